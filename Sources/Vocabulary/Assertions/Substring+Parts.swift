extension Substring {
  /// The parts between ASCII separators, without empty ones.
  ///
  /// Splitting bytes is much faster than splitting characters, and a rules file is read at every
  /// start of the program.
  ///
  /// - Complexity: O(*n*) in bytes.
  func parts(_ separator: Unicode.Scalar) -> [Substring] {
    utf8.split(separator: UInt8(truncatingIfNeeded: separator.value)).map(Substring.init)
  }

  /// The parts between spaces.
  var words: [Substring] { parts(" ") }
}
