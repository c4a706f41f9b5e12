/// Reads integers one after the other, least significant byte first.
struct LittleEndianReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next integer.
  ///
  /// - Precondition: So many bytes are left.
  mutating func integer<Integer: FixedWidthInteger>() -> Integer {
    var value: Integer = 0
    for byte in 0..<Integer.bitWidth / 8 {
      value |= Integer(truncatingIfNeeded: bytes[position + byte]) << (8 * byte)
    }
    position += Integer.bitWidth / 8
    return value
  }

  /// The next integers.
  mutating func integers<Integer: FixedWidthInteger>(count: Int) -> [Integer] {
    (0..<count).map { _ in integer() }
  }

  /// Whatever is left, as text.
  mutating func rest() -> String {
    defer { position = bytes.count }
    return String(decoding: bytes[position...], as: UTF8.self)
  }
}
