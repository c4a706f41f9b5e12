/// A name that is neither refused nor judged yet.
private struct Candidate {
  let concept: Int
  /// As the file writes it, but repaired.
  let name: SourceName
  let key: NameKey
  var meaning = KnownNames.Meaning()
}

/// The names of one concept that were taken.
struct ChosenNames {
  var plain: [String] = []
  var ambiguous: [String] = []
  /// Whether the preferred name of the file is one of them.
  var preferred: String?
  fileprivate var keys: Set<NameKey> = []
}

extension ImportSelection {
  /// Chooses the names, and makes entries of them.
  ///
  /// - Complexity: O(*n*) in names.
  mutating func chosen(known: KnownNames?) throws(VocabularyError) -> ImportedVocabulary {
    var candidates = self.candidates()
    if let known {
      let meanings = try known.meanings(of: candidates.map(\.name.text))
      for index in candidates.indices { candidates[index].meaning = meanings[index] }
    }
    var alignment = ImportAlignment(self, known: known)
    for candidate in candidates {
      alignment.note(candidate.meaning, of: candidate.name, concept: candidate.concept)
    }
    alignment.finish()
    let parts = try NameParts(
      candidates.map(\.name.text), keys: candidates.map(\.key), known: known, kind: kind)
    let chosen = choose(candidates, alignment, known, parts)
    return makeEntries(chosen, alignment, known)
  }

  private mutating func candidates() -> [Candidate] {
    var candidates: [Candidate] = []
    for (index, concept) in concepts.enumerated() where isKept[index] {
      for name in concept.names {
        if let reason = rules.refusal(of: name) {
          report.drop(name, reason)
        } else {
          var repaired = name
          repaired.text = NameRepair.repaired(name.text)
          let key = NameKey(repaired.text)
          candidates.append(Candidate(concept: index, name: repaired, key: key))
        }
      }
    }
    return candidates
  }

  /// A name belongs to the first concept that has it as its preferred name, else to the first that
  /// has it as an exact synonym, else to the first that has it at all.
  private mutating func choose(
    _ candidates: [Candidate], _ alignment: ImportAlignment, _ known: KnownNames?,
    _ parts: NameParts
  ) -> [ChosenNames] {
    let fragments = self.fragments(candidates)
    var chosen = [ChosenNames](repeating: ChosenNames(), count: concepts.count)
    var owned: Set<NameKey> = []
    let ranks: [[SynonymScope?]] = [[nil], [.exact], [.narrow, .broad, .related]]
    for rank in ranks {
      for candidate in candidates where rank.contains(candidate.name.scope) {
        let isFragment = fragments[candidate.concept]?.contains(candidate.key) == true
        let verdict = self.verdict(
          on: candidate, target: alignment.target(of: candidate.concept), known,
          isComposed: parts.isComposed(candidate.name.text), isFragment: isFragment)
        take(candidate, verdict, &chosen[candidate.concept], &owned)
      }
    }
    return chosen
  }

  private func verdict(
    on candidate: Candidate, target: ConceptID?, _ known: KnownNames?, isComposed: Bool,
    isFragment: Bool
  ) -> NameRules.Verdict {
    let plain = candidate.meaning.plain
    let rivals = plain.filter { known?[$0].kind == kind && $0 != target }
    let verdict = rules.verdict(
      on: candidate.name, candidate.meaning, target: target, rivals: rivals)
    if let target, plain.contains(target) { return verdict }
    guard verdict.keepsName else { return verdict }
    if isComposed { return .dropped(.composed) }
    return isFragment && candidate.name.scope != nil ? .dropped(.fragment) : verdict
  }

  /// By concept: what its names leave when their head is taken away.
  private func fragments(_ candidates: [Candidate]) -> [Int: Set<NameKey>] {
    var names: [Int: [String]] = [:]
    for candidate in candidates {
      names[candidate.concept, default: []].append(candidate.name.text)
    }
    return names.mapValues { $0.count > 1 ? NameParts.fragments(of: $0) : [] }
  }

  private mutating func take(
    _ candidate: Candidate, _ verdict: NameRules.Verdict, _ chosen: inout ChosenNames,
    _ owned: inout Set<NameKey>
  ) {
    let name = candidate.name
    if case .dropped(let reason) = verdict { return report.drop(name, reason) }
    guard chosen.keys.insert(candidate.key).inserted else { return report.drop(name, .duplicate) }
    if case .ambiguous(let reason) = verdict {
      chosen.ambiguous.append(name.text)
      report.markAmbiguous(name, reason)
    } else {
      guard owned.insert(candidate.key).inserted else { return report.drop(name, .duplicate) }
      chosen.plain.append(name.text)
      report.namesTaken += 1
    }
    if name.scope == nil && chosen.preferred == nil { chosen.preferred = name.text }
  }
}
