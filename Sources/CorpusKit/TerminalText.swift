/// Text on its way to a terminal.
///
/// Nothing that a document contains reaches a terminal as a command: control characters, and
/// those that turn the direction of writing, are shown as `\u{1B}`.
enum TerminalText {
  /// The text with everything escaped that could drive a terminal, line ends and tabs aside.
  static func inert(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: drivesTerminal) else { return text }
    return text.unicodeScalars.reduce(into: "") { inert, scalar in
      if drivesTerminal(scalar) {
        inert += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        inert.unicodeScalars.append(scalar)
      }
    }
  }

  /// The text in one line.
  static func line(_ text: String) -> String {
    inert(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func drivesTerminal(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" || scalar == "\t" { return false }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.properties.isBidiControl
    }
  }
}
