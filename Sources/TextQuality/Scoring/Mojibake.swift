internal import Segmentation

/// UTF-8 that was read as Windows-1252 or Latin-1 and written as UTF-8 again.
///
/// The first byte of two or three became one of eight letters, the next one a character of the
/// range that these encodings share: "é" became "Ã©", "’" became "â€™".
enum Mojibake {
  /// How often the text holds such a pair, or U+FFFD.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func count(in text: Span<UInt8>) -> Int {
    var count = 0
    var isAfterLead = false
    var index = 0
    while index < text.count {
      let scalar = UTF8Scalar.decode(text, at: &index)
      if scalar == 0xfffd || (isAfterLead && isTrail(scalar)) { count += 1 }
      isAfterLead = isLead(scalar)
    }
    return count
  }

  private static func isLead(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xc2...0xc5, 0xd0, 0xd1, 0xe2, 0xef: true
    default: false
    }
  }

  /// U+0080...U+00BF, and what Windows-1252 puts in place of the first half of them.
  private static func isTrail(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0xbf, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17d, 0x17e, 0x192, 0x2c6, 0x2dc,
      0x2013, 0x2014, 0x2018...0x201a, 0x201c...0x201e, 0x2020...0x2022, 0x2026, 0x2030, 0x2039,
      0x203a, 0x20ac, 0x2122:
      true
    default: false
    }
  }
}
