internal import Documents
internal import Indexing
internal import Reporting
internal import TextQuality
internal import Vocabulary

extension AnalysisConfiguration {
  /// The files to read.
  ///
  /// - Throws: ``AnalysisError`` when there are none and nothing explains why.
  func listing() throws(AnalysisError) -> SourceListing {
    let listing = SourceListing(paths: paths)
    guard !listing.files.isEmpty || !listing.problems.isEmpty else {
      throw AnalysisError(
        "nothing to read in \(paths.joined(separator: ", ")): "
          + "give a file, a folder, or - for JSON Lines")
    }
    return listing
  }

  /// What the scope needs, loaded.
  func makeParts() throws -> AnalysisParts {
    var options = ReaderOptions()
    options.textField = textField
    options.idField = idField
    var parts = AnalysisParts(reading: options)
    parts.sourceField = sourceField
    if scope != .terms { parts.quality = try makeQuality() }
    if scope == .everything {
      parts.concepts = try ConceptPart(
        vocabulary: makeVocabulary(), rules: .chosen(assertionRulesFile), pairs: kindPairs,
        keepsMentions: keepsMentions)
    }
    return parts
  }

  /// The pairs of kinds to count: nutrient and condition first, then those asked for.
  var kindPairs: [KindPair] {
    get throws(AnalysisError) {
      var result = [KindPair.standard]
      for text in pairs {
        let pair = try KindPair(option: text)
        if !result.contains(pair) { result.append(pair) }
      }
      return result
    }
  }

  /// The model of English, with limits and signals as asked for.
  private func makeQuality() throws -> QualityPart {
    var families: Set<CuratorFamily> = []
    for name in signals {
      guard let family = CuratorFamily(rawValue: name) else {
        let known = CuratorFamily.allCases.map(\.rawValue).joined(separator: ", ")
        throw AnalysisError("--signals \(name): use one or more of \(known), with commas between")
      }
      families.insert(family)
    }
    return QualityPart(
      try LanguageModel.builtIn(),
      limits: try limitsFile.map { try LimitsFile.read($0) } ?? .standard, families: families)
  }

  /// The built-in vocabulary with those of the user, compiled.
  func makeVocabulary() throws -> CompiledVocabulary {
    var steps = MatchingSteps.all
    for name in withoutSteps {
      guard let step = MatchingSteps(name: name) else {
        let known = MatchingSteps.named.map(\.name).joined(separator: ", ")
        throw AnalysisError("--without-step \(name): use one of \(known)")
      }
      steps.remove(step)
    }
    return try VocabularyLoading.compiled(vocabularyFiles, steps: steps)
  }

  /// What `run.json` records: versions, and the options that results depend on.
  ///
  /// Paths, threads and the place of output are left out: the same documents give the same bytes
  /// wherever they lie.
  func record(_ parts: AnalysisParts) -> RunRecord {
    RunRecord(
      versions: Versions.all(parts),
      options: [
        ("csv_profile", .string(csvProfile)),
        ("pairs", .strings(["nutrient:condition"] + pairs)),
        ("vocabulary_files", .integer(vocabularyFiles.count)),
        ("without_steps", .strings(withoutSteps.sorted())),
        ("mentions", .boolean(keepsMentions)),
        ("signals", .strings(Set(signals).sorted())),
        ("limits", .strings(parts.quality.map { LimitsFile.changes(in: $0.limits) } ?? [])),
        ("text_field", .string(textField)),
        ("id_field", .string(idField)),
        ("source_field", .string(sourceField)),
        ("duplicate_threshold", .number(duplicateThreshold)),
      ] + associations.record)
  }
}

extension AssertionRules {
  /// The built-in assertion rules, or those of a user's file, whose examples must hold.
  static func chosen(_ path: String?) throws -> AssertionRules {
    guard let path else { return try builtIn() }
    let bytes = try ConfigurationFile.read(path)
    let rules = try AssertionRules(parsing: bytes.span, name: path)
    try rules.checkExamples(of: path)
    return rules
  }
}

extension KindPair {
  /// What `--pair KIND:KIND` asks for.
  init(option text: String) throws(AnalysisError) {
    let kinds = text.split(separator: ":", omittingEmptySubsequences: false)
    guard kinds.count == 2, kinds.allSatisfy({ !$0.isEmpty }) else {
      throw AnalysisError("--pair \(text): write it as KIND:KIND, such as nutrient:drug")
    }
    self.init(
      first: ConceptKind(rawValue: String(kinds[0])),
      second: ConceptKind(rawValue: String(kinds[1])))
  }
}

extension CSVEncoder {
  /// What `--csv-profile` asks for.
  init(option name: String) throws(AnalysisError) {
    guard let profile = CSVProfile(rawValue: name) else {
      throw AnalysisError.unknown("--csv-profile", name, of: CSVProfile.allCases.map(\.rawValue))
    }
    self.init(profile)
  }
}
