import CorpusTestSupport
import Foundation
import Testing

@testable import Reporting

@Suite("Output folder")
struct OutputFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let table = Table<Int>(
    name: "documents", rowMeaning: "number", order: "ascending",
    columns: [Column("n", .integer, "A number.") { .integer($0) }])

  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  @Test("no file bears its final name before the commit, and all do after it")
  func together() throws {
    let path = folder.path("results")
    var output = try OutputFolder(path, encoder: CSVEncoder(.plain))
    try output.write(table, rows: 1...3)
    try output.write(output.dataPackage, to: "datapackage.json")
    #expect(try names(path).allSatisfy { $0.hasPrefix(".corpus-") })
    try output.commit()
    #expect(try names(path) == ["datapackage.json", "documents.csv"])
    let text = try String(contentsOfFile: path + "/documents.csv", encoding: .utf8)
    #expect(text == "n\r\n1\r\n2\r\n3\r\n")
  }

  @Test("a run that ends early leaves nothing behind")
  func abandoned() throws {
    let path = folder.path("results")
    do {
      var output = try OutputFolder(path, encoder: CSVEncoder(.plain))
      try output.write(table, rows: 1...3)
    }
    #expect(try names(path).isEmpty)
  }

  @Test("the hidden folder of a killed run is removed by the next run")
  func killed() throws {
    let path = folder.path("results")
    try folder.write("half", to: "results/.corpus-999999999/documents.csv")
    let output = try OutputFolder(path, encoder: CSVEncoder(.plain))
    try output.commit()
    #expect(try names(path).isEmpty)
  }

  @Test("tables of an earlier run are removed, other people's files are not")
  func staleTables() throws {
    for name in ["mentions.csv", "cooccurrence-nutrient-drug.csv", "notes.csv", "notes.txt"] {
      try folder.write("x", to: "results/\(name)")
    }
    let path = folder.path("results")
    var output = try OutputFolder(path, encoder: CSVEncoder(.plain))
    try output.write(table, rows: 1...3)
    try output.commit()
    #expect(try names(path) == ["documents.csv", "notes.csv", "notes.txt"])
  }

  @Test("a file in the way of the folder is one clear error")
  func fileInTheWay() throws {
    let path = try folder.write("x", to: "results")
    #expect {
      let output = try OutputFolder(path, encoder: CSVEncoder(.plain))
      try output.commit()
    } throws: { "\($0)".contains(path) && "\($0)".contains("--output") }
  }

  @Test("a full disk is one clear error")
  func fullDisk() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    #expect {
      try FileSystem.write([1, 2, 3], to: full.fileDescriptor, path: "documents.csv")
    } throws: { error in
      "\(error)".contains("documents.csv") && "\(error)".contains("No space left")
    }
  }

  @Test("the digest of a file is its SHA-256")
  func digest() {
    // echo -n abc | sha256sum, which is also FIPS 180-2's first example.
    guard var digest = SHA256() else {
      Issue.record("libcrypto has no SHA-256")
      return
    }
    digest.update(Array("a".utf8))
    digest.update(Array("bc".utf8))
    let hexadecimal = digest.finish()
    #expect(hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
