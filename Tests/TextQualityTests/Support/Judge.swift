import Segmentation
import TextQuality

/// A tokenizer, a lexicon and an assessor: one worker.
struct Judge: ~Copyable {
  private var tokenizer: Tokenizer
  private var lexicon = Lexicon()
  private var assessor: QualityAssessor

  /// Read once: it takes a while in a debug build.
  private static let builtIn = Result { try LanguageModel.builtIn() }

  init(_ model: LanguageModel? = nil, limits: QualityLimits = .standard) throws {
    let model = try model ?? Self.builtIn.get()
    let tokenizer = try Tokenizer()
    self.tokenizer = tokenizer
    assessor = QualityAssessor(model, limits: limits)
  }

  mutating func tokenize(_ text: [UInt8]) throws -> TokenizedText {
    var tokenized = TokenizedText()
    try tokenizer.tokenize(text.span, into: &tokenized, terms: &lexicon)
    return tokenized
  }

  mutating func assess(_ text: [UInt8]) throws -> Assessment {
    let tokenized = try tokenize(text)
    return assessor.assess(text.span, tokenized, lexicon)
  }

  mutating func assess(_ text: String) throws -> Assessment { try assess(Array(text.utf8)) }

  /// The text with words damaged.
  mutating func garble(_ text: String, _ family: Garbler.Family, _ dose: Double) throws -> [UInt8] {
    let bytes = Array(text.utf8)
    var garbler = Garbler(family: family, dose: dose, seed: 42)
    return garbler.garble(bytes.span, try tokenize(bytes)).text
  }
}

/// What a fresh worker says of a text.
func assess(_ text: String) throws -> Assessment {
  var judge = try Judge()
  return try judge.assess(text)
}

extension Assessment {
  /// The value of a signal; `nil` where it has no row.
  func value(of signal: Signal) -> Double? {
    signals.first { $0.name == signal.rawValue }?.value
  }
}
