/// The entries of a model's vocabulary: the marks, frequent words, and shapes for all others.
struct TrainingVocabulary {
  /// Words of fewer occurrences, or in fewer texts, are known by their shape alone.
  private static let leastCount = 3
  private static let leastDocumentCount = 2
  /// Shapes of fewer occurrences become shorter, and then ``Word/anyShape``.
  private static let leastShapeCount = 200
  private static let leastShortShapeCount = 100

  /// What each entry is called; empty for marks.
  private(set) var names: [[UInt8]] = []
  /// How often each entry occurs.
  private(set) var counts: [Int] = []
  /// The entry of each word, by the number that the trainer gave it.
  private(set) var entries: [Int] = []

  /// Marks first, in their order; then by falling frequency, and by bytes where that is equal.
  ///
  /// - Parameters:
  ///   - markCounts: How often each mark occurs.
  ///   - words: The words, with how often and in how many texts each occurs.
  init(markCounts: [Int], words: [TrainingWord]) {
    let shapes = Self.shapes(of: words)
    var countOfName: [[UInt8]: Int] = [Word.anyShape: 0]
    for (word, shape) in zip(words, shapes) {
      countOfName[shape ?? word.word.bytes, default: 0] += word.count
    }
    let ordered = countOfName.sorted { a, b in
      a.value != b.value ? a.value > b.value : a.key.lexicographicallyPrecedes(b.key)
    }
    names = markCounts.map { _ in [] } + ordered.map(\.key)
    counts = markCounts + ordered.map(\.value)
    var entryOfName: [[UInt8]: Int] = [:]
    for index in markCounts.count..<names.count { entryOfName[names[index]] = index }
    entries = zip(words, shapes).map { entryOfName[$1 ?? $0.word.bytes] ?? 0 }
  }

  /// The shapes that stand for words; `nil` for words that are known themselves.
  private static func shapes(of words: [TrainingWord]) -> [[UInt8]?] {
    var shapes = words.map { word -> [UInt8]? in
      let isNumber = word.word.startsWithDigit || word.word.endsWithDigit
      let isRare = word.count < leastCount || word.documentCount < leastDocumentCount
      return isNumber || isRare ? word.word.shape : nil
    }
    shorten(&shapes, of: words, below: leastShapeCount) { Word.shorter($0) ?? $0 }
    shorten(&shapes, of: words, below: leastShortShapeCount) { _ in Word.anyShape }
    return shapes
  }

  /// Replaces shapes of words, but not of numbers, that occur too rarely.
  private static func shorten(
    _ shapes: inout [[UInt8]?], of words: [TrainingWord], below least: Int,
    _ replacement: ([UInt8]) -> [UInt8]
  ) {
    var counts: [[UInt8]: Int] = [:]
    for (word, shape) in zip(words, shapes) {
      if let shape { counts[shape, default: 0] += word.count }
    }
    for index in shapes.indices {
      guard let shape = shapes[index], shape.first == Word.anyShape[0], shape != Word.anyShape,
        counts[shape, default: 0] < least
      else { continue }
      shapes[index] = replacement(shape)
    }
  }
}

/// A word of the training texts, with how often and in how many texts it occurs.
struct TrainingWord {
  let word: Word
  var count = 0
  var documentCount = 0
}
