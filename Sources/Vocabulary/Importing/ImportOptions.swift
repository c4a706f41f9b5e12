/// How wide a synonym is, compared with the concept that it is given to, as OBO says it.
package enum SynonymScope: String, Sendable, CaseIterable {
  /// Means the same.
  case exact
  /// Means something that the concept comprises.
  case narrow
  /// Means something that comprises the concept.
  case broad
  /// Means something near the concept.
  case related
}

/// A form in which vocabularies are published.
package enum ImportFormat: String, Sendable, CaseIterable {
  /// OBO 1.0 to 1.4.
  case obo
  /// MeSH descriptors or supplementary concepts in XML.
  case mesh
  /// A MeSH tree file: a name, a semicolon and a tree number in each line.
  case meshTrees = "mesh-trees"
  /// SKOS or OWL in RDF/XML.
  case rdf
  /// The UMLS table MRCONSO.RRF, with MRREL.RRF and MRSTY.RRF if they are given.
  case umls
  /// A table with a header, separated by tabs, commas or semicolons.
  case table
  /// The table of nutrients of the USDA database, NUTR_DEF.txt.
  case usda
  /// One name in each line.
  case names
}

/// What an import takes from a published vocabulary.
package struct ImportOptions: Sendable {
  /// The kind of the concepts; `nil` asks ``PublishedVocabulary``, which falls back on condition.
  package var kind: ConceptKind?

  /// Only these concepts and those below them are taken; empty for the branch that
  /// ``PublishedVocabulary`` states, or for all.
  package var roots: [String] = []

  /// Whether no `roots` means every concept, those included that are no thing to be mentioned.
  package var takesAllBranches = false

  /// These concepts and those below them are left out.
  package var excluded: [String] = []

  /// The scopes of the synonyms that are taken.
  package var scopes: Set<SynonymScope> = [.exact]

  /// The language of the names, as the first part of a language tag; `nil` for all.
  ///
  /// Names without a language are always taken.
  package var language: String? = "en"

  /// The fewest letters and digits of a name that matches wherever it stands.
  package var minimumLength = 3

  /// The most bytes that a compressed file may unfold to.
  package var maximumByteCount = 8 << 30

  /// The usual options.
  package init() {}
}

/// What is known of some published vocabularies: what they are about, and which of their branches
/// holds what a text may mention.
struct PublishedVocabulary {
  let prefix: String
  let kind: ConceptKind
  let root: String?

  /// The vocabulary whose identifiers start with a prefix.
  static func named(_ prefix: String) -> PublishedVocabulary? { all.first { $0.prefix == prefix } }

  private static let all: [PublishedVocabulary] = [
    .init(prefix: "DOID", kind: .condition, root: "DOID:4"),
    .init(prefix: "MONDO", kind: .condition, root: "MONDO:0000001"),
    .init(prefix: "HP", kind: .condition, root: "HP:0000118"),
    .init(prefix: "SYMP", kind: .condition, root: "SYMP:0000462"),
    .init(prefix: "CDNO", kind: .nutrient, root: "CDNO:0000001"),
    .init(prefix: "USDA", kind: .nutrient, root: nil),
  ]
}
