import Testing

@testable import Vocabulary

@Suite("Importing damaged files")
struct ImportFaultTests {
  @Test(
    "fails with the reason",
    arguments: [
      ("", .unknownFormat), ("\n \n", .unknownFormat), ("\u{1}\u{2}x", .unknownFormat),
      ("<html><body/></html>", .unknownFormat), ("\u{1f}\u{8b}", .unknownFormat),
      ("id\tkind\nA\tB\n", .missingColumn), ("format-version: 1.2\n", .noConcepts),
      ("<rdf:RDF xmlns:rdf='r'></rdf:RDF>", .noConcepts),
      ("<rdf:RDF xmlns:rdf='r'><a>", .damagedXML), ("<rdf:RDF>&undeclared;</rdf:RDF>", .damagedXML),
      (
        "<!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
          + "<rdf:RDF xmlns:rdf='r'>&x;</rdf:RDF>", .damagedXML
      ),
      (
        "<!DOCTYPE rdf:RDF [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;'>]>"
          + "<rdf:RDF xmlns:rdf='r' x='&b;'/>", .damagedXML
      ),
    ] as [(String, ImportError.Code)])
  func reasons(_ text: String, _ code: ImportError.Code) {
    let error = #expect(throws: ImportError.self) { try importText(text) }
    #expect(error?.code == code)
  }

  @Test("XML that nests without end is refused")
  func depth() {
    let xml = "<x:RDF xmlns:x='x'>" + String(repeating: "<a>", count: 100_000)
    let error = #expect(throws: ImportError.self) { try importText(xml) }
    #expect(error?.detail.contains("deep") == true)
  }

  @Test("gzip that is cut off or garbled is refused")
  func compression() {
    let bytes: [UInt8] = [0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0x4b, 0xcf]
    for count in 2...bytes.count {
      let error = #expect(throws: ImportError.self) {
        try VocabularyImporter().importVocabulary(name: "x.gz", bytes: Array(bytes.prefix(count)))
      }
      #expect(error?.code == .damagedCompression || error?.code == .unknownFormat)
    }
  }

  /// A file of each form, to be damaged.
  static let samples = [
    "format-version: 1.2\n[Term]\nid: A:1\nname: gout\nsynonym: \"po\\\"dagra\" EXACT []\nis_a: A:2",
    "<DescriptorRecordSet><DescriptorRecord><DescriptorUI>D1</DescriptorUI><DescriptorName>"
      + "<String>Gout</String></DescriptorName><ConceptList><Concept PreferredConceptYN='Y'>"
      + "<TermList><Term><String>Podagra</String></Term></TermList></Concept></ConceptList>"
      + "</DescriptorRecord></DescriptorRecordSet>",
    "<rdf:RDF xmlns:rdf='r' xmlns='s'><Concept rdf:about='a'><prefLabel>x&amp;y</prefLabel>"
      + "<broader><Concept rdf:about='b'><altLabel>zz</altLabel></Concept></broader></Concept>"
      + "</rdf:RDF>",
    "C0018099|ENG|P|L2|PF|S2|Y|A2||||MSH|MH|D006073|Gout|0|N||\n",
    "Foods;J02.500\nBread;J02.500.325\n", "id,name,synonyms\nA:1,\"gout, acute\",podagra|x\n",
    "id\tname\tother_synonyms\nA:1\tgout\tNARROW:podagra|\n", "~203~^~g~^~P~^~Protein~^~2~^~6~\n",
    "gout\nMS\nétat\n",
  ]

  @Test("garbled files of every form give entries or an error, and the report adds up")
  func garbled() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed of garbled imports: \(seed)")
    var state = seed
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let importer = try VocabularyImporter()
    for trial in 0..<6_000 {
      var bytes = Array(Self.samples[trial % Self.samples.count].utf8)
      for _ in 0...random(4) {
        let place = random(bytes.count + 1)
        switch random(4) {
        case 0: bytes.removeLast(bytes.count - place)
        case 1: bytes.insert(UInt8(random(256)), at: place)
        case 2 where place < bytes.count: bytes[place] = UInt8(random(256))
        default: bytes.insert(contentsOf: bytes.prefix(random(40)), at: place)
        }
      }
      let format = random(3) == 0 ? ImportFormat.allCases[random(8)] : nil
      do throws(ImportError) {
        let imported = try importer.importVocabulary(name: "x", bytes: bytes, format: format)
        #expect(imported.report.isBalanced, "seed \(seed), trial \(trial)")
        _ = try? imported.file()
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }
}
