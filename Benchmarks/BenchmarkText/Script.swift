internal import TextQuality

extension SyntheticText {
  /// What a text is written in.
  package enum Script: String, Sendable, CaseIterable {
    /// ASCII alone.
    case english
    /// Latin letters, every fifth or so with an accent.
    case accented
    case cyrillic
    /// No spaces between words: ICU finds them by dictionary.
    case thai
    /// No spaces between words: ICU finds them by dictionary.
    case chinese

    /// What stands between two words.
    var separator: String {
      switch self {
      case .english, .accented, .cyrillic: " "
      case .thai, .chinese: ""
      }
    }

    /// What ends a sentence.
    var fullStop: String { self == .chinese ? "。" : ". " }

    /// Words by falling frequency: short ones first, then minted ones.
    func vocabulary(seed: UInt64) -> [String] {
      var random = SplitMix64(seed: seed ^ 0x5eed)
      let minted = (0..<20_000).map { _ in
        let count = Int.random(in: syllableCounts, using: &random)
        return (0..<count).compactMap { _ in syllables.randomElement(using: &random) }.joined()
      }
      return frequentWords + minted
    }

    private var syllableCounts: ClosedRange<Int> { syllables == Self.chinese ? 1...3 : 2...5 }

    private var frequentWords: [String] { self == .english ? Self.english : syllables }

    private var syllables: [String] {
      switch self {
      case .english: Self.latin
      case .accented: Self.accents
      case .cyrillic: Self.cyrillic
      case .thai: Self.thai
      case .chinese: Self.chinese
      }
    }

    private static let english = split(
      """
      the of and to in a is that for was with as on are by or be this at from it an have not which
      can were but their has may other these more also been when some who had one than most its no
      all there such into after they his time should used two during people about between if both
      many will low use would often high over study risk years only level body each long first
      """)

    private static let latin = split(
      """
      ba be bi bo ca ce ci co da de di do fa fe fo ga ge go ha he hi ka ke la le li lo ma me mi mo
      na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa za tion ment al er ing
      """)

    private static let accents = split(
      "dé té ré pé mè né la le ma mi no pa po ra ri ro sa si ta ti ção ñu öl ür åb çe ví ğı ště žá")

    private static let cyrillic = split(
      "ба бе ви во га го да де ди за зи ка ко ла ле ли ма ми на не ни по пра ри ро са та ти ция")

    private static let thai = split(
      "การ ความ ผู้ ป่วย โรค อาหาร วิตามิน น้ำ ร่าง กาย แพทย์ ยา เลือด หัว ใจ ไม่ และ ที่ เป็น")

    private static let chinese = split(
      "维 生 素 缺 乏 人 体 健 康 食 物 疾 病 研 究 治 疗 预 防 的 是 在 和 有 不 了 医 学 血 液")

    private static func split(_ list: String) -> [String] {
      list.split(whereSeparator: \.isWhitespace).map(String.init)
    }
  }
}

extension SyntheticText.Script {
  /// Whether spaces separate words, so that the number of words is known from the making.
  package var hasSpaces: Bool { separator == " " }
}
