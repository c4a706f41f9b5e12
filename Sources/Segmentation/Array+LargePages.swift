internal import CMasks

#if canImport(Glibc)
  internal import Glibc
#endif

/// The large pages of the system, where it has them.
enum LargePages {
  static let byteCount = 1 << 21

  /// Advises the system to put memory on large pages, as far as it covers whole ones.
  static func advise(_ bytes: UnsafeMutableRawBufferPointer) {
    #if canImport(Glibc)
      // Safety: the range lies within the memory. It is only advice: where it is not taken, nothing
      // changes.
      guard let address = bytes.baseAddress else { return }
      let first = unsafe address.alignedUp(toMultipleOf: byteCount)
      let end = unsafe address + bytes.count
      if unsafe first < end { _ = unsafe madvise(first, end - first, MADV_HUGEPAGE) }
    #endif
  }
}

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
      unsafe LargePages.advise(UnsafeMutableRawBufferPointer(buffer))
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
