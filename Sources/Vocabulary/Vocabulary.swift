internal import CVocabularyData

/// One name of a concept, as its vocabulary file writes it.
package struct ConceptName: Sendable, Equatable {
  package let concept: ConceptID
  package let text: String
  /// Whether the name counts only where the document resolves it.
  package let isAmbiguous: Bool
}

/// Concepts, their names, and phrases that look like names and are none.
///
/// A vocabulary is brought together from files. Two entries of different files are one concept
/// when they have the same id, or are of one kind and share an identifier. A later file takes
/// precedence: what it states replaces what an earlier one states, its names are added, and a
/// name that it gives to another concept is taken from the earlier one.
///
///     let vocabulary = try Vocabulary.builtIn()
///     vocabulary.concepts[try vocabulary.lookup("Crohns disease")[0].index].id
///     // "condition:crohns-disease"
package struct Vocabulary: Sendable {
  /// All concepts, in the order in which the files name them first.
  package let concepts: Concepts

  /// All names, preferred names among them, by concept and then in the order of the files.
  ///
  /// - Complexity: O(*n*) in names, which are kept in another form.
  package var names: [ConceptName] { packedNames.unpacked }

  let packedNames: PackedNames

  /// Phrases that mention nothing, though a name may lie in them: "glutathione peroxidase".
  ///
  /// A phrase that is also a name of a concept, word for word, counts as the name.
  package let blockedPhrases: [String]

  /// A hash of the files' bytes and their order: equal versions are equal vocabularies.
  package let version: String

  /// What was noticed while the files were brought together, for ``check()``.
  let loadFindings: [VocabularyFinding]

  /// Brings files together; a later one takes precedence.
  ///
  /// - Complexity: O(*n*) in names.
  package init(files: [VocabularyFile]) {
    var merger = VocabularyMerger()
    for file in files { merger.add(file) }
    self.init(merger)
  }

  /// What the files of a merger make.
  init(_ merger: VocabularyMerger) {
    version = merger.contentKey.description
    let merged = merger.finish()
    concepts = Concepts(table: ConceptTable(merged.concepts))
    packedNames = PackedNames(merged.names)
    blockedPhrases = merged.blockedPhrases
    loadFindings = merged.findings
  }

  init(
    concepts: ConceptTable, names: PackedNames, blockedPhrases: [String], version: String,
    loadFindings: [VocabularyFinding]
  ) {
    self.concepts = Concepts(table: concepts)
    packedNames = names
    self.blockedPhrases = blockedPhrases
    self.version = version
    self.loadFindings = loadFindings
  }

  /// The vocabulary that is compiled into the program.
  ///
  /// - Throws: ``VocabularyError`` when a built-in file is damaged, which the tests rule out.
  package static func builtIn() throws(VocabularyError) -> Vocabulary {
    Vocabulary(files: try builtInFiles())
  }

  /// The files of the built-in vocabulary, to be followed by a user's.
  package static func builtInFiles() throws(VocabularyError) -> [VocabularyFile] {
    // Safety: `file` reads the bytes that each function points to, within their count.
    unsafe [
      try file("nutrients.tsv", cvocabulary_nutrients()),
      try file("conditions-internal.tsv", cvocabulary_conditions_internal()),
      try file("conditions-systems.tsv", cvocabulary_conditions_systems()),
      try file("conditions-symptoms.tsv", cvocabulary_conditions_symptoms()),
      try file("drugs.tsv", cvocabulary_drugs()),
      try file("blocked.tsv", cvocabulary_blocked()),
    ]
  }

  /// Adds the bytes of the built-in files to a key, in their order.
  package static func addBuiltInFiles(to key: inout ContentKey) {
    // Safety: as in `builtInFiles`.
    unsafe add(cvocabulary_nutrients(), to: &key)
    unsafe add(cvocabulary_conditions_internal(), to: &key)
    unsafe add(cvocabulary_conditions_systems(), to: &key)
    unsafe add(cvocabulary_conditions_symptoms(), to: &key)
    unsafe add(cvocabulary_drugs(), to: &key)
    unsafe add(cvocabulary_blocked(), to: &key)
  }

  private static func add(_ embedded: cvocabulary_file, to key: inout ContentKey) {
    // Safety: as in `file`.
    let bytes = unsafe UnsafeBufferPointer(start: embedded.bytes, count: embedded.count)
    key.add(unsafe bytes.span)
  }

  private static func file(
    _ name: String, _ embedded: cvocabulary_file
  ) throws(VocabularyError) -> VocabularyFile {
    // Safety: the bytes are a constant array of the program, and the count is its length.
    let bytes = unsafe UnsafeBufferPointer(start: embedded.bytes, count: embedded.count)
    return try VocabularyFile(name: name, bytes: unsafe bytes.span)
  }

  /// The kinds of the concepts, in order of first occurrence.
  package var kinds: [ConceptKind] { concepts.table.kinds }

  /// The concept with this id.
  ///
  /// - Complexity: O(*n*) in concepts: for output and tests.
  package func concept(id: String) -> ConceptID? {
    let bytes = Array(id.utf8)
    return concepts.firstIndex { $0.hasID(bytes.span) }.map { ConceptID(rawValue: UInt32($0)) }
  }

  /// The concepts that a name may mean, as a text would be matched; ambiguous names included.
  ///
  /// - Complexity: O(*n*) in names, because all are compiled first; to look up many, keep a
  ///   ``NameAutomaton`` and ask that.
  package func lookup(_ name: String) throws(VocabularyError) -> [ConceptID] {
    try NameAutomaton(self).lookup(name)
  }
}
