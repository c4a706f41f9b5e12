internal import CICU

/// What a boundary iterator looks for.
package enum BoundaryKind {
  /// Words, numbers, and what lies between them.
  case word
  /// Sentences, headings, list items.
  case sentence
}

/// One ICU break iterator over UTF-8, opened once and rebound to each text.
///
/// Opening costs milliseconds the first time and microseconds later; rebinding costs a fraction
/// of a microsecond. Each worker owns its own.
@safe package struct BoundaryIterator: ~Copyable {
  private let iterator: OpaquePointer
  private let text: OpaquePointer

  /// Opens an iterator.
  ///
  /// - Throws: ``SegmentationError`` when ICU has no rules for `kind`.
  package init(_ kind: BoundaryKind, locale: String) throws(SegmentationError) {
    var status: cicu_status = 0
    let type = kind == .word ? Int32(CICU_WORD) : Int32(CICU_SENTENCE)
    let opened = unsafe cicu_ubrk_open(type, locale, &status)
    try ICU.check(status, "ubrk_open")
    let emptyText = unsafe cicu_utext_openUTF8(nil, "", 0, &status)
    try ICU.check(status, "utext_openUTF8")
    guard let opened = unsafe opened, let emptyText = unsafe emptyText else {
      throw SegmentationError(function: "ubrk_open", name: "NULL")
    }
    unsafe iterator = opened
    unsafe text = emptyText
  }

  deinit {
    // Safety: both were opened by `init`, are owned by this value alone, and are closed once.
    unsafe cicu_ubrk_close(iterator)
    unsafe cicu_utext_close(text)
  }

  /// Calls `body` with the end of each segment of `bytes`, in order, and ICU's status for it.
  ///
  /// - Parameter bytes: UTF-8 text of fewer than 2^31 bytes. Ill-formed bytes are not an error:
  ///   ICU reads U+FFFD in their place; see ``UTF8Scalar``.
  /// - Complexity: O(*n*) in bytes; nothing is allocated.
  package mutating func forEachBoundary(
    in bytes: Span<UInt8>, _ body: (_ end: Int, _ status: Int32) -> Void
  ) throws(SegmentationError) {
    guard !bytes.isEmpty else { return }
    precondition(bytes.count < Int(Int32.max), "ICU offsets are 32-bit")
    // Safety: the pointer is used only inside the closure, while the span keeps its bytes alive,
    // and its length is the span's. ICU keeps a pointer to the text until it is bound to the
    // next one, but reads it only in the calls below.
    let failure = unsafe bytes.withUnsafeBytes { buffer -> SegmentationError? in
      var status: cicu_status = 0
      let base = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = unsafe cicu_utext_openUTF8(text, base, Int64(buffer.count), &status)
      return boundaries(status, body)
    }
    if let failure { throw failure }
  }

  /// Goes through the boundaries of the text that `text` was opened on with `opened`.
  private func boundaries(
    _ opened: cicu_status, _ body: (_ end: Int, _ status: Int32) -> Void
  ) -> SegmentationError? {
    var status = opened
    do throws(SegmentationError) {
      try ICU.check(status, "utext_open")
      unsafe cicu_ubrk_setUText(iterator, text, &status)
      try ICU.check(status, "ubrk_setUText")
    } catch {
      return error
    }
    _ = unsafe cicu_ubrk_first(iterator)
    while case let end = unsafe cicu_ubrk_next(iterator), end >= 0 {
      body(Int(end), unsafe cicu_ubrk_getRuleStatus(iterator))
    }
    return nil
  }

  /// ICU's compiled rules: what ``RuleTable`` reads.
  ///
  /// - Returns: `nil` when this iterator is not made of rules alone.
  package func compiledRules() -> [UInt32]? {
    var status: cicu_status = 0
    let count = unsafe cicu_ubrk_getBinaryRules(iterator, nil, 0, &status)
    guard count > 0 else { return nil }
    status = 0
    var words = [UInt32](repeating: 0, count: Int(count + 3) / 4)
    // Safety: the array holds at least `count` bytes, and ICU writes no more than it is told.
    unsafe words.withUnsafeMutableBytes { buffer in
      let base = unsafe buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
      _ = unsafe cicu_ubrk_getBinaryRules(iterator, base, count, &status)
    }
    return status > 0 ? nil : words
  }
}
