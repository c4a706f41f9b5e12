internal import CLanguageModels

/// What clean text of one language looks like: which words may stand beside which.
///
/// The model is statistics and holds no text: classes of words, how strongly one class follows
/// another, and which sequences of letters do not occur. It is a third of a megabyte, so that it
/// stays in the processor's cache.
///
///     var assessor = QualityAssessor(try LanguageModel.builtIn())
package struct LanguageModel: Sendable {
  /// The language's ISO 639-1 code.
  package let language: String
  /// Words in the vocabulary, with the shapes that stand for unknown ones.
  package let vocabularyCount: Int
  /// Texts that the model was trained on.
  package let documentCount: Int
  /// Tokens of those texts.
  package let tokenCount: Int
  /// Where the texts came from, as whoever trained the model described it.
  package let provenance: String
  /// FNV-1a of the whole file.
  package let hash: UInt64

  let dictionary: WordDictionary
  /// How strongly a class follows another, row by row, in sixteenths of a nat.
  let association: [Int8]
  /// One bit for each three letters that do not follow each other.
  let improbableTrigrams: [UInt8]
  /// What a sum of two associations says, in 256ths of a nat.
  let evidence: [Int16]

  /// Reads a model file.
  ///
  /// - Throws: ``LanguageModelError`` when the bytes are no model of this version.
  package init(bytes: [UInt8]) throws(LanguageModelError) {
    var reader = LittleEndianReader(bytes)
    let header = try ModelHeader(of: bytes, &reader)
    vocabularyCount = header.vocabularyCount
    documentCount = header.documentCount
    tokenCount = header.tokenCount
    language = header.language
    dictionary = WordDictionary(slots: reader.integers(count: ModelLayout.slotCount))
    association = reader.integers(count: ModelLayout.classCount * ModelLayout.classCount)
    improbableTrigrams = reader.integers(count: ModelLayout.trigramByteCount)
    evidence = reader.integers(count: ModelLayout.evidenceCount)
    provenance = reader.rest()
    hash = FowlerNollVo.hash(bytes)
    guard dictionary.hasFreeSlot else { throw LanguageModelError(problem: "no free slot") }
  }

  /// The model of English that is compiled in.
  package static func builtIn() throws(LanguageModelError) -> LanguageModel {
    let model = unsafe clanguage_model_english()
    // Safety: the bytes are a constant of the program, and the count is theirs.
    let bytes = unsafe UnsafeBufferPointer(start: model.bytes, count: model.count)
    return try LanguageModel(bytes: unsafe Array(bytes))
  }
}

// MARK: - Description

extension LanguageModel: CustomStringConvertible {
  /// The language and the hash, such as `en-0123456789abcdef`: equal for equal models only.
  package var version: String { "\(language)-\(hashDigits)" }

  private var hashDigits: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Provenance, counts, sizes and hash, one to a line.
  package var description: String {
    """
    language    \(language)
    format      \(ModelLayout.version)
    hash        \(hashDigits) (FNV-1a, 64 bits)
    texts       \(documentCount)
    tokens      \(tokenCount)
    vocabulary  \(vocabularyCount) words and shapes of words
    classes     \(ModelLayout.classCount)
    bytes       \(ModelLayout.headerByteCount + ModelLayout.bodyByteCount + provenance.utf8.count)
    provenance  \(provenance.isEmpty ? "not stated" : provenance)
    """
  }
}
