/// Finds out whether a plain text has HTML in it.
enum HTMLFragments {
  /// Whether a text has at least two tags with names of HTML, one of which ends an element or
  /// needs no end.
  ///
  /// A tag counts when it has no attributes or an attribute with a value, so that "a <b and c> d"
  /// does not.
  ///
  /// - Complexity: O(*n*); a text without `<` is passed at the speed of `memchr`.
  static func arePresent(in bytes: [UInt8]) -> Bool {
    var count = 0
    var hasEnd = false
    var budget = 1 << 20
    var position = 0
    while let found = bytes.firstIndex(of: ASCII.less, in: position..<bytes.count), budget > 0 {
      position = found + 1
      guard case .tag(let tag) = HTMLMarkup(bytes, at: found, end: min(bytes.count, found + 4096))
      else {
        budget -= 16
        continue
      }
      guard tag.isComplete, HTMLElement.isKnown(bytes[tag.name]),
        tag.attributeCount == 0 || bytes[found..<tag.end].contains(ASCII.equals)
      else {
        budget -= tag.end - found
        continue
      }
      let element = HTMLElement.of(HTMLElement.tag(named: bytes[tag.name]))
      count += 1
      hasEnd = hasEnd || tag.isEnd || element.content == .nothing || element.hasOptionalEnd
      if count >= 2, hasEnd { return true }
      position = tag.end
    }
    return false
  }
}
