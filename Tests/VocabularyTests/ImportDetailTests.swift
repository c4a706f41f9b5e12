import Testing

@testable import Vocabulary

/// What published files hold beside what every sample shows.
///
/// All samples are made up, in the forms that the publishers describe: MeSH's DTDs, the RDF/XML and
/// SKOS recommendations, and the "UMLS Reference Manual".
@Suite("Details of published vocabularies")
struct ImportDetailTests {
  @Test("MeSH: qualifiers, actions, permutations, embedded acronyms, registry numbers are no names")
  func meshDescriptors() throws {
    let xml = """
      <?xml version="1.0"?>
      <!DOCTYPE DescriptorRecordSet SYSTEM "https://example.org/nlmdescriptorrecordset.dtd">
      <DescriptorRecordSet LanguageCode = "eng">
      <DescriptorRecord DescriptorClass = "1">
       <DescriptorUI>D000740</DescriptorUI>
       <DescriptorName><String>Anemia, Test &amp; Trial</String></DescriptorName>
       <DateCreated><Year>1999</Year><Month>01</Month><Day>01</Day></DateCreated>
       <AllowableQualifiersList><AllowableQualifier><QualifierReferredTo>
        <QualifierUI>Q000008</QualifierUI>
        <QualifierName><String>administration &amp; dosage</String></QualifierName>
       </QualifierReferredTo><Abbreviation>AD</Abbreviation></AllowableQualifier>
       </AllowableQualifiersList>
       <PharmacologicalActionList><PharmacologicalAction><DescriptorReferredTo>
        <DescriptorUI>D000900</DescriptorUI>
        <DescriptorName><String>Anti-Test Agents</String></DescriptorName>
       </DescriptorReferredTo></PharmacologicalAction></PharmacologicalActionList>
       <TreeNumberList><TreeNumber>C15.378.071</TreeNumber></TreeNumberList>
       <ConceptList><Concept PreferredConceptYN="Y"><ConceptUI>M0000001</ConceptUI>
        <ConceptName><String>Anemia, Test &amp; Trial</String></ConceptName>
        <CASN1Name>2-testyl</CASN1Name>
        <RegistryNumberList><RegistryNumber>37H9VM9WZL</RegistryNumber></RegistryNumberList>
        <ScopeNote>A note that names nothing.</ScopeNote>
        <ConceptRelationList><ConceptRelation RelationName="NRW">
         <Concept1UI>M0000001</Concept1UI><Concept2UI>M0000002</Concept2UI>
        </ConceptRelation><ConceptRelation>
         <Concept1UI>M0000001</Concept1UI><Concept2UI>M0000003</Concept2UI>
        </ConceptRelation></ConceptRelationList>
        <TermList>
        <Term ConceptPreferredTermYN="Y" IsPermutedTermYN="N" LexicalTag="NON"
          RecordPreferredTermYN="Y"><TermUI>T1</TermUI><String>Anemia, Test &amp; Trial</String>
         <ThesaurusIDlist><ThesaurusID>FDA SRS (2014)</ThesaurusID></ThesaurusIDlist></Term>
        <Term IsPermutedTermYN="N" LexicalTag="ACX"><String>TTA Anemia Complex</String></Term>
        <Term IsPermutedTermYN="Y" LexicalTag="ACX"><String>Complex, TTA Anemia</String></Term>
        <Term IsPermutedTermYN="N" LexicalTag="ACR"><String>TTA</String></Term>
        <Term IsPermutedTermYN="N" LexicalTag="LAB"><String>TT-4711</String></Term>
        <Term IsPermutedTermYN="N" LexicalTag="TRD"><String>Anemitrol</String></Term>
        </TermList></Concept>
       <Concept PreferredConceptYN="N"><ConceptUI>M0000002</ConceptUI><TermList>
        <Term IsPermutedTermYN="N" LexicalTag="EPO"><String>Tester's Anemia</String></Term>
        </TermList></Concept>
       <Concept PreferredConceptYN="N"><ConceptUI>M0000003</ConceptUI><TermList>
        <Term IsPermutedTermYN="N" LexicalTag="NON"><String>Trial Pallor</String></Term>
        </TermList></Concept></ConceptList>
      </DescriptorRecord></DescriptorRecordSet>
      """
    var options = ImportOptions()
    let exact = try importText(xml, options)
    #expect(
      lines(exact) == [
        "condition:mesh-d000740 Anemia, Test & Trial +TTA Anemia Complex +Anemitrol ?TTA"
          + " =MESH:D000740"
      ])
    #expect(exact.report.namesDropped[.suppressed]?.count == 2)
    options.scopes = [.narrow]
    #expect(try importText(xml, options).entries[0].synonyms == ["Tester's Anemia"])
    options.scopes = [.related]
    #expect(try importText(xml, options).entries[0].synonyms == ["Trial Pallor"])
    options.language = "fr"
    #expect(try importText(xml, options).entries.isEmpty)
  }

  @Test("MeSH: supplementary concepts lie under the headings that they are mapped to")
  func meshSupplement() throws {
    let xml = """
      <?xml version="1.0"?><!DOCTYPE SupplementalRecordSet SYSTEM "https://example.org/supp.dtd">
      <SupplementalRecordSet LanguageCode="eng"><SupplementalRecord SCRClass="1">
       <SupplementalRecordUI>C000591739</SupplementalRecordUI>
       <SupplementalRecordName><String>testylzinc</String></SupplementalRecordName>
       <HeadingMappedToList><HeadingMappedTo><DescriptorReferredTo>
        <DescriptorUI>*D015032</DescriptorUI>
        <DescriptorName><String>Zinc</String></DescriptorName></DescriptorReferredTo>
        <QualifierReferredTo><QualifierUI>Q000031</QualifierUI>
        <QualifierName><String>analogs &amp; derivatives</String></QualifierName>
        </QualifierReferredTo></HeadingMappedTo></HeadingMappedToList>
       <IndexingInformationList><IndexingInformation><DescriptorReferredTo>
        <DescriptorUI>D000001</DescriptorUI>
        <DescriptorName><String>Indexed</String></DescriptorName></DescriptorReferredTo>
       </IndexingInformation></IndexingInformationList>
       <SourceList><Source>J Test 2015;1(2):3</Source></SourceList>
       <ConceptList><Concept PreferredConceptYN="Y"><ConceptUI>M1</ConceptUI><TermList>
        <Term LexicalTag="NON"><String>testylzinc</String></Term>
        <Term LexicalTag="NON"><String>zinc testylate</String></Term></TermList></Concept>
       </ConceptList></SupplementalRecord></SupplementalRecordSet>
      """
    var options = ImportOptions()
    options.kind = .nutrient
    let imported = try importText(xml, options)
    #expect(
      lines(imported) == [
        "nutrient:mesh-c000591739 testylzinc +zinc testylate =MESH:C000591739"
      ])
  }

  @Test("MeSH: records within concepts, which no file should hold, end nothing")
  func meshNested() throws {
    let xml = """
      <DescriptorRecordSet><DescriptorRecord><DescriptorUI>D1</DescriptorUI>
      <DescriptorName><String>Outer thing</String></DescriptorName><Concept>
      <DescriptorRecord><DescriptorUI>D2</DescriptorUI><DescriptorName><String>Inner thing</String>
      </DescriptorName></DescriptorRecord><ConceptUI>M1</ConceptUI><Term><String>x</String></Term>
      </Concept></DescriptorRecord></DescriptorRecordSet>
      """
    #expect(try importText(xml).entries.map(\.name) == ["Inner thing"])
  }

  @Test("SKOS: inherited languages, relative ids, properties as attributes, blank nodes")
  func skos() throws {
    let xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE rdf:RDF [<!ENTITY skos "http://www.w3.org/2004/02/skos/core#">]>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="&skos;"
        xmlns:owl="http://www.w3.org/2002/07/owl#" xml:lang="fr"
        xml:base="http://example.org/foods">
      <skos:Concept rdf:ID="c1">
        <skos:prefLabel>Agrumes</skos:prefLabel>
        <skos:prefLabel xml:lang="en">Citrus fruit</skos:prefLabel>
        <skos:altLabel xml:lang="en"><![CDATA[citrus & kin]]></skos:altLabel>
        <skos:definition xml:lang="en">Not a name.</skos:definition>
      </skos:Concept>
      <skos:Concept rdf:about="#c2" xml:lang="en" skos:prefLabel="Lemon">
        <skos:altLabel>Citrus limon</skos:altLabel>
        <skos:altLabel xml:lang="la">Citrus medica</skos:altLabel>
        <skos:broader rdf:resource="#c1"/>
        <skos:related rdf:resource="#c3"/>
        <skos:closeMatch><rdf:Description rdf:nodeID="b1"><skos:prefLabel>Blank</skos:prefLabel>
        </rdf:Description></skos:closeMatch>
      </skos:Concept>
      <skos:Concept rdf:about="http://example.org/foods#c3" owl:deprecated="true"
        xml:lang="en" skos:prefLabel="Old lemon"/>
      <owl:Axiom><owl:annotatedSource rdf:resource="#c2"/>
        <owl:annotatedTarget xml:lang="en">No name either</owl:annotatedTarget></owl:Axiom>
      <skos:Collection rdf:about="#all"><skos:prefLabel xml:lang="en">All fruit</skos:prefLabel>
        <skos:member rdf:resource="#c1"/></skos:Collection>
      </rdf:RDF>
      """
    var options = ImportOptions()
    options.kind = .nutrient
    let imported = try importText(xml, options)
    let ids = imported.entries.map(\.id)
    #expect(imported.entries.map(\.name) == ["Citrus fruit", "Lemon"])
    #expect(imported.entries.map(\.synonyms) == [["citrus & kin"], ["Citrus limon"]])
    #expect(imported.entries[1].broader == ids[0])
    #expect(imported.report.conceptsDropped[.obsolete]?.count == 1)
    #expect(imported.report.namesDropped[.language]?.count == 2)
    options.language = "fr"
    #expect(try importText(xml, options).entries.map(\.name) == ["Agrumes"])
  }

  @Test("UMLS: languages in the order of their codes, codes of its own, suppressed relations")
  func umls() throws {
    let names = """
      C0000039|CZE|P|L1|PF|S1|Y|A1||D1|D000740|MSHCZE|MH|D000740|anemie|3|N||
      C0000039|CZE|S|L2|VO|S2|Y|A2||D1|D000740|MSHCZE|SY|D000740|malokrevnost|3|N||
      C0000039|ENG|S|L3|VO|S3|Y|A3||D1|D000740|MSH|PM|D000740|Anemias|0|N||
      C0000039|ENG|P|L4|PF|S4|N|A4||||MTH|PN|NOCODE|Anaemia|0|N||
      C0000039|ENG|P|L4|PF|S4|Y|A5||||NCI|PT|C2869|Anaemia|0|N|256|
      C0000039|ENG|S|L5|PF|S5|Y|A6||||NCI|AB|C2869|ANM|0|Y||
      C0000039|ENG|S|L6|PF|S6|Y|A7||||OMIM|PTAV|MTHU000001|Anemic blood|0|N||
      C0000039|ENG|S|L7|PF|S7|Y|A8||||HPO|SY|HP:0001903|Low haemoglobin|0|N||
      C0000039|ENG|S|L8|PF|S8|Y|A9||||SNM|SY|D1|Anaemia NOS|9|E||
      C0000040|ENG|P|L9|PF|S9|Y|B1||||MTH|PN|NOCODE|Blood trouble|0|N||
      C0000041|ENG|P|LA|PF|SA|Y|B2||||MTH|OP|NOCODE|Retired trouble|0|O||
      """
    let relations = """
      C0000039|A1|AUI|PAR|C0000040|B1|AUI||R1||MSH|MSH|||N||
      C0000040|B1|AUI|PAR|C0000039|A1|AUI||R2||MSH|MSH|||O||
      C0000040|B1|CUI|CHD|C0000039|A1|CUI||R3||MSH|MSH|||N||
      """
    var options = ImportOptions()
    let english = try importText(names, options, companions: [relations])
    #expect(
      lines(english) == [
        "condition:umls-c0000039 Anaemia [condition:umls-c0000040] +Low haemoglobin +Anemic blood"
          + " =UMLS:C0000039 =HP:0001903 =MESH:D000740 =NCIT:C2869",
        "condition:umls-c0000040 Blood trouble =UMLS:C0000040",
      ])
    #expect(english.report.namesDropped[.suppressed]?.count == 3)
    options.scopes = [.related]
    #expect(try importText(names, options).entries.map(\.name) == ["Anaemia", "Blood trouble"])
    options.language = "cs"
    options.scopes = [.exact]
    #expect(
      try importText(names, options).entries.map { [$0.name] + $0.synonyms } == [
        ["anemie", "malokrevnost"]
      ])
  }
}
