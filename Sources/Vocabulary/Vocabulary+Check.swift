extension Vocabulary {
  /// What the author of the vocabulary will want to look at, in the order of the concepts.
  ///
  /// - Throws: ``VocabularyError`` when ICU cannot split names into words.
  /// - Complexity: O(*n*) in names.
  package func check() throws(VocabularyError) -> [VocabularyFinding] {
    loadFindings + circularFindings() + shortNameFindings() + (try nameFindings())
  }

  private func circularFindings() -> [VocabularyFinding] {
    concepts.indices.compactMap { index in
      var broader = concepts[index].broader
      var steps = 0
      while let next = broader, next.index != index, steps < concepts.count {
        broader = concepts[next.index].broader
        steps += 1
      }
      guard broader?.index == index else { return nil }
      return VocabularyFinding(
        .circularBroader, subject: concepts[index].id, detail: concepts[index].name)
    }
  }

  private func shortNameFindings() -> [VocabularyFinding] {
    names.compactMap { name in
      guard !name.isAmbiguous, name.text.utf8.count < 3, !ExactSpelling.isCharged(name.text) else {
        return nil
      }
      return VocabularyFinding(
        .shortName, subject: concepts[name.concept.index].id, detail: name.text)
    }
  }

  private func nameFindings() throws(VocabularyError) -> [VocabularyFinding] {
    let automaton = try NameAutomaton(self)
    var findings: [VocabularyFinding] = []
    let names = names
    let meanings = try automaton.meanings(of: names.map(\.text))
    for (name, found) in zip(names, meanings) where !name.isAmbiguous {
      let id = concepts[name.concept.index].id
      if found.isEmpty {
        findings.append(.init(.emptyName, subject: id, detail: name.text))
      } else if found.contains(where: \.isBlocked) {
        findings.append(.init(.blockedName, subject: id, detail: name.text))
      } else if let other = otherConcept(name, in: found) {
        let detail = "\(name.text): \(concepts[other].id)"
        findings.append(.init(.sharedName, subject: id, detail: detail))
      }
    }
    return findings
  }

  /// Each pair of concepts is reported once, at the later one.
  private func otherConcept(_ name: ConceptName, in found: [NameEntry]) -> Int? {
    for entry in found where !entry.isAmbiguous && entry.concept < name.concept.rawValue {
      let other = Int(entry.concept)
      if concepts[other].kind == concepts[name.concept.index].kind { return other }
    }
    return nil
  }
}
