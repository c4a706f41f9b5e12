/// The built-in vocabulary and a user's files, one after the other; a later one takes precedence.
///
/// Published vocabularies are imported with the names of all files before them known. Those names
/// are compiled once: a published vocabulary takes none of them away, and so its own are compiled
/// beside them.
package struct VocabularyAssembly {
  private var merger = VocabularyMerger()
  private var known: KnownNames?

  /// - Parameter builtIn: The built-in vocabulary.
  package init(_ builtIn: CompiledVocabulary) throws(VocabularyError) {
    for file in try Vocabulary.builtInFiles() { merger.add(file) }
    known = KnownNames(builtIn)
  }

  /// Adds a file, whatever its form.
  ///
  /// - Parameter name: What the file is called in messages.
  /// - Complexity: O(*n*) in names of the file; of all names where it is published and follows one
  ///   that is not.
  package mutating func add(name: String, bytes: [UInt8]) throws {
    guard VocabularyImporter.isPublished(bytes) else {
      merger.add(try VocabularyFile(name: name, bytes: bytes.span))
      known = nil
      return
    }
    var names = try known ?? KnownNames(CompiledVocabulary(Vocabulary(merger)))
    let importer = VocabularyImporter(names: names)
    let file = try importer.importVocabulary(name: name, bytes: bytes).file()
    merger.add(file)
    try names.add(file, merger)
    known = names
  }

  /// What the files make.
  package func vocabulary() -> Vocabulary { Vocabulary(merger) }
}
