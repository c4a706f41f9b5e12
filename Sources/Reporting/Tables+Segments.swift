/// One segment of a text, as `corpus tokenize` lists it.
package struct SegmentRow: Sendable {
  let range: Range<Int>
  let kind: String
  let term: String

  package init(range: Range<Int>, kind: String, term: String) {
    self.range = range
    self.kind = kind
    self.term = term
  }
}

extension Tables {
  /// One row per segment: what `corpus tokenize` prints.
  package static let segments = Table<SegmentRow>(
    name: "segments", rowMeaning: "segment", order: "start_byte",
    columns: [
      Column("start_byte", .integer, unit: "bytes of the source", "The segment's first byte.") {
        .integer($0.range.lowerBound)
      },
      Column("end_byte", .integer, unit: "bytes of the source", "One past its last byte.") {
        .integer($0.range.upperBound)
      },
      Column("kind", .string, "letter, number, kana, ideographic, other or sentence.") {
        .text($0.kind)
      },
      Column("term", .string, "The term of a token; empty for what is no token.") {
        .text($0.term)
      },
    ])
}
