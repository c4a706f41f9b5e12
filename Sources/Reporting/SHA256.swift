internal import CCrypto

/// A running SHA-256 digest.
@safe struct SHA256: ~Copyable {
  private let context: OpaquePointer

  /// Starts a digest.
  ///
  /// - Returns: `nil` when libcrypto has no memory or no SHA-256.
  init?() {
    guard let context = unsafe EVP_MD_CTX_new() else { return nil }
    guard unsafe ccrypto_startSHA256(context) == 1 else {
      // Safety: made just above, owned here, freed once.
      unsafe EVP_MD_CTX_free(context)
      return nil
    }
    unsafe self.context = context
  }

  deinit {
    // Safety: made by `init`, owned by this value alone, freed once.
    unsafe EVP_MD_CTX_free(context)
  }

  /// Adds bytes.
  mutating func update(_ bytes: [UInt8]) {
    // Safety: the buffer lives for the call, with its own count.
    unsafe bytes.withUnsafeBytes { buffer in
      _ = unsafe EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
    }
  }

  /// The digest of all bytes so far, in lower-case hexadecimal.
  consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    // Safety: SHA-256 writes 32 bytes, which the array holds.
    unsafe digest.withUnsafeMutableBufferPointer { buffer in
      _ = unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
    }
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
