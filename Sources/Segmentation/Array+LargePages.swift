internal import CMasks

#if canImport(Glibc)
  internal import Glibc
#endif

extension Array {
  /// An array of one value, on large pages where the system has them.
  ///
  /// A large table is read all over: with pages of 4 KiB the processor would spend as long on
  /// finding the page of an element as on reading it.
  package init(repeating element: Element, onLargePages count: Int) {
    // Safety: all `count` elements are written.
    unsafe self.init(onLargePages: count) { buffer, initializedCount in
      _ = unsafe buffer.initialize(repeating: element)
      initializedCount = count
    }
  }

  /// An array that `fill` initialises, on large pages where the system has them: filling many
  /// small pages for the first time takes longer than what is written to them.
  ///
  /// - Safety: As for `Array.init(unsafeUninitializedCapacity:initializingWith:)`.
  @unsafe package init(
    onLargePages capacity: Int,
    _ fill: (inout UnsafeMutableBufferPointer<Element>, inout Int) -> Void
  ) {
    // Safety: the caller's.
    unsafe self.init(unsafeUninitializedCapacity: capacity) { buffer, initializedCount in
      #if canImport(Glibc)
        let bytes = UnsafeMutableRawBufferPointer(buffer)
        // Safety: the range lies within the memory of the array. It is only advice: where it is
        // not taken, nothing changes.
        if let start = bytes.baseAddress {
          let first = unsafe start.alignedUp(toMultipleOf: 1 << 21)
          let end = unsafe start + bytes.count
          if unsafe first < end { _ = unsafe madvise(first, end - first, MADV_HUGEPAGE) }
        }
      #endif
      unsafe fill(&buffer, &initializedCount)
    }
  }

  /// Makes room for `count` elements and, where there was less, for as many again.
  @inlinable package mutating func grow(to count: Int, with element: Element) {
    if self.count < count { growOnLargePages(to: count, with: element) }
  }

  @inline(never) @usableFromInline package mutating func growOnLargePages(
    to count: Int, with element: Element
  ) {
    var larger = [Element](
      repeating: element, onLargePages: Swift.max(count, 2 * self.count, 1 << 10))
    for index in indices { larger[index] = self[index] }
    self = larger
  }

  /// Asks for an element from memory without waiting for it.
  @inline(__always) func prefetch(_ index: Int) {
    unsafe withUnsafeBufferPointer { buffer in
      // Safety: the address lies within the array, and is not read.
      guard let start = buffer.baseAddress, buffer.indices.contains(index) else { return }
      unsafe cmasks_prefetch(start + index)
    }
  }
}
