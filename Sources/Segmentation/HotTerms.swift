internal import CMasks

/// The terms that are looked up most, in a small table before the large one of a ``Lexicon``.
///
/// A few thousand terms make up most of any text. In the table of the whole lexicon they lie far
/// apart, each in a cache line of its own; here they lie together and stay in the processor's
/// second-level cache. Each has one place that it can be in, given by its hash; who uses the
/// table decides which of several terms is kept there.
@safe struct HotTerms: ~Copyable {
  /// A term, or nothing, with what is counted of it here.
  struct Slot {
    /// The term's bytes.
    ///
    /// No term here has as many as a head holds, and none holds a zero, which is a segment of its
    /// own: the head tells the length too.
    private(set) var head = TermHead.empty
    /// The term's number plus one, or zero in a free slot.
    private var number: UInt32 = 0
    var count = HotCount()

    /// A slot with a term.
    init(_ head: TermHead, _ term: TermID, _ count: HotCount = HotCount()) {
      self.head = head
      number = term.rawValue + 1
      self.count = count
    }

    fileprivate init() {}

    var isFree: Bool { number == 0 }

    /// The term in a slot that is not free.
    @inline(__always) var term: TermID { TermID(rawValue: number &- 1) }
  }

  /// A power of two: 512 KiB of slots, two to a cache line.
  private static let count = 1 << 14

  private let slots: UnsafeMutablePointer<Slot>

  init() {
    let byteCount = max(Self.count * MemoryLayout<Slot>.stride, LargePages.byteCount)
    let bytes = UnsafeMutableRawBufferPointer.allocate(
      byteCount: byteCount, alignment: LargePages.byteCount)
    // Safety: the memory has room for all slots, and is aligned for them.
    unsafe LargePages.advise(bytes)
    unsafe slots = bytes.baseAddress.unsafelyUnwrapped.initializeMemory(
      as: Slot.self, repeating: Slot(), count: Self.count)
  }

  deinit {
    // Safety: allocated by `init`, and owned by this value alone.
    unsafe slots.deallocate()
  }

  /// The place of a term with such a hash.
  @inline(__always) static func place(_ hash: UInt32) -> Int { Int(hash >> 8) & (count - 1) }

  /// All places.
  static var places: Range<Int> { 0..<count }

  subscript(place: Int) -> Slot {
    @inline(__always) get {
      precondition(Self.places.contains(place))
      // Safety: all slots are initialised.
      return unsafe slots[place]
    }
    @inline(__always) set {
      precondition(Self.places.contains(place))
      // Safety: as above.
      unsafe slots[place] = newValue
    }
  }

  /// Looks words up.
  ///
  /// One loop without a branch on what is found, so that the processor works on several words
  /// at a time.
  ///
  /// - Parameters:
  ///   - unknown: Gets the words that are not here.
  ///   - body: Called for each word with its index, the slot that it would be in, and 1 where it
  ///     is there, else 0.
  @inline(__always) mutating func find(
    _ spans: borrowing WordSpans, of text: Span<UInt8>, unknown: inout UnknownWords,
    _ body: (Int, inout Slot, UInt32) -> Void
  ) {
    unknown.readHeads(of: spans, in: text) { hash in
      // Safety: a place is below the count of slots; the address is not read.
      unsafe cmasks_prefetch(slots + Self.place(hash))
    }
    let read = unknown.heads
    let heads = read.span.extracting(first: spans.count)
    var indices = unknown.indices.mutableSpan
    precondition(spans.count <= indices.count)
    var count = 0
    for index in heads.indices {
      // Safety: `index` is below all counts; a place is below the count of slots, which are all
      // initialised; no more words are unknown than are looked up.
      let head = unsafe heads[unchecked: index]
      let slot = unsafe slots + Self.place(UInt32(truncatingIfNeeded: head.hash))
      let isKnown: UInt32 = unsafe slot.pointee.head == head ? 1 : 0
      unsafe body(index, &slot.pointee, isKnown)
      unsafe indices[unchecked: count] = UInt32(truncatingIfNeeded: index)
      count &+= 1 &- Int(isKnown)
    }
    unknown.count = count
  }
}
