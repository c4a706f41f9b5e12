/// Takes away what vocabularies add to names and texts do not write.
enum NameRepair {
  /// Notes behind a name.
  private static let endings = [
    "(disorder)", "(finding)", "(disease)", "(symptom)", "(morphologic abnormality)",
    "(situation)", "(diagnosis)", "(qualifier value)", "(substance)", "[NOS]", "(NOS)", ", NOS",
    " NOS", "[Ambiguous]",
  ]

  /// The name as a text would write it, with single spaces, without notes and without a short form
  /// in brackets behind it.
  static func repaired(_ name: String) -> String {
    var name = name
    if hasLooseSpace(name) {
      name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      for ending in endings where name.hasSuffix(ending) && name.utf8.count > ending.utf8.count {
        name = String(name.dropLast(ending.count)).trimmed
        isChanged = true
      }
    }
    return withoutShortForm(name)
  }

  private static func withoutShortForm(_ name: String) -> String {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex else {
      return name
    }
    let inside = String(name[name.index(after: open)...].dropLast())
    return NameRules.isShortForm(inside) ? String(name[..<open]).trimmed : name
  }

  /// Whether the name holds white space but single spaces between words.
  private static func hasLooseSpace(_ name: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in name.utf8 {
      if byte < 0x20 || byte >= 0x80 || (byte == 0x20 && previous == 0x20) { return true }
      previous = byte
    }
    return previous == 0x20
  }

  /// Whether a text may write the name: it holds letters, no sign that our files or the
  /// vocabularies use for notes, and no more words than names have.
  static func isWritten(_ name: String) -> Bool {
    guard name.contains(where: \.isLetter), name.utf8.count <= 150 else { return false }
    if name.utf8.contains(where: { "|[]{}<>=_~^".utf8.contains($0) }) { return false }
    if name.unicodeScalars.contains("\u{fffd}") { return false }
    return !name.hasSuffix("-") && !name.hasPrefix("-") && !name.hasPrefix("#")
  }
}
