internal import CICU

/// The versions of the ICU library that the program runs on.
package enum ICU {
  /// The version of ICU, such as `72.1`.
  package static var version: String { unsafe read(cicu_u_getVersion) }

  /// The version of Unicode that ICU implements, such as `15.0`.
  package static var unicodeVersion: String { unsafe read(cicu_u_getUnicodeVersion) }

  /// The locale of sentence boundaries: English, with ICU's suppression data ("Dr.", "e.g.").
  package static let sentenceLocale = "en@ss=standard"

  /// The locale of the rules and of the suppression data behind ``sentenceLocale``.
  static let sentenceRulesLocale = "en"

  /// The locale of word boundaries: the root locale, which is plain ICU.
  package static let wordLocale = ""

  private static func read(_ getVersion: (UnsafeMutablePointer<UInt8>) -> Void) -> String {
    var parts: [UInt8] = [0, 0, 0, 0]
    // Safety: ICU writes exactly four bytes, and the array holds four.
    unsafe parts.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { unsafe getVersion(base) }
    }
    return "\(parts[0]).\(parts[1])"
  }

  /// Throws when `status` is a failure.
  ///
  /// Warnings, such as the use of the root locale, pass.
  static func check(_ status: cicu_status, _ function: String) throws(SegmentationError) {
    guard status > 0 else { return }
    throw SegmentationError(
      function: function, name: unsafe String(cString: cicu_u_errorName(status)))
  }
}
