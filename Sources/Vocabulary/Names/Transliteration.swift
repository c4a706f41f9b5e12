internal import Segmentation

/// Writes Greek letters by their names, and Latin letters without their marks.
enum Transliteration {
  /// The word in ASCII where that is possible; other letters stay as they are.
  static func ascii(_ word: [UInt8], _ steps: MatchingSteps) -> [UInt8] {
    var result: [UInt8] = []
    let bytes = word.span
    var index = 0
    while index < bytes.count {
      let start = index
      let scalar = UTF8Scalar.decode(bytes, at: &index)
      if let written = replacement(for: scalar, steps) {
        result.append(written)
      } else {
        result += word[start..<index]
      }
    }
    return result
  }

  private static func replacement(for scalar: UInt32, _ steps: MatchingSteps) -> StaticString? {
    if scalar == 0x2018 || scalar == 0x2019 || scalar == 0x2bc {
      return steps.contains(.possessive) ? "'" : nil
    }
    guard steps.contains(.greekAndDiacritics) else { return nil }
    switch scalar {
    case 0x3b1...0x3c9: return greek[Int(scalar - 0x3b1)]
    case 0xe0...0xff: return latin[Int(scalar - 0xe0)]
    case 0x153: return "oe"
    case 0x131: return "i"
    case 0x142: return "l"
    case 0x107, 0x10d: return "c"
    case 0x11b, 0x119, 0x117: return "e"
    case 0x11f: return "g"
    case 0x144, 0x148: return "n"
    case 0x151: return "o"
    case 0x159: return "r"
    case 0x15b, 0x15f, 0x161: return "s"
    case 0x16f, 0x171: return "u"
    case 0x17a, 0x17c, 0x17e: return "z"
    default: return nil
    }
  }

  /// U+03B1 to U+03C9.
  private static let greek: [StaticString] = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
    "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi",
    "chi", "psi", "omega",
  ]

  /// U+00E0 to U+00FF; empty where the sign is no letter.
  private static let latin: [StaticString] = [
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n",
    "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "y",
  ]
}
