/// One text to analyse, whatever file it came from.
///
/// The text is what a reader would read: markup, scripts and front matter are gone, entities and
/// escapes are decoded. ``map`` leads from any passage of it back to the bytes of the source.
///
///     let passage = document.text[range]
///     let origin = document.map.sourceRange(of: range)  // bytes of the file
package struct Document: Sendable {
  /// What results call this document: its path relative to the argument it was found under, or
  /// the identifier its JSON line states.
  package let id: String

  /// The file it was read from, as the user would name it.
  package let source: String

  /// What the document calls itself, or nothing.
  package let title: String

  /// What else the document states about itself, such as its author.
  package let metadata: Metadata

  /// The text, always well-formed UTF-8.
  package let text: [UInt8]

  /// Where each part of the text stands in the source.
  package let map: SourceMap

  /// The bytes of the source that this document takes up: the whole file, or its JSON line.
  package let sourceByteCount: Int

  /// What went wrong while it was read, though it was read.
  package let notes: [Problem]

  /// The line of JSON that it was read from, as it stands there and without its end; `nil` for
  /// other sources, and where ``ReaderOptions/keepsLines`` is off.
  package var line: [UInt8]?
}
