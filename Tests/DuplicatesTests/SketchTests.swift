import Testing

@testable import Duplicates

@Suite("Sketches of documents")
struct SketchTests {
  @Test("The hash of a term is the same on every machine")
  func termHashIsFixed() {
    #expect(termHash([UInt8]("zinc".utf8).span) == 0)
  }
}
