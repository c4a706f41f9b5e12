import CorpusTestSupport
import Foundation
import Testing

@testable import Duplicates

@Suite("Temporary files")
struct SpoolTests {
  private let words = (UInt64(0)..<1000).map { $0 }

  @Test("a folder that is not there is named, with what to do")
  func missingFolder() throws {
    var spool = WordSpool(limit: 0, folder: "/nowhere/at/all")
    let error = #expect(throws: SpoolError.self) { _ = try spool.append(words) }
    #expect(
      error?.description == """
        could not create a temporary file in /nowhere/at/all: No such file or directory. \
        Set TMPDIR to a folder that you may write to.
        """)
  }

  @Test("a full disk is named, with what to do, wherever it is met")
  func fullDisk() throws {
    // The device on which every write fails for want of space.
    // Safety: a string literal is a C string.
    let descriptor = unsafe open("/dev/full", O_RDWR)
    try #require(descriptor >= 0)
    let file = SpoolFile(descriptor: descriptor, folder: "/full")
    var shard = SketchShard(
      spool: WordSpool(limit: 100, folder: nil, file: file), memoryLimit: 800, folder: nil)
    var sketcher = ShingleSketcher()
    let error = #expect(throws: SpoolError.self) {
      for key in UInt64(0)..<100 {
        let terms = words[Int(key)..<Int(key) + 50].map { $0 }
        try shard.add(sketcher.sketch(terms), key: key)
      }
    }
    #expect(
      error?.description == """
        could not write a temporary file in /full: No space left on device. \
        Free some space there or set TMPDIR to another folder.
        """)
  }

  @Test("a file that lost its end is an error, not other words")
  func truncated() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("spool")
    // Safety: Swift lends the path as a C string that lives for the call.
    let descriptor = unsafe open(path, O_RDWR | O_CREAT, 0o600)
    let file = SpoolFile(descriptor: descriptor, folder: "/here")
    var spool = WordSpool(limit: 0, folder: nil, file: file)
    _ = try spool.append(words)
    ftruncate(descriptor, 4000)
    var found: [UInt64] = []
    try spool.read(0, count: 500, into: &found)
    #expect(found == Array(words[..<500]))
    let error = #expect(throws: SpoolError.self) { try spool.read(0, count: 501, into: &found) }
    #expect(error?.action == "read")
  }

  @Test("leave nothing behind in the folder")
  func noName() throws {
    let folder = try TemporaryFolder()
    var spool = WordSpool(limit: 10, folder: folder.url.path())
    for _ in 0..<10 { _ = try spool.append(words) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path()).isEmpty)
  }

  @Test("give back what was put in, from memory or disk", arguments: [0, 700, 10_000, 1 << 20])
  func reading(limit: Int) throws {
    var spool = WordSpool(limit: limit, folder: nil)
    var other = WordSpool(limit: 1500, folder: nil)
    var addresses: [(address: Int, count: Int)] = []
    for count in 0..<60 {
      addresses.append((try spool.append(Array(words[..<count])), count))
      _ = try other.append(Array(words[..<count]))
    }
    let shift = try spool.merge(other)
    addresses += addresses.map { ($0.address + shift, $0.count) }
    addresses.append((try spool.append(words), 1000))
    var found: [UInt64] = []
    for (address, count) in addresses {
      try spool.read(address, count: count, into: &found)
      #expect(Array(found[..<count]) == Array(words[..<count]))
    }
  }
}
