/// The first 48 bytes of a model file.
struct ModelHeader {
  var vocabularyCount = 0
  var documentCount = 0
  var tokenCount = 0
  var language = ""
  var provenanceByteCount = 0

  init() {}

  /// Reads the header of a file and checks every size that it states.
  init(of bytes: [UInt8], _ reader: inout LittleEndianReader) throws(LanguageModelError) {
    let fixed = ModelLayout.headerByteCount + ModelLayout.bodyByteCount
    guard bytes.count >= fixed else { throw LanguageModelError(problem: "too few bytes") }
    let magic: [UInt8] = reader.integers(count: ModelLayout.magic.count)
    guard magic == ModelLayout.magic else {
      throw LanguageModelError(problem: "the first bytes are not CORPUSTQ")
    }
    let version: UInt32 = reader.integer()
    guard version == ModelLayout.version else {
      throw LanguageModelError(problem: "version \(version) instead of \(ModelLayout.version)")
    }
    let sizes: [UInt32] = reader.integers(count: 5)
    let code: [UInt8] = reader.integers(count: 4)
    let provenance: UInt32 = reader.integer()
    let tokens: UInt64 = reader.integer()
    vocabularyCount = Int(sizes[2])
    documentCount = Int(sizes[3])
    tokenCount = Int(clamping: tokens)
    language = String(decoding: code.prefix { $0 != 0 }, as: UTF8.self)
    provenanceByteCount = Int(provenance)
    guard sizes[0] == ModelLayout.classCount, sizes[1] == ModelLayout.slotCount,
      sizes[4] == ModelLayout.letterCount, bytes.count == fixed + provenanceByteCount
    else { throw LanguageModelError(problem: "its sizes do not agree") }
  }
}
