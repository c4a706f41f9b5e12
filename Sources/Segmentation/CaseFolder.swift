internal import CICU

/// Folds text by NFKC_Casefold, Unicode's mapping for caseless comparison.
///
/// Two spellings are one term exactly when ICU's `unorm2_getNFKCCasefoldInstance` folds them to
/// the same bytes: "Zinc" and "zinc", "ﬁbre" and "fibre", "Ｂ12" and "b12".
@safe package struct CaseFolder: ~Copyable {
  private let normalizer: OpaquePointer
  private var source: [UInt16] = []
  private var target: [UInt16] = []

  /// Looks up ICU's instance, which is a constant.
  package init() throws(SegmentationError) {
    var status: cicu_status = 0
    let instance = unsafe cicu_unorm2_getNFKCCasefoldInstance(&status)
    try ICU.check(status, "unorm2_getNFKCCasefoldInstance")
    guard let instance = unsafe instance else {
      throw SegmentationError(function: "unorm2_getNFKCCasefoldInstance", name: "NULL")
    }
    unsafe normalizer = instance  // A constant of ICU: it is never closed.
  }

  /// Replaces `folded` by the folded form of `bytes`.
  ///
  /// - Parameter bytes: UTF-8 of any length below 2^31; U+FFFD is read for ill-formed bytes.
  /// - Complexity: O(*n*) in bytes.
  package mutating func fold(
    _ bytes: Span<UInt8>, into folded: inout [UInt8]
  ) throws(SegmentationError) {
    try decode(bytes)
    try normalize()
    try encode(into: &folded)
  }

  /// UTF-8 never decodes to more UTF-16 units than it has bytes.
  private mutating func decode(_ bytes: Span<UInt8>) throws(SegmentationError) {
    source = [UInt16](repeating: 0, count: bytes.count)
    var length: Int32 = 0
    var status: cicu_status = 0
    // Safety: both pointers live for the call, with the counts that are passed beside them.
    unsafe bytes.withUnsafeBytes { input in
      unsafe source.withUnsafeMutableBufferPointer { output in
        _ = unsafe cicu_u_strFromUTF8WithSub(
          output.baseAddress, Int32(output.count), &length,
          input.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(input.count),
          Int32(UTF8Scalar.replacement), &status)
      }
    }
    try ICU.check(status, "u_strFromUTF8WithSub")
    source.removeLast(source.count - Int(length))
  }

  private mutating func normalize() throws(SegmentationError) {
    // No code point folds to more than 18 UTF-16 units (U+FDFA), so that this always suffices.
    target = [UInt16](repeating: 0, count: source.count * 18 + 1)
    var status: cicu_status = 0
    // Safety: as in `decode`; source and target are different arrays.
    let length = unsafe source.withUnsafeBufferPointer { input in
      unsafe target.withUnsafeMutableBufferPointer { output in
        unsafe cicu_unorm2_normalize(
          normalizer, input.baseAddress, Int32(input.count), output.baseAddress,
          Int32(output.count), &status)
      }
    }
    try ICU.check(status, "unorm2_normalize")
    target.removeLast(target.count - Int(length))
  }

  /// A UTF-16 unit never encodes to more than three bytes of UTF-8.
  private func encode(into folded: inout [UInt8]) throws(SegmentationError) {
    folded = [UInt8](repeating: 0, count: target.count * 3 + 1)
    var length: Int32 = 0
    var status: cicu_status = 0
    // Safety: as in `decode`.
    unsafe target.withUnsafeBufferPointer { input in
      unsafe folded.withUnsafeMutableBytes { output in
        _ = unsafe cicu_u_strToUTF8(
          output.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(output.count), &length,
          input.baseAddress, Int32(input.count), &status)
      }
    }
    try ICU.check(status, "u_strToUTF8")
    folded.removeLast(folded.count - Int(length))
  }
}
