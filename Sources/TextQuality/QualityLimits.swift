/// What every signal is held against, and what verdicts rest on.
///
/// `docs/text-quality-evidence.md` says how the standard limits were chosen. A user changes them
/// with a file; this is the only list of the names that such a file may hold.
package struct QualityLimits: Sendable, Equatable {
  /// How one signal is held against its limits.
  package enum Entry: Sendable, Equatable {
    /// It warns and fails.
    case scale(SignalLimit)
    /// It passes or fails, as a curators' filter has it; or says a fact and neither.
    case bound(SignalBound)
    /// It is not looked at.
    case ignored
  }

  /// The names of all signals, in the order of their definition.
  package static let names = defaults.map(\.name)

  private static let defaults: [(name: String, entry: Entry)] =
    Signal.allCases.map { ($0.rawValue, .scale($0.standardLimit)) }
    + ContentSignal.allCases.map { ($0.rawValue, $0.standardLimit) }
    + CuratorFamily.allCases.flatMap { $0.signals.map { ($0.name, .bound($0.bound)) } }

  private static let places = Dictionary(
    uniqueKeysWithValues: names.enumerated().map { ($1, $0) })

  /// The limits that were chosen on the development set, and those that curators' filters have.
  package static let standard = QualityLimits()

  private var entries = defaults.map(\.entry)

  /// Texts of fewer words are not assessed.
  package let fewestWords = 15
  /// Texts of fewer words are never called garbled, only suspect.
  package let fewestGarbledWords = 30
  /// A garbled passage of fewer words does not make its text garbled: it is the worst of many.
  package let fewestPassageWords = 70

  /// The limits of the signal of a name; `nil` where there is no such signal.
  package subscript(name: String) -> Entry? {
    get { Self.places[name].map { entries[$0] } }
    set {
      guard let place = Self.places[name], let newValue else { return }
      entries[place] = newValue
    }
  }

  /// The limits of a signal; `nil` where it is ignored.
  package subscript(signal: Signal) -> SignalLimit? {
    get { if case .scale(let limit) = entries[signal.index] { limit } else { nil } }
    set { entries[signal.index] = newValue.map(Entry.scale) ?? .ignored }
  }

  /// The names of the signals whose limits are not the standard ones.
  package var changed: [String] {
    zip(Self.defaults, entries).filter { $0.entry != $1 }.map(\.0.name)
  }
}

extension Signal {
  /// The limits that were chosen on the development set.
  var standardLimit: SignalLimit {
    switch self {
    case .implausibleContext: SignalLimit(warn: 0.155, fail: 0.235)
    case .misplacedFunctionWords: SignalLimit(warn: 0.244, fail: 0.37)
    case .shuffledOrder: SignalLimit(warn: -0.16, fail: 0.2)
    case .characterNoise: SignalLimit(warn: 0.24, fail: 0.34)
    case .randomCharacters: SignalLimit(warn: 0.184, fail: 0.25)
    case .repetition: SignalLimit(warn: 0.435, fail: 0.6)
    case .mojibake: SignalLimit(warn: 0.042, fail: 0.06)
    case .keywordStuffing: SignalLimit(warn: 0.18, fail: 0.235)
    case .garbledPassage: SignalLimit(warn: 0.54, fail: 0.57)
    case .listShape: SignalLimit(warn: 0.6)
    case .otherLanguage: SignalLimit(warn: 0.1)
    }
  }

  /// The signal's place among all.
  var index: Int {
    switch self {
    case .implausibleContext: 0
    case .misplacedFunctionWords: 1
    case .shuffledOrder: 2
    case .characterNoise: 3
    case .randomCharacters: 4
    case .repetition: 5
    case .mojibake: 6
    case .keywordStuffing: 7
    case .garbledPassage: 8
    case .listShape: 9
    case .otherLanguage: 10
    }
  }
}
