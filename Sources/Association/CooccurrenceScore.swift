internal import RealModule

/// In how many documents a pair stands together, at three levels.
///
/// A document counts once at each level, and a sentence that mentions both counts at all three.
package struct LevelCounts: Sendable, Equatable {
  /// Documents that mention both.
  package var documents: Int
  /// Documents with a paragraph that mentions both.
  package var paragraphs: Int
  /// Documents with a sentence that mentions both.
  package var sentences: Int

  /// Makes counts from the numbers of documents at the three levels.
  package init(documents: Int = 0, paragraphs: Int = 0, sentences: Int = 0) {
    self.documents = documents
    self.paragraphs = paragraphs
    self.sentences = sentences
  }

  /// Adds the counts of another pair, or of other documents.
  package static func += (counts: inout LevelCounts, other: LevelCounts) {
    counts.documents += other.documents
    counts.paragraphs += other.paragraphs
    counts.sentences += other.sentences
  }

  /// 1 × documents + 2 × paragraphs + 0.2 × sentences, in fifths: an exact integer.
  var weightInFifths: Int { 5 * documents + 10 * paragraphs + sentences }
}

/// The weighted co-occurrence score of the Jensen laboratory (STRING, DISEASES, `tagger`).
///
/// score = c(i,j)^α × (c(i,j) c(·,·) / (c(i,·) c(·,j)))^(1 - α) with α = 0.6, where c weighs the
/// three levels by 1, 2 and 0.2, and the margins are sums of c over the pairs of the two kinds.
///
/// Source: Franceschini et al. (2013), Nucleic Acids Research 41, D808-D815; defaults and order of
/// operations as in github.com/larsjuhljensen/tagger (`tagcorpus.cxx`, `score_handlers.h`).
package enum CooccurrenceScore {
  /// The score of one pair; `nil` where the two never occur together.
  ///
  /// - Parameters:
  ///   - pair: Counts of the pair.
  ///   - first: Sum of the counts of all pairs with the first and a concept of the second's kind.
  ///   - second: Sum of the counts of all pairs with the second and one of the first's kind.
  ///   - all: Sum of the counts of all pairs of the two kinds.
  package static func score(
    pair: LevelCounts, first: LevelCounts, second: LevelCounts, all: LevelCounts
  ) -> Double? {
    guard pair.weightInFifths > 0 else { return nil }
    let weight = Double(pair.weightInFifths) / 5
    let share = Double(pair.weightInFifths) / Double(first.weightInFifths)
    let ratio = share * (Double(all.weightInFifths) / Double(second.weightInFifths))
    return Double.pow(weight, 0.6) * Double.pow(ratio, 0.4)
  }
}
