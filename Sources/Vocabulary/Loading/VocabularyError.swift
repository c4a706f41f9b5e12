internal import Segmentation

/// Why a vocabulary could not be used: the file, the line, and what is wrong there.
package struct VocabularyError: Error, Sendable, CustomStringConvertible {
  /// What went wrong.
  package enum Code: Sendable, Equatable {
    /// The header names no column `name` or `phrase`, or names a column twice.
    case badHeader
    /// The row has more cells than the header.
    case tooManyCells
    /// The row gives a concept no name, or no kind.
    case incompleteRow
    /// The cell `state` is neither empty nor `deficiency ID` nor `excess ID`.
    case badState
    /// ICU could not split the names into words.
    case segmentation
  }

  package let code: Code

  /// The name of the vocabulary file.
  package let file: String

  /// The line, from one; zero where no line is to blame.
  package let line: Int

  /// What was found there.
  package let detail: String

  package init(code: Code, file: String, line: Int, detail: String) {
    self.code = code
    self.file = file
    self.line = line
    self.detail = detail
  }

  init(_ failure: SegmentationError, file: String) {
    self.init(code: .segmentation, file: file, line: 0, detail: failure.description)
  }

  package var description: String {
    let place = line > 0 ? "\(file), line \(line)" : file
    let advice =
      switch code {
      case .badHeader: "the first line must name the columns, among them `name`"
      case .tooManyCells: "the row has more cells than the header"
      case .incompleteRow: "the row needs a name, and an id of the form kind:slug or a kind"
      case .badState: "a state is written `deficiency ID` or `excess ID`"
      case .segmentation: "the names cannot be split into words"
      }
    return "vocabulary \(place): \(advice): \(detail)"
  }
}
