internal import Indexing
internal import TextQuality
internal import Vocabulary

/// Orders the sentences of each pair so that the first few are worth reading: each thing said
/// once, sound texts before damaged ones, sources in turn, plain claims before mentions.
enum EvidenceOrder {
  /// The evidence of one kind of pair: pairs as in `associations`, those left out there last.
  ///
  /// - Complexity: O(*n* log *n*) in sentences.
  static func rows(
    _ kinds: KindPair, _ documents: [DocumentRecord], _ part: ConceptPart,
    _ associations: [AssociationRow]
  ) -> [EvidenceRow] {
    let all = documents.flatMap { document in
      document.evidence.compactMap { evidence -> EvidenceRow? in
        let (first, second) = (part.vocabulary[evidence.first], part.vocabulary[evidence.second])
        guard first.kind == kinds.first && second.kind == kinds.second else { return nil }
        return (document, evidence, first, second)
      }
    }
    let groups = Dictionary(grouping: all) { Pair(first: $0.first.id, second: $0.second.id) }
    let ranks = Dictionary(
      uniqueKeysWithValues: associations.enumerated().map { rank, row in
        (Pair(first: row.first.id, second: row.second.id), rank)
      })
    let pairs = groups.keys.sorted { a, b in
      let (x, y) = (ranks[a] ?? .max, ranks[b] ?? .max)
      return x == y ? a.precedes(b) : x < y
    }
    return pairs.flatMap { ordered(groups[$0] ?? []) }
  }

  private struct Pair: Hashable {
    let first: String
    let second: String

    func precedes(_ other: Pair) -> Bool {
      first == other.first
        ? second.utf8.lexicographicallyPrecedes(other.second.utf8)
        : first.utf8.lexicographicallyPrecedes(other.first.utf8)
    }
  }

  /// The sentences of one pair, which come in the order of documents.
  static func ordered(_ rows: [EvidenceRow]) -> [EvidenceRow] {
    let byStrength = rows.indices.sorted { a, b in
      (strength(rows[a]), a) < (strength(rows[b]), b)
    }
    var copies: [[UInt8]: Int] = [:]
    var turns: [String: Int] = [:]
    let keys = byStrength.map { index -> Key in
      let row = rows[index]
      let copy = next(in: &copies, Self.wording(row.evidence.sentence))
      let turn = copy == 0 ? next(in: &turns, row.document.sourceGroup) : 0
      return Key(
        index: index, order: [copy, soundness(row.document), turn, directness(row.evidence)])
    }
    let sorted = keys.sorted { a, b in
      a.order == b.order ? a.index < b.index : a.order.lexicographicallyPrecedes(b.order)
    }
    return sorted.map { rows[$0.index] }
  }

  private struct Key {
    let index: Int
    /// Copies of a wording before it, the text's soundness, sentences of its source before it,
    /// and how directly it speaks.
    let order: [Int]
  }

  private static func strength(_ row: EvidenceRow) -> Int {
    soundness(row.document) * 8 + directness(row.evidence)
  }

  /// How many were met under a key before.
  private static func next<Name: Hashable>(in counts: inout [Name: Int], _ name: Name) -> Int {
    defer { counts[name, default: 0] += 1 }
    return counts[name, default: 0]
  }

  /// Reliable 0, not assessed 1, suspect 2, garbled 3; a copy of another document after those
  /// that are none.
  private static func soundness(_ document: DocumentRecord) -> Int {
    let place =
      switch document.assessment?.verdict {
      case .reliable: 0
      case .notAssessed, nil: 1
      case .suspect: 2
      case .garbled: 3
      }
    return place * 2 + (document.subsets.contains(.unique) ? 0 : 1)
  }

  /// A plain claim 0, one with reserve 1; an association 2, 3; a mere mention 4.
  private static func directness(_ evidence: EvidenceRecord) -> Int {
    let hedge = evidence.assertion.isHedged ? 1 : 0
    return switch evidence.assertion.effect {
    case .lowers, .raises, .causedBy, .noEffect: hedge
    case .associated, .mixed: 2 + hedge
    case .none: 4
    }
  }

  /// What makes two sentences the same: letters and digits, whatever their case.
  private static func wording(_ sentence: String) -> [UInt8] {
    sentence.utf8.compactMap { byte in
      switch byte {
      case 0x41...0x5a: byte | 0x20
      case 0x30...0x39, 0x61...0x7a, 0x80...: byte
      default: nil
      }
    }
  }
}
