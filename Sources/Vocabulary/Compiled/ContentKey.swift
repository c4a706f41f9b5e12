/// A hash by which contents are told apart: those that a compiled vocabulary is made from, the
/// versions of vocabularies and rules, and files that are not whole.
///
/// Two keys of different content are equal about once in 2^64 pairs, unless the difference was made
/// for it: it guards against change, not against someone who wants two to be equal, and who could
/// write the cached file as well.
package struct ContentKey: Sendable, Equatable, CustomStringConvertible {
  private var state: UInt64 = 0x9e37_79b9_7f4a_7c15

  package init() {}

  /// The key of some bytes alone.
  package init(of bytes: Span<UInt8>) { add(bytes) }

  /// Sixteen hexadecimal digits.
  package var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The key, for files' headers.
  package var value: UInt64 { Self.mixed(state) }

  /// So many bytes are taken in one piece.
  package static let partSize = 1 << 18

  /// Adds some bytes and their count.
  ///
  /// To add the parts of a file one after the other, all of ``partSize`` but the last, is to add
  /// the file.
  ///
  /// - Complexity: O(*n*) in bytes, 32 at a time.
  package mutating func add(_ bytes: Span<UInt8>) {
    var start = 0
    repeat {
      let end = min(start + Self.partSize, bytes.count)
      addPart(bytes.extracting(start..<end))
      start = end
    } while start < bytes.count
  }

  private mutating func addPart(_ bytes: Span<UInt8>) {
    add(UInt64(bytes.count))
    // Four lanes, because each step waits for the one before.
    var lanes = SIMD4<UInt64>(state, ~state, state &+ 1, state &- 1)
    var index = 0
    // Safety: each read lies within the span.
    unsafe bytes.withUnsafeBytes { raw in
      while index + 32 <= raw.count {
        let block = unsafe raw.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
        lanes = (lanes ^ block) &* 0xff51_afd7_ed55_8ccd
        lanes ^= lanes &>> 32
        index += 32
      }
    }
    for lane in lanes.indices { add(lanes[lane]) }
    while index < bytes.count {
      add(UInt64(bytes[index]))
      index += 1
    }
  }

  /// Adds a file's name, or an option.
  package mutating func add(_ text: String) { add(Array(text.utf8).span) }

  package mutating func add(_ number: UInt64) {
    state = (state ^ number) &* 0xff51_afd7_ed55_8ccd
    state ^= state >> 32
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value ^ (value >> 33)
    value = value &* 0xc4ce_b9fe_1a85_ec53
    return value ^ (value >> 33)
  }
}
