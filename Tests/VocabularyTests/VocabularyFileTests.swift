import Testing

@testable import Vocabulary

@Suite("Vocabulary files")
struct VocabularyFileTests {
  @Test("with all columns give entries in the order of their lines")
  func fullFile() throws {
    let header = "id\tname\tclass\tbroader\tsynonyms\tambiguous\tidentifiers\tstate"
    let text = """
      # a comment
      \(header)
      nutrient:zinc\tzinc\ttrace-element\t\tzinc salts| zinc ion \tZn\tMESH:D015032 CHEBI:27363\t
      condition:low\tzinc deficiency\tstate\t\t\t\t\tdeficiency nutrient:zinc
      """
    let file = try VocabularyFile(name: "a.tsv", text: text)
    #expect(file.entries.map(\.id) == ["nutrient:zinc", "condition:low"])
    #expect(file.entries[0].synonyms == ["zinc salts", "zinc ion"])
    #expect(file.entries[0].ambiguous == ["Zn"])
    #expect(file.entries[0].identifiers == ["MESH:D015032", "CHEBI:27363"])
    #expect(file.entries[0].line == 3)
    #expect(file.entries[1].state?.direction == .deficiency)
    #expect(file.entries[1].state?.nutrient == "nutrient:zinc")
  }

  @Test("with fewer columns, in any order, and CR LF, derive the id from kind and name")
  func fewColumns() throws {
    let text = "\u{feff}kind\tname\r\nnutrient\tVitamin B 12 (cobalamin)\r\n\tGout\r\n"
    let file = try VocabularyFile(name: "b.tsv", text: text)
    #expect(file.entries.map(\.id) == ["nutrient:vitamin-b-12-cobalamin", "condition:gout"])
    #expect(file.entries.map(\.name) == ["Vitamin B 12 (cobalamin)", "Gout"])
  }

  @Test("with one name per line are lists of concepts")
  func names() throws {
    let file = try VocabularyFile(
      name: "c.txt", text: "# drugs\naspirin\n\nibuprofen\n", defaultKind: .drug)
    #expect(file.entries.map(\.id) == ["drug:aspirin", "drug:ibuprofen"])
  }

  @Test("that list phrases give blocked phrases")
  func blockList() throws {
    let file = try VocabularyFile(name: "d.tsv", text: "phrase\treason\niron out\tverb\n")
    #expect(file.blockedPhrases == ["iron out"])
    #expect(file.entries.isEmpty)
  }

  @Test("that are empty give nothing")
  func empty() throws {
    #expect(try VocabularyFile(name: "e", text: "").entries.isEmpty)
    #expect(try VocabularyFile(name: "e", text: "# only a comment").entries.isEmpty)
  }

  @Test(
    "that are damaged are refused with the line and the reason",
    arguments: [
      ("id\tkind\n", VocabularyError.Code.badHeader, 1),
      ("name\tname\n", .badHeader, 1),
      ("name\tid\na\tb:c\td\n", .tooManyCells, 2),
      ("id\tname\nzinc\tzinc\n", .incompleteRow, 2),
      ("id\tname\n#\na:b\t\n", .incompleteRow, 3),
      ("name\tstate\nx\tdeficiency\n", .badState, 2),
      ("name\tstate\nx\tplenty nutrient:zinc\n", .badState, 2),
    ])
  func damaged(_ text: String, _ code: VocabularyError.Code, _ line: Int) throws {
    let error = #expect(throws: VocabularyError.self) {
      try VocabularyFile(name: "f.tsv", text: text)
    }
    #expect(error?.code == code)
    #expect(error?.line == line)
    #expect(error?.description.contains("f.tsv, line \(line)") == true)
  }
}

@Suite("A vocabulary of several files")
struct VocabularyTests {
  private func make(_ texts: String...) throws -> Vocabulary {
    Vocabulary(
      files: try texts.enumerated().map { try VocabularyFile(name: "file \($0)", text: $1) })
  }

  @Test("unites entries with the same id, and the later states what counts")
  func sameID() throws {
    let vocabulary = try make(
      "id\tname\tclass\tsynonyms\nnutrient:zinc\tzinc\tmetal\tzinc salts\n",
      "id\tname\tclass\nnutrient:zinc\tZink\t\n")
    #expect(vocabulary.concepts.count == 1)
    #expect(vocabulary.concepts[0].name == "Zink")
    #expect(vocabulary.concepts[0].conceptClass == "metal")
    #expect(vocabulary.names.map(\.text) == ["zinc", "zinc salts", "Zink"])
  }

  @Test("unites entries of one kind that share an identifier, across files only")
  func sharedIdentifier() throws {
    let header = "id\tname\tidentifiers\n"
    let vocabulary = try make(
      header + "condition:a\tgout\tMESH:1\ncondition:b\tpodagra\tMESH:1\n",
      header + "condition:c\tgouty arthritis\tDOID:9 MESH:1\nnutrient:c\tgoutine\tMESH:1\n")
    #expect(vocabulary.concepts.map(\.id) == ["condition:a", "condition:b", "nutrient:c"])
    #expect(vocabulary.concepts[0].identifiers == ["MESH:1", "DOID:9"])
    let gouty = try vocabulary.lookup("gouty arthritis")
    #expect(gouty == [ConceptID(rawValue: 0)])
  }

  @Test("gives a name to the later file's concept")
  func precedence() throws {
    let vocabulary = try make(
      "id\tname\tsynonyms\ncondition:a\tgout\tpodagra\n", "id\tname\ncondition:b\tpodagra\n")
    #expect(try vocabulary.lookup("podagra") == [ConceptID(rawValue: 1)])
  }

  @Test("resolves references by id, and reports those that lead nowhere")
  func references() throws {
    let vocabulary = try make(
      "id\tname\tbroader\tstate\nnutrient:d\tvitamin D\t\t\n"
        + "nutrient:d3\tcholecalciferol\tnutrient:d\t\nnutrient:d9\tnonexistent\tnutrient:x\t\n"
        + "condition:low\tlow D\t\tdeficiency nutrient:d\n")
    #expect(vocabulary.concepts[1].broader == ConceptID(rawValue: 0))
    #expect(vocabulary.concepts[3].state?.nutrient == ConceptID(rawValue: 0))
    #expect(
      try vocabulary.check()
        == [VocabularyFinding(.unknownReference, subject: "nutrient:d9", detail: "nutrient:x")])
  }

  @Test("is checked for names and references that go wrong")
  func findings() throws {
    let vocabulary = try make(
      "id\tname\tbroader\tsynonyms\ncondition:a\tanemia\tcondition:b\t\n"
        + "condition:b\tanaemias\tcondition:a\t\ncondition:b\tgout\t\t\n"
        + "condition:c\t--\t\tRA\n",
      "phrase\ngout\n")
    let findings = try vocabulary.check()
    #expect(
      findings.map(\.code) == [
        .duplicateID, .circularBroader, .circularBroader, .shortName, .shortName, .sharedName,
        .blockedName, .emptyName,
      ])
  }

  @Test("has a version that changes with the content and the order of its files")
  func version() throws {
    let one = "name\ngout\n"
    let other = "name\nrickets\n"
    #expect(try make(one, other).version == make(one, other).version)
    #expect(try make(one, other).version != make(other, one).version)
    #expect(try make(one).version != make(other).version)
    #expect(try make(one).version.utf8.count == 16)
  }
}
