/// Reads published vocabularies and makes entries of them.
///
/// A file goes through four steps: it is read into concepts as the publisher means them; concepts
/// are chosen by branch; names are chosen by scope, language and shape; and concepts that a known
/// vocabulary has under another id take that id, so that each is counted once. Every concept and
/// name that falls by the way is counted in the report.
///
///     var options = ImportOptions()
///     options.roots = ["DOID:14566"]
///     let importer = try VocabularyImporter(options, known: .builtIn())
///     let imported = try importer.importVocabulary(name: "doid.obo.gz", bytes: bytes)
///     imported.tsv()  // for --vocabulary
package struct VocabularyImporter {
  private let options: ImportOptions
  private let known: KnownNames?

  /// - Parameter known: A vocabulary that is loaded before what is imported; its ids, its names and
  ///   its judgement of what is ambiguous or blocked take precedence.
  /// - Complexity: O(*n*) in names of the known vocabulary, which are compiled.
  package init(
    _ options: ImportOptions = ImportOptions(), known: Vocabulary? = nil
  ) throws(VocabularyError) {
    guard let known else {
      self.init(options, names: nil)
      return
    }
    self.init(options, compiled: try CompiledVocabulary(known))
  }

  /// - Parameter compiled: As `known`, and compiled before.
  package init(_ options: ImportOptions = ImportOptions(), compiled: CompiledVocabulary) {
    self.init(options, names: KnownNames(compiled))
  }

  init(_ options: ImportOptions = ImportOptions(), names: KnownNames?) {
    self.options = options
    known = names
  }

  /// Whether a file needs an import before it can be loaded as a ``VocabularyFile``: every form but
  /// our own tables and lists of names.
  package static func isPublished(_ bytes: [UInt8]) -> Bool {
    if Decompression.isCompressed(bytes) { return true }
    switch ImportFormat.detected(bytes) {
    case .obo, .mesh, .meshTrees, .rdf, .umls, .usda: return true
    case .table: return !isOwnTable(bytes)
    case .names, nil: return false
    }
  }

  /// Whether a table has none but our own columns, or is a list of blocked phrases.
  private static func isOwnTable(_ bytes: [UInt8]) -> Bool {
    var rows = TableRows(bytes, form: .tabs)
    guard let titles = rows.next() else { return true }
    return titles.allSatisfy { title in
      VocabularyHeader.Column.allCases.contains { "\($0)" == title }
    }
  }

  /// Imports a file.
  ///
  /// - Parameters:
  ///   - name: What the file is called in messages.
  ///   - bytes: The file, compressed or not.
  ///   - format: The form of the file; found by its content when it is not stated.
  ///   - companions: Further tables of UMLS: MRREL.RRF, MRSTY.RRF.
  /// - Complexity: O(*n*) in bytes.
  package func importVocabulary(
    name: String, bytes: [UInt8], format: ImportFormat? = nil, companions: [[UInt8]] = []
  ) throws(ImportError) -> ImportedVocabulary {
    let bytes = try unfolded(bytes, name)
    guard let format = format ?? ImportFormat.detected(bytes) else {
      throw ImportError(.unknownFormat, file: name, detail: "its content is of no known form")
    }
    let source = try read(bytes, format, name, companions)
    guard !source.concepts.isEmpty else {
      throw ImportError(.noConcepts, file: name, detail: "no concept found as \(format.rawValue)")
    }
    var selection = try ImportSelection(source, options: options, file: name, format: format)
    do throws(VocabularyError) {
      return try selection.chosen(known: known)
    } catch {
      throw ImportError(.vocabulary, file: name, detail: error.description)
    }
  }

  private func unfolded(_ bytes: [UInt8], _ name: String) throws(ImportError) -> [UInt8] {
    guard Decompression.isCompressed(bytes) else { return bytes }
    return try Decompression.content(of: bytes, file: name, limit: options.maximumByteCount)
  }

  private func read(
    _ bytes: [UInt8], _ format: ImportFormat, _ name: String, _ companions: [[UInt8]]
  ) throws(ImportError) -> SourceVocabulary {
    switch format {
    case .obo: return OBOReader.read(bytes)
    case .mesh: return try MeSHReader.read(bytes, file: name)
    case .meshTrees: return MeSHTreeReader.read(bytes)
    case .rdf: return try RDFReader.read(bytes, file: name)
    case .umls:
      var unfoldedCompanions: [[UInt8]] = []
      for companion in companions { unfoldedCompanions.append(try unfolded(companion, name)) }
      return UMLSReader.read(bytes, companions: unfoldedCompanions)
    case .table: return try TableReader.read(bytes, file: name)
    case .usda: return try TableReader.read(bytes, form: .usda, file: name)
    case .names: return NameListReader.read(bytes)
    }
  }
}
