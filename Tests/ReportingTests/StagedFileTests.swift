import CorpusTestSupport
import Foundation
import Testing

@testable import Reporting

@Suite("A result that is one file")
struct StagedFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, to path: String) throws {
    try SingleFile.write(Array(text.utf8), to: path)
  }

  @Test("takes the place of an older one, and nothing else is left beside it")
  func replaced() throws {
    try folder.write("an older and longer result", to: "terms.csv")
    try write("new", to: folder.path("terms.csv"))
    #expect(try String(contentsOfFile: folder.path("terms.csv"), encoding: .utf8) == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")) == ["terms.csv"])
  }

  @Test("goes into a pipe that stands at its path, and the pipe stays one")
  func pipe() throws {
    let path = folder.path("pipe")
    // Safety: Swift lends the path as a C string, and the bytes, for each call.
    #expect(unsafe mkfifo(path, 0o600) == 0)
    let reader = unsafe open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try write("n\r\n1\r\n", to: path)
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = unsafe read(reader, &bytes, bytes.count)
    #expect(bytes[..<max(count, 0)].elementsEqual("n\r\n1\r\n".utf8))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.type] as? FileAttributeType != .typeRegular)
  }

  @Test("is written where a link leads, and the link stays one")
  func link() throws {
    try folder.write("old", to: "results/terms.csv")
    let link = folder.path("latest.csv")
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path("results/terms.csv"))
    try write("new", to: link)
    #expect(try String(contentsOfFile: folder.path("results/terms.csv"), encoding: .utf8) == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link).hasSuffix("terms.csv"))
  }
}
