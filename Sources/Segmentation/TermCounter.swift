/// How often one term occurs, while documents are read.
///
/// Sixteen bytes: four to a cache line.
package struct TermCounter: Sendable, Equatable {
  /// Occurrences in all documents.
  package var frequency: UInt64 = 0
  /// Documents that hold the term.
  package var documentFrequency: UInt32 = 0
  /// The number of the last document that held the term, counted from one.
  package var lastDocument: UInt32 = 0

  package init() {}

  /// Counts one occurrence.
  ///
  /// - Returns: Whether it is the document's first.
  @inlinable @inline(__always) package mutating func add(_ document: UInt32) -> Bool {
    let isNew = lastDocument != document
    frequency &+= 1
    documentFrequency &+= isNew ? 1 : 0
    lastDocument = document
    return isNew
  }
}

/// What is counted of a term while it is among the ``HotTerms``.
///
/// Twelve bytes, so that a slot has 32.
struct HotCount {
  /// Occurrences since the term came here, and before that up to ``TermCounter/hotStart``.
  var frequency: UInt32 = 0
  /// Documents that held the term for the first time since then.
  var documentFrequency: UInt32 = 0
  var lastDocument: UInt32 = 0

  init() {}

  init(_ counter: TermCounter) {
    frequency = counter.hotStart
    lastDocument = counter.lastDocument
  }

  /// Counts an occurrence where `isKnown` is one and nothing where it is zero, without a branch.
  ///
  /// - Returns: One where it is the document's first, else zero.
  @inline(__always) mutating func add(_ document: UInt32, _ isKnown: UInt32) -> UInt32 {
    let isNew = lastDocument == document ? 0 : isKnown
    frequency &+= isKnown
    documentFrequency &+= isNew
    lastDocument ^= (lastDocument ^ document) & (0 &- isKnown)
    return isNew
  }
}

extension TermCounter {
  /// The frequency that a count among the hot terms begins with: there the more frequent of two
  /// terms stays.
  var hotStart: UInt32 { UInt32(min(frequency, 1 << 31)) }

  /// Adds what was counted among the hot terms.
  mutating func add(_ count: HotCount) {
    frequency += UInt64(count.frequency - hotStart)
    documentFrequency += count.documentFrequency
    lastDocument = count.lastDocument
  }
}
