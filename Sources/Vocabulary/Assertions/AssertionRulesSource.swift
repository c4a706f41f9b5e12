internal import CVocabularyData

/// A rules file: its name, and its lines.
struct AssertionRulesSource: Sendable {
  let name: String
  let lines: [Substring]
  /// Of the bytes, for the version of the rules.
  let contentKey: ContentKey

  init(name: String, bytes: Span<UInt8>) {
    self.name = name
    contentKey = ContentKey(of: bytes)
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices where bytes[index] != 0x0d { copy.append(bytes[index]) }
    if copy.starts(with: [0xef, 0xbb, 0xbf]) { copy.removeFirst(3) }
    lines = String(decoding: copy, as: UTF8.self).utf8
      .split(separator: 0x0a, omittingEmptySubsequences: false).map(Substring.init)
  }

  /// The rules that are compiled into the program.
  static var builtIn: AssertionRulesSource {
    let embedded = unsafe cvocabulary_assertion_rules()
    // Safety: the bytes are a constant array of the program, and the count is its length.
    let bytes = unsafe UnsafeBufferPointer(start: embedded.bytes, count: embedded.count)
    return AssertionRulesSource(name: "built-in assertion rules", bytes: unsafe bytes.span)
  }

  /// Whether a line `extend built-in` asks for the built-in rules behind the file's own.
  var extendsBuiltIn: Bool {
    lines.contains { $0.hasPrefix("extend") && $0.words == ["extend", "built-in"] }
  }
}
