internal import Segmentation

/// Writes values one after the other, for a file that the same program reads back.
///
/// Numbers are written as they lie in memory.
package struct CacheWriter: Sendable {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Writes a number.
  package mutating func write(_ number: UInt64) { write([number]) }

  /// Writes a number that is not negative.
  package mutating func write(_ number: Int) { write(UInt64(number)) }

  /// Writes the count and the elements, which hold no reference and no padding.
  package mutating func write<Element: BitwiseCopyable>(_ array: [Element]) {
    writeCount(array.count)
    // Safety: the bytes of the elements are read inside the closure.
    unsafe array.withUnsafeBytes { raw in unsafe bytes.append(contentsOf: raw) }
  }

  /// Writes the count and the elements, as of an array.
  mutating func write<Element: FlatElement>(_ array: FlatArray<Element>) {
    writeCount(array.count)
    array.withBytes { span in
      // Safety: the bytes of the elements are read inside the closure.
      unsafe span.withUnsafeBytes { raw in unsafe bytes.append(contentsOf: raw) }
    }
  }

  /// Writes a string.
  package mutating func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes many strings: all lengths, then all bytes.
  package mutating func write(_ texts: [String]) {
    var lengths: [UInt32] = []
    var all: [UInt8] = []
    for text in texts {
      all += text.utf8
      lengths.append(UInt32(text.utf8.count))
    }
    write(lengths)
    write(all)
  }

  private mutating func writeCount(_ count: Int) {
    // Safety: as in `write`.
    unsafe withUnsafeBytes(of: UInt64(count)) { raw in unsafe bytes.append(contentsOf: raw) }
  }
}

/// Reads what a ``CacheWriter`` wrote; ill-formed bytes give `nil`, never more than they hold.
package struct CacheReader: Sendable {
  private let bytes: [UInt8]
  /// The bytes read so far.
  package private(set) var position: Int

  /// Reads `bytes` from `position` on.
  package init(_ bytes: [UInt8], from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// Whether all was read.
  package var isAtEnd: Bool { position == bytes.count }

  /// The next number.
  package mutating func number() -> UInt64? {
    guard let array = array(of: UInt64.self), array.count == 1 else { return nil }
    return array[0]
  }

  /// The next number, as an index below `count`.
  package mutating func index(below count: Int) -> Int? {
    guard let number = number(), number < UInt64(count) else { return nil }
    return Int(number)
  }

  /// The next array of elements, whose bytes may be anything: not copied, but shared.
  mutating func flatArray<Element: FlatElement>(of type: Element.Type) -> FlatArray<Element>? {
    guard let count = count(), let array = FlatArray<Element>(bytes, from: position, count: count)
    else { return nil }
    position += count * MemoryLayout<Element>.stride
    return array
  }

  /// The next array of elements, whose bytes may be anything.
  package mutating func array<Element: BitwiseCopyable>(of type: Element.Type) -> [Element]? {
    guard let count = count(), count <= (bytes.count - position) / MemoryLayout<Element>.stride
    else { return nil }
    let start = position
    position += count * MemoryLayout<Element>.stride
    let end = position
    // Safety: the elements are plain numbers, and the new array has room for their bytes.
    return unsafe [Element](onLargePages: count) { buffer, initialized in
      unsafe bytes.withUnsafeBytes { raw in
        unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: raw[start..<end]))
      }
      initialized = count
    }
  }

  /// The next string.
  package mutating func text() -> String? {
    array(of: UInt8.self).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The next strings.
  package mutating func texts() -> [String]? {
    guard let lengths = array(of: UInt32.self), let total = count(),
      total <= bytes.count - position,
      lengths.reduce(0, { $0 + Int($1) }) == total
    else { return nil }
    var texts: [String] = []
    texts.reserveCapacity(lengths.count)
    for length in lengths {
      let end = position + Int(length)
      texts.append(String(decoding: bytes[position..<end], as: UTF8.self))
      position = end
    }
    return texts
  }

  private mutating func count() -> Int? {
    guard bytes.count - position >= 8 else { return nil }
    // Safety: eight bytes are left.
    let count = unsafe bytes.withUnsafeBytes { raw in
      unsafe raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    }
    position += 8
    return count <= UInt64(bytes.count) ? Int(count) : nil
  }
}
