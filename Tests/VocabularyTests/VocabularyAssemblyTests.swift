import Testing

@testable import Vocabulary

@Suite("Bringing the files of a user together")
struct VocabularyAssemblyTests {
  private static let first = """
    format-version: 1.2

    [Term]
    id: DOID:90001
    name: blue elbow syndrome
    synonym: "elbow cyanosis" EXACT []
    xref: MESH:D900001

    [Term]
    id: DOID:90002
    name: rickets
    """
  private static let second = """
    format-version: 1.2

    [Term]
    id: MONDO:0900001
    name: azure elbow
    synonym: "elbow cyanosis" EXACT []
    xref: MESH:D900001

    [Term]
    id: MONDO:0900002
    name: ringing knee
    synonym: "blue elbow syndromes" EXACT []
    """
  private static let own = "id\tname\tambiguous\ncondition:ringing-knee\tringing knee\tRK"

  @Test(
    "knows the names of each file in the next, as if all were compiled anew",
    arguments: [[first, second], [second, first], [first, own, second], [own, first, second]])
  func layers(_ texts: [String]) throws {
    var assembly = try VocabularyAssembly(.builtIn(cache: nil))
    var files = try Vocabulary.builtInFiles()
    for (number, text) in texts.enumerated() {
      let bytes = Array(text.utf8)
      try assembly.add(name: "\(number)", bytes: bytes)
      if text == Self.own {
        files.append(try VocabularyFile(name: "\(number)", bytes: bytes.span))
      } else {
        let importer = try VocabularyImporter(known: Vocabulary(files: files))
        files.append(try importer.importVocabulary(name: "\(number)", bytes: bytes).file())
      }
    }
    let together = assembly.vocabulary()
    let anew = Vocabulary(files: files)
    #expect(together.names == anew.names)
    #expect(together.concepts.map(\.id) == anew.concepts.map(\.id))
    #expect(together.concepts.map(\.identifiers) == anew.concepts.map(\.identifiers))
    #expect(together.version == anew.version)
    #expect(try together.lookup("elbow cyanosis").count == 1)
  }
}
