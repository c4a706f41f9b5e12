import Testing

@testable import Documents

@Suite("Files that are options")
struct ConfigurationFileTests {
  @Test("The parts of a file are the file", arguments: [0, 1, 9, 10, 11, 20, 25])
  func parts(count: Int) throws {
    let folder = TemporaryFolder()
    let text = String(String(repeating: "abcdefg", count: 4).prefix(count))
    let path = folder.write("file", text)
    var parts: [[UInt8]] = []
    let isRead = try ConfigurationFile.forEachPart(of: path, size: 10) { part in
      parts.append(part.indices.map { part[$0] })
    }
    #expect(isRead)
    #expect(Array(parts.joined()) == Array(text.utf8))
    #expect(parts.dropLast().allSatisfy { $0.count == 10 })
    #expect(parts.count == max(1, (count + 9) / 10))
  }

  @Test("A file larger than may be read is an error, not half a file")
  func limit() throws {
    let folder = TemporaryFolder()
    let path = folder.write("ten", "0123456789")
    #expect(try ConfigurationFile.read(path, limit: 10).count == 10)
    #expect(try ConfigurationFile.read(path, limit: .max).count == 10)
    #expect(throws: ConfigurationFileError.self) { try ConfigurationFile.read(path, limit: 9) }
  }

  @Test("What gives its bytes once, or none, is left alone")
  func special() throws {
    let folder = TemporaryFolder()
    folder.makePipe("pipe")
    #expect(try !ConfigurationFile.forEachPart(of: folder.path + "/pipe", size: 10) { _ in })
    #expect(try !ConfigurationFile.forEachPart(of: folder.path, size: 10) { _ in })
    #expect(throws: ConfigurationFileError.self) {
      try ConfigurationFile.forEachPart(of: folder.path + "/none", size: 10) { _ in }
    }
  }
}
