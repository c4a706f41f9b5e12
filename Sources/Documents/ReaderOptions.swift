/// How sources are to be read.
package struct ReaderOptions: Sendable {
  /// The field of a JSON object that holds its text.
  package var textField = "text"

  /// The field of a JSON object that holds its identifier.
  package var idField = "id"

  /// The field of a JSON object that holds its title.
  package var titleField = "title"

  /// JSON lines larger than this are not read; at most ``SourceMap/maximumSourceByteCount``.
  package var maximumLineByteCount = SourceMap.maximumSourceByteCount - (1 << 20)

  /// Further fields of a JSON object that are kept as metadata when they are strings or numbers.
  package var metadataFields = ["author", "date", "language", "url"]

  /// Whether documents keep the line of JSON that they were read from.
  package var keepsLines = false

  /// Texts larger than this are not read; at most ``SourceMap/maximumTextByteCount``.
  package var maximumTextByteCount = SourceMap.maximumTextByteCount

  /// HTML larger than this is not parsed: its tags are removed one by one.
  package var maximumParsedHTMLByteCount = 16 << 20

  /// HTML whose elements are nested deeper than this is not parsed either.
  package var maximumHTMLDepth = 512

  /// The options of a run without options.
  package init() {}
}

extension ReaderOptions {
  /// ``maximumTextByteCount``, within what a map can describe.
  var textLimit: Int { min(max(0, maximumTextByteCount), SourceMap.maximumTextByteCount) }

  /// The fields of a JSON object, in the order in which ``JSONLineDocument`` expects them.
  var jsonFields: [String] { [textField, idField, titleField] + metadataFields }
}
