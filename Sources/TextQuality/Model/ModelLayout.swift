/// The sizes and constants that model files, the trainer and the assessor share.
///
/// `docs/text-quality.md` describes the file.
enum ModelLayout {
  static let magic = Array("CORPUSTQ".utf8)
  static let version = 2
  static let headerByteCount = 48

  /// Words are put into classes; the first five are marks.
  static let classCount = 256
  static let slotCount = 1 << 16
  /// a...z, anything else, and the border of a word.
  static let letterCount = 28
  static let trigramByteCount = letterCount * letterCount * letterCount / 8
  /// Sums of two associations are cut to ±254 before their evidence is looked up.
  static let largestSum = 254
  static let evidenceCount = 2 * largestSum + 1
  /// Associations are kept in sixteenths of a nat.
  static let associationStep = 16.0
  /// Evidence is kept in 256ths of a nat.
  static let evidenceStep = 256.0

  static let bodyByteCount =
    4 * slotCount + classCount * classCount + trigramByteCount + 2 * evidenceCount
}

/// The classes of what is no word.
enum Mark {
  /// A sentence ends here, or a paragraph.
  static let stop: UInt8 = 0
  /// A comma, semicolon or dash.
  static let comma: UInt8 = 1
  /// Any other sign: brackets, quotes, hyphens.
  static let other: UInt8 = 2
  /// A line ends here; nothing is known of what follows.
  static let lineBreak: UInt8 = 3
  /// In place of a technical token: an address, a path, an abbreviation that looks like a word.
  static let neutral: UInt8 = 4
  /// Only white space: no mark at all.
  static let none: UInt8 = 7
  /// The first class of words.
  static let count = 5
}
