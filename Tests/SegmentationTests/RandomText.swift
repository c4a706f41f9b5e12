import Segmentation
import TextQuality

/// Random text that a seed determines, made to be hard to segment.
///
/// Code points are drawn by the categories of ICU's own rules, so that rare ones are as frequent
/// as letters; other pieces are the sequences and the ill-formed bytes that rules are about.
struct RandomText {
  private var random: SplitMix64
  private let wordPools: [[UInt32]]
  private let sentencePools: [[UInt32]]
  private let abbreviations: [[UInt8]]

  /// How many code points, or ill-formed bytes, have been written.
  private(set) var scalarCount = 0

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    wordPools = Self.pools(WordRules.installed?.classes)
    sentencePools = Self.pools(SentenceRules.installed?.classes)
    abbreviations = SentenceRules.installed?.suppressions.words ?? []
  }

  /// The code points of each category.
  private static func pools(_ classes: CodePointClasses?) -> [[UInt32]] {
    guard let classes else { return [[0x61, 0x20, 0x2e]] }
    var pools: [UInt8: [UInt32]] = [:]
    for range in [0...0xd7ff, 0xe000...0x10_ffff] {
      for index in range {
        pools[classes.table[index] & CodePointClasses.category, default: []].append(UInt32(index))
      }
    }
    return pools.keys.sorted().compactMap { pools[$0] }
  }

  /// One text of up to some hundreds of code points, of one kind or of all kinds mixed.
  mutating func next() -> [UInt8] {
    var text: [UInt8] = []
    let count = 1 + random.below(8 << random.below(6))
    let kind = random.below(9)
    while text.count < count { write(kind == 8 ? random.below(8) : kind, &text) }
    return text
  }

  private mutating func write(_ kind: Int, _ text: inout [UInt8]) {
    switch kind {
    case 0: write(pick(pick(wordPools)), &text)
    case 1: write(pick(pick(sentencePools)), &text)
    case 2: write(UInt32(pick(Array(" aZ9_'.,:;-\"@!?()\r\n\t\u{0}".utf8))), &text)
    case 3: for scalar in pick(Self.sequences).unicodeScalars { write(scalar.value, &text) }
    case 4: writeSentence(&text)
    case 5: writeIllFormed(&text)
    case 6: writeRun(&text)
    default: write(UInt32(0x61 + random.below(26)), &text)
    }
  }

  /// An abbreviation or a word, and what may follow it.
  private mutating func writeSentence(_ text: inout [UInt8]) {
    let word = random.below(3) == 0 ? Array("word".utf8) : pick(abbreviations)
    let ends = [" ", ". ", " B", ".) ", ".\n", "", "  ", "? ", ".\u{a0}", ".” ", " b"]
    for byte in Array(pick(["", "x", " ", "("]).utf8) + word + Array(pick(ends).utf8) {
      text.append(byte)
    }
    scalarCount += word.count + 2
  }

  /// Bytes that no code point encodes to, or the beginning of one that does.
  private mutating func writeIllFormed(_ text: inout [UInt8]) {
    let bytes =
      random.below(2) == 0
      ? (0..<(1 + random.below(4))).map { _ in UInt8(0x80 + random.below(0x80)) }
      : Array(Array(pick(Self.sequences).utf8).prefix(1 + random.below(3)))
    text += bytes
    scalarCount += bytes.count
  }

  /// One code point up to 140 times, to pass the edges of blocks.
  private mutating func writeRun(_ text: inout [UInt8]) {
    let scalar =
      random.below(2) == 0
      ? UInt32(random.below(128)) : pick(pick(wordPools))
    for _ in 0..<(1 + random.below(140)) { write(scalar, &text) }
  }

  private mutating func write(_ scalar: UInt32, _ text: inout [UInt8]) {
    scalarCount += 1
    guard let scalar = Unicode.Scalar(scalar) else { return }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[random.below(elements.count)]
  }

  private static let sequences = [
    "👨‍👩‍👧‍👦", "👍🏽", "🏳️‍🌈", "🇳🇱", "🇩", "1️⃣", "❤️", "🤷🏿‍♀️", "🏴\u{e0067}\u{e007f}",
    "e\u{301}", "a\u{308}\u{323}", "\u{301}", "\u{200d}", "\u{ad}", "\u{feff}", "\u{200b}",
    "\u{a0}", "\u{2028}", "\u{85}", "\r\n", "don’t", "l’été", "3,5", "1.000", "10:30", "צה״ל",
    "ג'", "カタカナ", "ひらがな", "漢字", "한국어", "ภาษาไทย", "ພາສາ", "ភាសា", "မြန်မာ", "ｶﾅ",
    "。", "！", "؟", "।", "…", "“", "”", "«", "‿", "·", "٫", "２", "Ⅳ", "½", "²", "ß", "Ω", "Ж", "ა",
  ]
}
