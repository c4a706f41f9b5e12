/// The tables of a model, computed from what was counted.
enum ModelTables {
  /// What is added to counts, so that rare pairs say little.
  private static let pairSmoothing = 2.0
  private static let trigramSmoothing = 3.0
  /// Trigrams of a lower probability are improbable: exp(-6).
  private static let leastTrigramProbability = 0.0024787521766663585
  /// Words of fewer occurrences may be misspelt.
  private static let leastSpellingCount = 3

  /// ln((n + 2)/(e + 2)) of each pair of classes, where e is what is expected by chance, in
  /// sixteenths of a nat.
  static func association(_ counts: ClassCounts) -> [Int8] {
    let total = Double(max(1, counts.leftSums.reduce(0, +)))
    let classes = 0..<ModelLayout.classCount
    return classes.flatMap { left in
      classes.map { right -> Int8 in
        guard !isSilent(left) && !isSilent(right) else { return 0 }
        let expected = Double(counts.leftSums[left]) * Double(counts.rightSums[right]) / total
        let ratio = (Double(counts[left, right]) + pairSmoothing) / (expected + pairSmoothing)
        let value = NaturalLogarithm.of(ratio) * ModelLayout.associationStep
        return Int8(max(-127, min(127, value.rounded(.toNearestOrEven))))
      }
    }
  }

  /// Ends of lines and technical tokens say nothing of their neighbours.
  private static func isSilent(_ found: Int) -> Bool {
    found == Int(Mark.lineBreak) || found == Int(Mark.neutral)
  }

  /// The log likelihood ratio of "a tenth of the words were replaced" against "none was", for
  /// each sum of two associations, in 256ths of a nat.
  static func evidence() -> [Int16] {
    (-ModelLayout.largestSum...ModelLayout.largestSum).map { sum in
      let association = max(Double(sum) / ModelLayout.associationStep, -4)
      let ratio = 0.9 + 0.1 * NaturalLogarithm.exponential(-1.3 * association)
      let value = NaturalLogarithm.of(ratio) * ModelLayout.evidenceStep
      return Int16(value.rounded(.toNearestOrEven))
    }
  }

  /// A bit for each three letters: whether the third rarely follows the others, smoothed by how
  /// often it follows the second, and by how often it occurs.
  static func improbableTrigrams(_ words: [TrainingWord]) -> [UInt8] {
    let count = ModelLayout.letterCount
    let trigrams = trigramWeights(words)
    let letters = sums(of: trigrams, count)
    let pairs = sums(of: trigrams, count * count)
    let all = letters.reduce(0, +)
    var bits = [UInt8](repeating: 0, count: ModelLayout.trigramByteCount)
    for index in trigrams.indices {
      let (letter, pair) = (index % count, index % (count * count))
      let first = (letters[letter] + 1) / (all + Double(count))
      let second =
        (pairs[pair] + trigramSmoothing * first)
        / (rowSum(pairs, pair / count) + trigramSmoothing)
      let third =
        (trigrams[index] + trigramSmoothing * second)
        / (rowSum(trigrams, index / count) + trigramSmoothing)
      if third < leastTrigramProbability { bits[index >> 3] |= 1 << UInt8(index & 7) }
    }
    return bits
  }

  /// A word counts once, and a little more when it is frequent.
  private static func trigramWeights(_ words: [TrainingWord]) -> [Double] {
    let count = ModelLayout.letterCount
    var weights = [Double](repeating: 0, count: count * count * count)
    for word in words where word.count >= leastSpellingCount && word.word.isAlphabetic {
      let letters = word.word.letters
      let weight = 1 + NaturalLogarithm.of(Double(word.count))
      for last in 2..<letters.count {
        weights[(letters[last - 2] * count + letters[last - 1]) * count + letters[last]] += weight
      }
    }
    return weights
  }

  /// The sums of all places that are equal modulo `period`.
  private static func sums(of weights: [Double], _ period: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: period)
    for index in weights.indices { sums[index % period] += weights[index] }
    return sums
  }

  private static func rowSum(_ weights: [Double], _ row: Int) -> Double {
    let count = ModelLayout.letterCount
    return weights[row * count..<(row + 1) * count].reduce(0, +)
  }
}
