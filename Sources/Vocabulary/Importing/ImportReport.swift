/// What an import took, what it dropped and why: every concept and every name is counted once.
package struct ImportReport: Sendable, Equatable {
  /// Why a concept was not taken.
  ///
  /// Each counts for the concepts to which none before it applies.
  package enum ConceptReason: String, Sendable, CaseIterable {
    /// The vocabulary has given it up.
    case obsolete
    /// It lies in no branch that was asked for.
    case outsideBranch = "outside_branch"
    /// It lies in a branch that was to be left out.
    case excluded
    /// None of its names was taken.
    case nameless
  }

  /// Why a name was not taken.
  package enum NameReason: String, Sendable, CaseIterable {
    /// Its concept is obsolete, outside the branches or excluded.
    case conceptDropped = "concept_dropped"
    /// It is in another language.
    case language
    /// It is a synonym of a scope that was not asked for.
    case scope
    /// The vocabulary says that it is not to be used, or that it is a code.
    case suppressed
    /// It is written as no text writes a name: brackets with notes, signs only, ill-formed bytes.
    case notation
    /// It has fewer letters and digits than asked for, and is no short form.
    case tooShort = "too_short"
    /// It holds nothing but words such as "the", "disease" or "abnormality".
    case stopWords = "stop_words"
    /// The known vocabulary lists it as a phrase that is no name.
    case blocked
    /// It is another name behind a word of degree ("severe headache"), or two names with "and".
    case composed
    /// It is the name of something else, as another name of its concept shows: "G6PD" beside
    /// "G6PD deficiency".
    case fragment
    /// It names another concept of the same kind in the known vocabulary.
    case knownName = "known_name"
    /// Another name of the file, of the same or another concept, is spelled alike.
    case duplicate
  }

  /// Why a name counts only where the document resolves it.
  package enum AmbiguityReason: String, Sendable, CaseIterable {
    /// It is an acronym.
    case acronym
    /// The vocabulary calls it a short form or ambiguous.
    case marked
    /// It is a common English word, or a part or measure of the body.
    case commonWord = "common_word"
    /// It is a single adjective, offered as the name of a condition: "idiopathic".
    case adjective
    /// The known vocabulary lists it as ambiguous.
    case knownAmbiguous = "known_ambiguous"
  }

  /// Counts, and the first few names counted.
  package struct Tally: Sendable, Equatable {
    package fileprivate(set) var count = 0
    package fileprivate(set) var examples: [String] = []

    fileprivate mutating func add(_ example: String) {
      count += 1
      if examples.count < 5 { examples.append(example) }
    }
  }

  /// The name of the file.
  package let file: String
  package let format: ImportFormat
  /// Records that describe no concept, such as OBO's relations.
  package internal(set) var otherRecords = 0

  /// Concepts in the file, those taken, and those dropped by reason.
  package internal(set) var conceptsRead = 0
  package internal(set) var conceptsTaken = 0
  package private(set) var conceptsDropped: [ConceptReason: Tally] = [:]
  /// Of the concepts taken, those that are one with a concept of the known vocabulary.
  package internal(set) var conceptsKnown = 0
  /// Rows written: fewer than concepts taken where several are one with the same known concept.
  package internal(set) var entries = 0

  /// Names in the file, those taken as they are, those taken as ambiguous, those dropped.
  package internal(set) var namesRead = 0
  package internal(set) var namesTaken = 0
  package private(set) var namesAmbiguous: [AmbiguityReason: Tally] = [:]
  package private(set) var namesDropped: [NameReason: Tally] = [:]

  init(file: String, format: ImportFormat) {
    self.file = file
    self.format = format
  }

  mutating func drop(_ concept: SourceConcept, _ reason: ConceptReason) {
    conceptsDropped[reason, default: Tally()].add(concept.names.first?.text ?? concept.id)
  }

  mutating func drop(_ name: SourceName, _ reason: NameReason) {
    namesDropped[reason, default: Tally()].add(name.text)
  }

  mutating func markAmbiguous(_ name: SourceName, _ reason: AmbiguityReason) {
    namesAmbiguous[reason, default: Tally()].add(name.text)
  }

  /// Whether every concept and every name is accounted for.
  package var isBalanced: Bool {
    conceptsRead == conceptsTaken + conceptsDropped.values.reduce(0) { $0 + $1.count }
      && namesRead == namesTaken + namesAmbiguous.values.reduce(0) { $0 + $1.count }
        + namesDropped.values.reduce(0) { $0 + $1.count }
  }
}

extension ImportReport: CustomStringConvertible {
  /// The report as tab-separated lines: what, why, how many, examples.
  package var description: String {
    var lines = ["file\t\(file)\t\t", "format\t\(format.rawValue)\t\t"]
    func add(_ what: String, _ reason: String, _ count: Int, _ examples: [String] = []) {
      let shown = examples.map { example in
        String(example.prefix(60).map { $0.isNewline || $0 == "\t" ? " " : $0 })
      }
      lines.append("\(what)\t\(reason)\t\(count)\t\(shown.joined(separator: "; "))")
    }
    add("concepts_read", "", conceptsRead)
    add("concepts_taken", "", conceptsTaken)
    for reason in ConceptReason.allCases {
      if let tally = conceptsDropped[reason] {
        add("concepts_dropped", reason.rawValue, tally.count, tally.examples)
      }
    }
    add("concepts_known", "", conceptsKnown)
    add("entries_written", "", entries)
    add("other_records", "", otherRecords)
    add("names_read", "", namesRead)
    add("names_taken", "", namesTaken)
    for reason in AmbiguityReason.allCases {
      if let tally = namesAmbiguous[reason] {
        add("names_ambiguous", reason.rawValue, tally.count, tally.examples)
      }
    }
    for reason in NameReason.allCases {
      if let tally = namesDropped[reason] {
        add("names_dropped", reason.rawValue, tally.count, tally.examples)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
