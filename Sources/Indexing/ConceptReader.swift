internal import Documents
internal import Segmentation
internal import Vocabulary

/// Finds the concepts of a document, counts them, and reads what each sentence says of each pair.
struct ConceptReader {
  private let part: ConceptPart
  private var finder: MentionFinder
  private var assertions: AssertionReader
  private var mentions: [Mention] = []

  init(_ part: ConceptPart) {
    self.part = part
    finder = MentionFinder(part.automaton)
    assertions = AssertionReader(part.rules)
  }

  /// Adds concepts, evidence and, where asked for, mentions to `record`.
  mutating func read(
    _ document: Document, _ tokenized: TokenizedText, _ terms: Lexicon,
    into record: inout DocumentRecord
  ) {
    finder.findMentions(in: document.text.span, tokenized, terms, into: &mentions)
    let paragraphs = Paragraphs.numbers(document.text.span, tokenized)
    record.paragraphCount = paragraphs.last.map { Int($0) + 1 } ?? 0
    var next = 0
    for (number, sentence) in tokenized.sentences.enumerated() {
      let first = next
      while next < mentions.count && mentions[next].tokens.lowerBound < sentence.tokens.upperBound {
        next += 1
      }
      guard next > first else { continue }
      for mention in mentions[first..<next] {
        record.mentionPlaces.append(
          ObservedMention(
            concept: mention.concept.rawValue, token: UInt32(mention.tokens.lowerBound),
            sentence: UInt32(number), paragraph: paragraphs[number]))
      }
      readPairs(document, tokenized, terms, sentence, mentions[first..<next], &record.evidence)
    }
    if part.keepsMentions { record.mentions = document.records(of: mentions) }
  }

  private mutating func readPairs(
    _ document: Document, _ tokenized: TokenizedText, _ terms: Lexicon, _ sentence: Sentence,
    _ mentions: ArraySlice<Mention>, _ evidence: inout [EvidenceRecord]
  ) {
    for kinds in part.pairs {
      for pairs in pairs(of: kinds, in: mentions) {
        let read = assertions.read(
          document.text.span, tokenized, terms, sentence: sentence, pairs: pairs, others: mentions)
        guard let assertion = read.assertion else { continue }
        evidence.append(document.evidence(sentence, read.mentions, assertion))
      }
    }
  }

  /// For each two concepts of the kinds in one sentence, their mentions.
  private func pairs(
    of kinds: KindPair, in mentions: ArraySlice<Mention>
  ) -> [[MentionPair]] {
    let firsts = mentions.filter { part.vocabulary[$0.concept].kind == kinds.first }
    guard !firsts.isEmpty else { return [] }
    let seconds = mentions.filter { part.vocabulary[$0.concept].kind == kinds.second }
    var pairs: [[MentionPair]] = []
    var places: [ConceptPair: Int] = [:]
    for a in firsts {
      for b in seconds {
        guard part.pairRules.mayPair(a.concept, b.concept), a.range != b.range else { continue }
        let concepts = ConceptPair(first: a.concept.index, second: b.concept.index)
        let place = places[concepts] ?? pairs.count
        if place == pairs.count {
          places[concepts] = place
          pairs.append([])
        }
        pairs[place].append(MentionPair(nutrient: a, condition: b))
      }
    }
    return pairs
  }
}

extension Document {
  fileprivate func evidence(
    _ sentence: Sentence, _ mentions: MentionPair, _ assertion: Assertion
  ) -> EvidenceRecord {
    let range = trimmed(sentence.range)
    func place(_ inner: Range<Int>) -> Range<Int> {
      let clamped = inner.clamped(to: range)
      return clamped.lowerBound - range.lowerBound..<clamped.upperBound - range.lowerBound
    }
    return EvidenceRecord(
      first: mentions.nutrient.concept, second: mentions.condition.concept,
      sourceRange: map.sourceRange(of: range), sentence: string(in: range),
      firstPlace: place(mentions.nutrient.range), secondPlace: place(mentions.condition.range),
      assertion: assertion, cuePlace: assertion.cue.map(place))
  }

  /// The range without the white space at its ends, no-break spaces (C2 A0) among it.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let isNoBreakSpace = end - start >= 2 && text[start] == 0xc2 && text[start + 1] == 0xa0
      guard text[start] <= 0x20 || isNoBreakSpace else { break }
      start += isNoBreakSpace ? 2 : 1
    }
    while end > start {
      let isNoBreakSpace = end - start >= 2 && text[end - 2] == 0xc2 && text[end - 1] == 0xa0
      guard text[end - 1] <= 0x20 || isNoBreakSpace else { break }
      end -= isNoBreakSpace ? 2 : 1
    }
    return start..<end
  }

  /// The mentions with their places in the source and in code points of the text.
  fileprivate func records(of mentions: [Mention]) -> [MentionRecord] {
    var byte = 0
    var character = 0
    func characters(upTo end: Int) -> Int {
      while byte < end {
        if text[byte] & 0xc0 != 0x80 { character += 1 }
        byte += 1
      }
      return character
    }
    return mentions.map { mention in
      // Nested mentions begin before the last one ended: count again from there.
      if mention.range.lowerBound < byte { (byte, character) = (0, 0) }
      let start = characters(upTo: mention.range.lowerBound)
      return MentionRecord(
        concept: mention.concept, sourceRange: map.sourceRange(of: mention.range),
        characters: start..<characters(upTo: mention.range.upperBound),
        text: string(in: mention.range))
    }
  }
}
