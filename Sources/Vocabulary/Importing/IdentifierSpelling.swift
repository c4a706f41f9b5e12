/// Brings identifiers into the one form by which concepts of several vocabularies are compared.
enum IdentifierSpelling {
  /// The identifier with its usual prefix: `MeSH:D003920`, `mesh:D003920` and
  /// `http://id.nlm.nih.gov/mesh/D003920` are `MESH:D003920`.
  ///
  /// - Returns: `nil` when the text has no prefix and is no address of a known form.
  static func normalized(_ text: String) -> String? {
    let curie = hasSlashes(text) ? curie(ofAddress: text) : text
    guard let colon = curie.utf8.firstIndex(of: UInt8(ascii: ":")), colon > curie.startIndex else {
      return bare(curie)
    }
    let prefix = String(curie[..<colon])
    let local = curie[curie.index(after: colon)...].filter { !$0.isWhitespace && $0 != "|" }
    guard !local.isEmpty else { return nil }
    return Self.prefix(prefix) + ":" + local
  }

  private static func hasSlashes(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "/") && previous == byte { return true }
      previous = byte
    }
    return false
  }

  /// Descriptors of MeSH and concepts of UMLS have ids that tell where they belong.
  private static func bare(_ id: String) -> String? {
    let digits = id.dropFirst().utf8.allSatisfy { $0 &- 0x30 < 10 }
    guard digits, let first = id.first else { return nil }
    switch (first, id.utf8.count) {
    case ("D", 7), ("D", 10), ("C", 10): return "MESH:" + id
    case ("C", 8): return "UMLS:" + id
    case ("C", 7): return "MESH:" + id
    default: return nil
    }
  }

  /// The last two parts of an address: `obo/DOID_4` is `DOID:4`, `mesh/D003920` is `mesh:D003920`.
  private static func curie(ofAddress address: String) -> String {
    let parts = address.split { $0 == "/" || $0 == "#" }
    guard let last = parts.last else { return "" }
    if let cut = last.firstIndex(of: "_"), isPrefix(last[..<cut]) {
      return last[..<cut] + ":" + last[last.index(after: cut)...]
    }
    return parts.count < 2 ? String(last) : parts[parts.count - 2] + ":" + last
  }

  private static func isPrefix(_ text: Substring) -> Bool {
    text.utf8.count >= 2 && text.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
  }

  private static func prefix(_ text: String) -> String {
    if isEquivalence.contains(text) { return text }
    let upper = text.uppercased()
    for (start, prefix) in families where upper.hasPrefix(start) { return prefix }
    return synonyms[upper] ?? upper
  }

  /// Prefixes that carry a release or a part in their name.
  private static let families = [
    ("SNOMED", "SNOMEDCT"), ("SCTID", "SNOMEDCT"), ("ICD10CM", "ICD10CM"), ("ICD9", "ICD9CM"),
    ("NCI2", "NCIT"),
  ]

  private static let synonyms = [
    "MSH": "MESH", "MESH2020": "MESH", "UMLS_CUI": "UMLS", "CUI": "UMLS", "MIM": "OMIM",
    "NCI": "NCIT", "NCI_THESAURUS": "NCIT", "ORDO": "ORPHA", "ORPHANET": "ORPHA", "HPO": "HP",
    "IC10CM": "ICD10CM",
  ]

  /// The part before the colon of a normalised identifier.
  static func prefix(of identifier: String) -> String {
    let end = identifier.utf8.firstIndex(of: UInt8(ascii: ":")) ?? identifier.endIndex
    return String(identifier[..<end])
  }

  /// Vocabularies whose identifiers name one concept each, at about the grain of ours.
  ///
  /// Codes of ICD and of SNOMED CT do not: many a disease shares one.
  static let isEquivalence: Set<String> = [
    "DOID", "MONDO", "HP", "SYMP", "MESH", "UMLS", "OMIM", "ORPHA", "NCIT", "CHEBI", "CDNO",
  ]
}

/// Finds which references of a vocabulary say that two concepts are the same.
///
/// A reference does when it is the concept's only one to that vocabulary, and when no other
/// concept has it. Anything else says that the two divide the matter differently.
struct EquivalenceFilter {
  private var uses: [String: Int] = [:]

  /// - Complexity: O(*n*) in references.
  init(_ concepts: [SourceConcept]) {
    for concept in concepts where !concept.isObsolete {
      for identifier in Set(Self.identifiers(of: concept)) { uses[identifier, default: 0] += 1 }
    }
  }

  /// The concept's own identifiers, the present one first, and the equivalent ones.
  func equivalent(to concept: SourceConcept) -> (own: [String], others: [String]) {
    let own = ([concept.id] + concept.otherIDs).compactMap(IdentifierSpelling.normalized)
    let ownIdentifiers = own.filter {
      IdentifierSpelling.isEquivalence.contains(IdentifierSpelling.prefix(of: $0))
    }
    let references = Self.identifiers(of: concept)
    let ownPrefixes = Set(own.map(IdentifierSpelling.prefix(of:)))
    var others: [String] = []
    for reference in references where uses[reference] == 1 && !others.contains(reference) {
      let prefix = IdentifierSpelling.prefix(of: reference)
      let ofPrefix = Set(references.filter { IdentifierSpelling.prefix(of: $0) == prefix })
      if ofPrefix.count == 1 && !ownPrefixes.contains(prefix) { others.append(reference) }
    }
    return (ownIdentifiers, others.sorted())
  }

  private static func identifiers(of concept: SourceConcept) -> [String] {
    concept.references.compactMap(IdentifierSpelling.normalized).filter {
      IdentifierSpelling.isEquivalence.contains(IdentifierSpelling.prefix(of: $0))
    }
  }
}
