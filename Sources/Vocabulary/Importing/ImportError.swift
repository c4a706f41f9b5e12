/// Why a published vocabulary could not be imported.
package struct ImportError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What went wrong.
  package enum Code: String, Sendable {
    /// The file is empty, or its form is none of ``ImportFormat``.
    case unknownFormat = "unknown_format"
    /// The compressed file is damaged, cut off or larger than allowed.
    case damagedCompression = "damaged_compression"
    /// The XML is not well-formed, is cut off, or nests too deep.
    case damagedXML = "damaged_xml"
    /// The table has no column of names.
    case missingColumn = "missing_column"
    /// The file holds no concept in the form that was stated or found.
    case noConcepts = "no_concepts"
    /// A branch to take or to leave out is not in the file.
    case unknownRoot = "unknown_root"
    /// A branch was asked for, but the file does not say what is broader than what.
    case noHierarchy = "no_hierarchy"
    /// The names cannot be compared with those of the known vocabulary.
    case vocabulary
  }

  package let code: Code

  /// The name of the file.
  package let file: String

  /// The line, from one; zero where no line is to blame.
  package let line: Int

  /// What was found there.
  package let detail: String

  package init(_ code: Code, file: String, line: Int = 0, detail: String) {
    self.code = code
    self.file = file
    self.line = line
    self.detail = detail
  }

  package var description: String {
    let place = line > 0 ? "\(file), line \(line)" : file
    let advice =
      switch code {
      case .unknownFormat: "state what it is with --format"
      case .damagedCompression: "the compressed file cannot be read"
      case .damagedXML: "the XML cannot be read"
      case .missingColumn: "the header must name a column `name` or `label`"
      case .noConcepts: "nothing to import"
      case .unknownRoot: "the file has no such concept"
      case .noHierarchy: "the file has no branches"
      case .vocabulary: "the names cannot be compared"
      }
    return "import of \(place): \(advice): \(detail)"
  }
}
