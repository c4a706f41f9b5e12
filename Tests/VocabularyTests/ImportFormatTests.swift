import Testing

@testable import Vocabulary

/// Imports a text.
func importText(
  _ text: String, _ options: ImportOptions = ImportOptions(), format: ImportFormat? = nil,
  known: Vocabulary? = nil, companions: [String] = []
) throws -> ImportedVocabulary {
  try VocabularyImporter(options, known: known).importVocabulary(
    name: "sample", bytes: Array(text.utf8), format: format,
    companions: companions.map { Array($0.utf8) })
}

/// The entries as short lines: `id name [broader] +synonyms ?ambiguous =identifiers`.
func lines(_ imported: ImportedVocabulary) -> [String] {
  imported.entries.map { entry in
    var line = "\(entry.id) \(entry.name)"
    if !entry.broader.isEmpty { line += " [\(entry.broader)]" }
    for synonym in entry.synonyms { line += " +\(synonym)" }
    for name in entry.ambiguous { line += " ?\(name)" }
    for identifier in entry.identifiers { line += " =\(identifier)" }
    return line
  }
}

@Suite("Importing forms of vocabularies")
struct ImportFormatTests {
  private let obo = """
    format-version: 1.2
    ontology: sample

    [Term]
    id: X:1
    name: gouty things ! a comment
    alt_id: X:9

    [Term]
    id: DOID:13189
    name: gout
    def: "A \\"painful\\" thing." [url:http\\://example.org]
    synonym: "podagra\\, acute" EXACT []
    synonym: "gouty arthritis" NARROW [A:1 "b"] {x="y"}
    synonym: "purine trouble" RELATED lay []
    xref: MeSH:D006073 "Gout"
    xref: UMLS_CUI:C0018099 {source="a"}
    is_a: X:9 ! gouty things

    [Term]
    id: X:3
    name: obsolete dropsy
    is_obsolete: true

    [Typedef]
    id: part_of
    name: part of
    """

  @Test("OBO: escapes, scopes, former ids, references, comments, other stanzas")
  func readsOBO() throws {
    let exact = try importText(obo)
    #expect(
      lines(exact) == [
        "condition:x-1 gouty things",
        "condition:doid-13189 gout [condition:x-1] +podagra, acute =DOID:13189 =MESH:D006073"
          + " =UMLS:C0018099",
      ])
    #expect(exact.report.otherRecords == 1)
    #expect(exact.report.conceptsDropped[.obsolete]?.count == 1)
    #expect(exact.report.namesDropped[.scope]?.count == 2)
    var options = ImportOptions()
    options.scopes = [.narrow, .related]
    let wide = try importText(obo, options)
    #expect(wide.entries[1].synonyms == ["gouty arthritis", "purine trouble"])
  }

  @Test("MeSH: scopes by concept, tree numbers as branches, lexical tags, nested references")
  func readsMeSH() throws {
    let xml = """
      <?xml version="1.0"?>
      <!DOCTYPE DescriptorRecordSet SYSTEM "https://example.org/none.dtd">
      <DescriptorRecordSet><DescriptorRecord><DescriptorUI>D1</DescriptorUI>
      <DescriptorName><String>Joint Diseases</String></DescriptorName>
      <TreeNumberList><TreeNumber>C05.550</TreeNumber></TreeNumberList></DescriptorRecord>
      <DescriptorRecord><DescriptorUI>D006073</DescriptorUI>
      <DescriptorName><String>Gout</String></DescriptorName>
      <SeeRelatedList><SeeRelatedDescriptor><DescriptorReferredTo><DescriptorUI>D2</DescriptorUI>
      <DescriptorName><String>Other</String></DescriptorName></DescriptorReferredTo>
      </SeeRelatedDescriptor></SeeRelatedList>
      <TreeNumberList><TreeNumber>C05.550.354</TreeNumber></TreeNumberList>
      <ConceptList><Concept PreferredConceptYN="Y"><ConceptUI>M1</ConceptUI>
      <ConceptRelationList><ConceptRelation RelationName="NRW"><Concept1UI>M1</Concept1UI>
      <Concept2UI>M2</Concept2UI></ConceptRelation></ConceptRelationList>
      <TermList><Term LexicalTag="NON"><TermUI>T1</TermUI><String>Gout</String></Term>
      <Term LexicalTag="NON"><String>Gouts &amp; Co</String></Term>
      <Term LexicalTag="ABB"><String>GTT</String></Term></TermList></Concept>
      <Concept PreferredConceptYN="N"><ConceptUI>M2</ConceptUI><TermList>
      <Term LexicalTag="NON"><String>Podagra</String></Term></TermList></Concept></ConceptList>
      </DescriptorRecord></DescriptorRecordSet>
      """
    var options = ImportOptions()
    options.roots = ["C05.550"]
    options.scopes = [.exact, .narrow]
    let imported = try importText(xml, options)
    #expect(imported.report.format == .mesh)
    #expect(
      lines(imported) == [
        "condition:joint-diseases Joint Diseases",
        "condition:mesh-d006073 Gout [condition:joint-diseases] +Gouts & Co +Podagra ?GTT =MESH:D006073",
      ])
    options.scopes = [.exact]
    #expect(try importText(xml, options).entries[1].synonyms == ["Gouts & Co"])
  }

  @Test("MeSH trees: one concept for each heading, whatever its places")
  func readsTrees() throws {
    let text = "Foods;J02.500\nBread;J02.500.325\nDiet;G07.203\nBread;G07.203.300\n"
    var options = ImportOptions()
    options.roots = ["G07.203"]
    options.kind = .nutrient
    let imported = try importText(text, options)
    #expect(imported.report.format == .meshTrees)
    #expect(
      lines(imported) == ["nutrient:bread Bread [nutrient:diet]", "nutrient:diet Diet ?Diet"])
    #expect(imported.report.conceptsDropped[.outsideBranch]?.count == 1)
  }

  @Test("SKOS: languages, broader and narrower, matches, nested resources, entities")
  func readsSKOS() throws {
    let xml = """
      <!DOCTYPE rdf:RDF [<!ENTITY v "http://example.org/v/">]>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:x="urn:x">
      <skos:ConceptScheme rdf:about="&v;scheme"><skos:prefLabel>Scheme</skos:prefLabel>
      </skos:ConceptScheme>
      <skos:Concept rdf:about="&v;c_1"><skos:prefLabel xml:lang="en">Vitamins</skos:prefLabel>
      <skos:prefLabel xml:lang="fr">Vitamines</skos:prefLabel>
      <skos:narrower><skos:Concept rdf:about="&v;c_2">
      <skos:prefLabel xml:lang="en-GB">Ascorbic acid</skos:prefLabel></skos:Concept></skos:narrower>
      </skos:Concept>
      <rdf:Description rdf:about="&v;c_2">
      <rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/>
      <skos:altLabel xml:lang="en">Vitamin C</skos:altLabel>
      <skos:altLabel xml:lang="de">Askorbinsäure</skos:altLabel>
      <skos:notation>77</skos:notation>
      <skos:exactMatch rdf:resource="http://purl.obolibrary.org/obo/CHEBI_22652"/>
      <x:other>no name</x:other></rdf:Description></rdf:RDF>
      """
    var options = ImportOptions()
    options.kind = .nutrient
    let english = try importText(xml, options)
    #expect(english.report.format == .rdf)
    #expect(
      lines(english) == [
        "nutrient:v-c-1 Vitamins",
        "nutrient:v-c-2 Ascorbic acid [nutrient:v-c-1] +Vitamin C =CHEBI:22652",
      ])
    #expect(english.report.namesDropped[.language]?.count == 2)
    options.language = "de"
    options.roots = ["77"]
    #expect(try importText(xml, options).entries.map(\.name) == ["Askorbinsäure"])
  }

  @Test("UMLS: language, suppression, the preferred name, semantic types and parents")
  func readsUMLS() throws {
    let names = """
      C0018099|ENG|S|L1|VO|S1|Y|A1||||MSH|ET|D006073|Podagra|0|N||
      C0018099|ENG|P|L2|PF|S2|Y|A2||||MSH|MH|D006073|Gout|0|N||
      C0018099|FRE|P|L3|PF|S3|Y|A3||||MSHFRE|MH|D006073|Goutte|0|N||
      C0018099|ENG|S|L4|PF|S4|Y|A4||||MTH|OP|X|Gout old|0|O||
      C0003864|ENG|P|L5|PF|S5|Y|A5||||MSH|MH|D001168|Arthritis|0|N||
      C0000001|ENG|P|L6|PF|S6|Y|A6||||MTH|PN|X|Tap water|0|N||
      """
    let types = "C0018099|T047|B2|Disease|AT1||\nC0003864|T047|B2|Disease|AT2||\n"
    let relations = "C0018099|A1|AUI|PAR|C0003864|A5|AUI||R1||MSH|MSH|||N||\n"
    var options = ImportOptions()
    options.roots = ["T047"]
    let imported = try importText(names, options, companions: [types, relations])
    #expect(imported.report.format == .umls)
    #expect(
      lines(imported) == [
        "condition:umls-c0018099 Gout [condition:umls-c0003864] +Podagra =UMLS:C0018099"
          + " =MESH:D006073",
        "condition:umls-c0003864 Arthritis =UMLS:C0003864 =MESH:D001168",
      ])
    #expect(imported.report.namesDropped[.suppressed]?.count == 1)
    #expect(imported.report.namesDropped[.language]?.count == 1)
  }

  @Test("tables: titles in any case, quoted cells, scopes, prefixes of references")
  func readsTables() throws {
    let csv =
      "ID,Preferred Label,Synonyms,MeSH,Parent\r\n"
      + "X:1,\"gout, \"\"acute\"\"\",\"podagra|gouty\narthritis\",D006073,\r\nX:2,tophus,,,X:1\r\n"
    let table = try importText(csv)
    #expect(
      lines(table) == [
        "condition:x-1 gout, \"acute\" +podagra +gouty arthritis =MESH:D006073",
        "condition:x-2 tophus [condition:x-1]",
      ])
    let tsv =
      "id\tname\texact\tother_synonyms\n"
      + "X:1\tgout\tpodagra\tNARROW:toe gout|RELATED:dropsy\n"
    var options = ImportOptions()
    options.scopes = [.narrow]
    #expect(lines(try importText(tsv, options)) == ["condition:x-1 gout +toe gout"])
    let usda =
      "~203~^~g~^~PROCNT~^~Protein~^~2~^~600~\r\n"
      + "~421~^~mg~^~CHOLN~^~Choline, total~^~1~^~7~"
    #expect(
      lines(try importText(usda)) == [
        "nutrient:usda-203 Protein ?Protein", "nutrient:usda-421 Choline, total",
      ])
  }

  @Test("lists: one name per line, comments and repetitions left out")
  func readsLists() throws {
    var options = ImportOptions()
    options.kind = .drug
    let imported = try importText("# drugs\naspirin\n\n ibuprofen \nAspirin\n", options)
    #expect(lines(imported) == ["drug:aspirin aspirin", "drug:ibuprofen ibuprofen"])
    #expect(imported.report.conceptsDropped[.nameless]?.count == 1)
  }

  @Test("compressed files are read as what they hold")
  func readsCompressed() throws {
    // `printf 'gout\npodagra\n' | gzip -n`
    let bytes: [UInt8] = [
      0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x4b, 0xcf, 0x2f, 0x2d, 0xe1,
      0x2a, 0xc8, 0x4f, 0x49, 0x4c, 0x2f, 0x4a, 0xe4, 0x02, 0x00, 0x61, 0x46, 0xe5, 0x48, 0x0d,
      0x00, 0x00, 0x00,
    ]
    let imported = try VocabularyImporter().importVocabulary(name: "list.gz", bytes: bytes)
    #expect(imported.entries.map(\.name) == ["gout", "podagra"])
    #expect(VocabularyImporter.isPublished(bytes))
  }
}
