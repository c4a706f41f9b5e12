import Foundation
import Testing

@testable import Vocabulary

/// A published file and what is in it, counted by a script that shares nothing with the importer:
/// `grep -c '^\[Term\]'`, `grep -c '^name: \|^synonym: '` between the first and the last term, the
/// closure of `is_a` under the root; for tables, rows and the parts of their cells.
struct PublishedFile: Sendable, CustomTestStringConvertible {
  let name: String
  let concepts: Int
  let names: Int
  var others = 0
  var obsolete = 0
  var outside = 0

  var testDescription: String { name }

  /// The bytes, or `nil` when the shared data is not beside the repository.
  func bytes() -> [UInt8]? {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let path = "/\(root)/shared/data/vocabulary/\(name)"
    guard let data = FileManager.default.contents(atPath: path) else {
      print("skipped: no shared data beside the repository")
      return nil
    }
    return [UInt8](data)
  }

  static let all = [
    PublishedFile(
      name: "doid-2016-09-19.obo.gz", concepts: 9344, names: 24613, others: 15, obsolete: 2373),
    PublishedFile(name: "hp.obo.gz", concepts: 11785, names: 26033, obsolete: 112, outside: 90),
    PublishedFile(name: "symp.obo.gz", concepts: 1020, names: 1294, others: 1, obsolete: 125),
    PublishedFile(
      name: "cdno.obo.gz", concepts: 2109, names: 9299, others: 167, obsolete: 24, outside: 1051),
    PublishedFile(name: "doid-composite.tsv.gz", concepts: 12246, names: 31967),
    PublishedFile(
      name: "mondo-composite.tsv.gz", concepts: 25181, names: 108055, obsolete: 1777),
    PublishedFile(name: "nutrients-draft.tsv", concepts: 280, names: 987),
    PublishedFile(name: "sr28-NUTR_DEF.txt", concepts: 150, names: 150),
  ]
}

@Suite("Importing whole published files")
struct ImportPublishedTests {
  @Test("takes or reports every concept and every name", arguments: PublishedFile.all)
  func counts(_ file: PublishedFile) throws {
    guard let bytes = file.bytes() else { return }
    let imported = try VocabularyImporter().importVocabulary(name: file.name, bytes: bytes)
    let report = imported.report
    #expect(report.conceptsRead == file.concepts)
    #expect(report.namesRead == file.names)
    #expect(report.otherRecords == file.others)
    #expect(report.conceptsDropped[.obsolete]?.count ?? 0 == file.obsolete)
    #expect(report.conceptsDropped[.outsideBranch]?.count ?? 0 == file.outside)
    #expect(report.isBalanced)
    // Without a known vocabulary the rows hold what the report counts, and nothing else.
    let plain = imported.entries.reduce(0) {
      $0 + $1.synonyms.count + ($1.ambiguous.contains($1.name) ? 0 : 1)
    }
    let ambiguous = imported.entries.reduce(0) { $0 + $1.ambiguous.count }
    #expect(plain == report.namesTaken)
    #expect(ambiguous == report.namesAmbiguous.values.reduce(0) { $0 + $1.count })
    #expect(imported.entries.count == report.conceptsTaken)
    #expect(Set(imported.entries.map(\.id)).count == imported.entries.count)
    #expect(try imported.file().entries.count == imported.entries.count)
  }

  @Test("adds to the built-in vocabulary without taking names away from it")
  func builtIn() throws {
    guard let bytes = PublishedFile.all[2].bytes() else { return }
    let files = try Vocabulary.builtInFiles()
    let known = Vocabulary(files: files)
    let imported = try VocabularyImporter(known: known).importVocabulary(
      name: "symp", bytes: bytes)
    #expect(imported.report.isBalanced)
    let together = Vocabulary(files: files + [try imported.file()])
    for index in known.concepts.indices {
      #expect(together.concepts[index].id == known.concepts[index].id)
      #expect(together.concepts[index].name == known.concepts[index].name)
    }
    func plain(_ vocabulary: Vocabulary) -> Set<String> {
      Set(
        vocabulary.names.filter { !$0.isAmbiguous }.map {
          "\(vocabulary[$0.concept].id) \($0.text)"
        })
    }
    #expect(plain(known).subtracting(plain(together)) == [])
    // "fever" is one concept, by whichever vocabulary.
    #expect(try together.lookup("pyrexia").count == 1)
  }
}
