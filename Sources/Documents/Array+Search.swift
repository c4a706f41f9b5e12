import CSimdJSON
import Glibc

extension [UInt8] {
  /// The first place of a byte in a part of the array.
  ///
  /// - Complexity: O(*n*), at the speed of `memchr`.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe withUnsafeBytes { buffer -> Int? in
      // Safety: the range was checked against the array, which outlives the call.
      guard let start = buffer.baseAddress,
        let found = unsafe memchr(start + range.lowerBound, CInt(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - start
    }
  }

  /// The first place of a sequence of bytes in a part of the array.
  func firstIndex(of sequence: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = sequence.first else { return range.lowerBound }
    var position = range.lowerBound
    while let found = firstIndex(of: first, in: position..<range.upperBound) {
      guard found + sequence.count <= range.upperBound else { return nil }
      if self[found..<found + sequence.count].elementsEqual(sequence) { return found }
      position = found + 1
    }
    return nil
  }

  /// How many line feeds a part of the array holds.
  func countOfLineEnds(in range: Range<Int>) -> Int {
    let bytes = span.extracting(range)
    var count = 0
    for index in bytes.indices where bytes[index] == ASCII.lineFeed { count &+= 1 }
    return count
  }

  /// Whether all bytes are well-formed UTF-8.
  ///
  /// - Complexity: O(*n*), at the speed of simdjson.
  func isWellFormedUTF8(in range: Range<Int>) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return true }
      // Safety: the range was checked against the array, which outlives the call.
      return unsafe csimdjson_is_utf8(
        (start + range.lowerBound).assumingMemoryBound(to: CChar.self), range.count)
    }
  }

  /// Copies a part of the array to another place in it, which may overlap.
  mutating func move(_ range: Range<Int>, to place: Int) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    precondition(place >= 0 && range.count <= count - place)
    unsafe withUnsafeMutableBytes { buffer in
      // Safety: both places were checked against the array; `memmove` allows them to overlap.
      guard let start = buffer.baseAddress else { return }
      _ = unsafe memmove(start + place, start + range.lowerBound, range.count)
    }
  }
}
