import Testing

@testable import Vocabulary

@Suite("Choosing what to import")
struct ImportRuleTests {
  private func verdicts(_ names: String...) throws -> [String] {
    let table = "id\tname\texact\nX:1\tfirst thing\t" + names.joined(separator: "|") + "\n"
    let imported = try importText(table)
    return names.map { name in
      let entry = imported.entries[0]
      if entry.synonyms.contains(name) { return "taken" }
      if entry.ambiguous.contains(name) { return "ambiguous" }
      for (reason, tally) in imported.report.namesDropped where tally.examples.contains(name) {
        return reason.rawValue
      }
      return "changed"
    }
  }

  @Test("names by their shape")
  func shapes() throws {
    let found = try verdicts(
      "gout", "MS", "COPD", "Zn", "PARK2", "lead", "idiopathic", "ms", "GAN - [x]", "gan -",
      "disease of the system", "grade 3", "blood pressure", "pyrexia (finding)", "1234")
    #expect(
      found == [
        "taken", "ambiguous", "ambiguous", "ambiguous", "ambiguous", "ambiguous", "ambiguous",
        "too_short", "notation", "notation", "stop_words", "stop_words", "ambiguous", "changed",
        "notation",
      ])
  }

  @Test("names made of other names, and parts of names")
  func parts() throws {
    let table =
      "id\tname\texact\nX:1\theadache\t\nX:2\tsevere headache\t\nX:3\tnausea\t\n"
      + "X:4\tnausea and headache\t\nX:5\tG6PD deficiency\tG6PD\nX:7\ttyphoid infection\ttyphoid\nX:6\tWilms tumour (WT)\t\n"
    let imported = try importText(table)
    #expect(
      lines(imported) == [
        "condition:x-1 headache", "condition:x-3 nausea", "condition:x-5 G6PD deficiency",
        "condition:x-7 typhoid infection +typhoid", "condition:x-6 Wilms tumour",
      ])
    #expect(imported.report.namesDropped[.composed]?.count == 2)
    #expect(imported.report.namesDropped[.fragment]?.examples == ["G6PD"])
  }

  @Test("a name that two concepts have goes to the one that prefers it")
  func shared() throws {
    let imported = try importText(
      "id\tname\texact\nX:1\tpodagra\tgout|Podagras\nX:2\tGout\ttophi|MS\nX:3\tmulti\tMS\n")
    #expect(
      lines(imported) == [
        "condition:x-1 podagra", "condition:x-2 Gout +tophi ?MS", "condition:x-3 multi ?MS",
      ])
    #expect(imported.report.namesDropped[.duplicate]?.count == 2)
  }

  private let tree = """
    [Term]
    id: A:1
    name: alpha
    is_a: A:4
    [Term]
    id: A:2
    name: betas
    is_a: A:1
    [Term]
    id: A:3
    name: gammas
    is_a: A:2
    is_a: A:5
    [Term]
    id: A:4
    name: deltas
    is_a: A:3
    [Term]
    id: A:5
    name: epsilons
    """

  @Test("branches, in spite of circles, with what is excluded and several roots")
  func branches() throws {
    func names(_ roots: [String], _ excluded: [String] = []) throws -> [String] {
      var options = ImportOptions()
      options.roots = roots
      options.excluded = excluded
      return try importText(tree, options).entries.map(\.name)
    }
    #expect(try names([]).count == 5)
    #expect(try names(["A:5"]) == ["alpha", "betas", "gammas", "deltas", "epsilons"])
    #expect(try names(["A:2", "A:5"], ["A:3"]) == ["epsilons"])
    #expect(throws: ImportError.self) { try names(["A:7"]) }
    var options = ImportOptions()
    options.roots = ["X:1"]
    let error = #expect(throws: ImportError.self) { try importText("name\tid\ngout\tX:1", options) }
    #expect(error?.code == .noHierarchy)
  }

  @Test("the known vocabulary's ids, names and judgement take precedence")
  func known() throws {
    let file = try VocabularyFile(
      name: "known",
      text: "id\tname\tsynonyms\tambiguous\tidentifiers\n"
        + "condition:gout\tgout\tpodagra\tGA\tMESH:D1\n"
        + "condition:cold\tcold\t\tcold\tDOID:10459\ncondition:flu\tinfluenza\tflu\t\tDOID:8469\n")
    let blocked = try VocabularyFile(name: "blocked", text: "phrase\nbird song\n")
    let known = Vocabulary(files: [file, blocked])
    let imported = try importText(
      "id\tname\texact\txrefs\nDOID:1\tgouty disease\tpodagra|GA\tMESH:D1\n"
        + "DOID:2\tcommon cold\tcold|bird song\t\nDOID:3\tInfluenza\tgrippe\t\n"
        + "DOID:4\tgout\ttophaceous trouble\t\nDOID:5\tacute rhinitis\tPodagra\tMESH:D9\n",
      known: known)
    #expect(
      lines(imported) == [
        "condition:gout gout +gouty disease +podagra +tophaceous trouble +acute rhinitis"
          + " ?GA =DOID:1 =MESH:D1 =DOID:4 =DOID:5 =MESH:D9",
        "condition:doid-2 common cold ?cold =DOID:2",
        "condition:doid-3 grippe =DOID:3",
      ])
    #expect(imported.report.conceptsKnown == 3)
    #expect(imported.report.namesDropped[.knownName]?.examples == ["Influenza"])
    #expect(imported.report.namesDropped[.blocked]?.count == 1)
    #expect(imported.report.namesAmbiguous[.knownAmbiguous]?.count == 2)
    let together = Vocabulary(files: [file, blocked, try imported.file()])
    #expect(
      together.concepts.map(\.name) == ["gout", "cold", "influenza", "common cold", "grippe"])
  }

  @Test(
    "identifiers are written in one way",
    arguments: [
      ("MeSH:D003920", "MESH:D003920"), ("UMLS_CUI:C0011849", "UMLS:C0011849"),
      ("http://purl.obolibrary.org/obo/DOID_4", "DOID:4"), ("MIM:100100", "OMIM:100100"),
      ("http://id.nlm.nih.gov/mesh/D003920", "MESH:D003920"), ("ORDO:36", "ORPHA:36"),
      ("SNOMEDCT_US_2025_09_01:39000009", "SNOMEDCT:39000009"), ("D003920", "MESH:D003920"),
      ("C0011849", "UMLS:C0011849"), ("NCI:C9275", "NCIT:C9275"), ("gout", nil), ("X:", nil),
    ] as [(String, String?)])
  func identifiers(_ text: String, _ expected: String?) {
    #expect(IdentifierSpelling.normalized(text) == expected)
  }

  @Test("references make concepts one only when they are one to one")
  func equivalence() throws {
    let imported = try importText(
      "id\tname\txrefs\nDOID:1\tgout\tMESH:D1|UMLS:C1|ICD10CM:M10\n"
        + "DOID:2\ttophus\tMESH:D1|UMLS:C2|UMLS:C3|mesh:D4\nDOID:3\tpodagra\tMIM:7\n")
    #expect(
      imported.entries.map(\.identifiers) == [
        ["DOID:1", "UMLS:C1"], ["DOID:2"], ["DOID:3", "OMIM:7"],
      ])
  }

  @Test("the file that is written is read back as it was made")
  func roundTrip() throws {
    let imported = try importText(tree)
    let file = try imported.file()
    #expect(file.entries.map(\.id) == imported.entries.map(\.id))
    #expect(file.entries.map(\.broader) == imported.entries.map(\.broader))
    #expect(!VocabularyImporter.isPublished(imported.tsv()))
    #expect(VocabularyImporter.isPublished(Array(tree.utf8)))
  }
}
