/// What reading a source yields, one after the other and in the order of the source.
package enum Reading: Sendable {
  /// A document, with the reservations noted in it.
  case document(Document)

  /// Something that is not a document.
  case problem(Problem)
}
