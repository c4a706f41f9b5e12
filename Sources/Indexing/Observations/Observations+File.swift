internal import Vocabulary

extension Observations {
  /// The name of the file of observations in a folder of results.
  package static let fileName = "observations.bin"

  /// Of the form of the file: raise it whenever that changes.
  private static let format: UInt64 = 2
  private static let magic: UInt64 = 0x3153_4255_5052_4f43  // "CORPUBS1"

  /// The observations as bytes: the same for the same observations, whatever the run.
  ///
  /// - Complexity: O(*n*) in mentions.
  package var bytes: [UInt8] {
    var body = CacheWriter()
    write(to: &body)
    let hash = ContentKey(of: body.bytes.span)
    var header = CacheWriter()
    header.write([Self.magic, Self.format, UInt64(body.bytes.count), hash.value])
    return header.bytes + body.bytes
  }

  /// Reads bytes that ``bytes`` made.
  ///
  /// - Returns: `nil` where they are not whole, of another version, or make no sense.
  package init?(_ bytes: [UInt8]) {
    var reader = CacheReader(bytes, from: 0)
    guard let header = reader.array(of: UInt64.self), header.count == 4,
      header[0] == Self.magic, header[1] == Self.format
    else { return nil }
    let start = bytes.count - Int(clamping: header[2])
    guard start == reader.position else { return nil }
    let hash = ContentKey(of: bytes.span.extracting(start..<bytes.count))
    guard hash.value == header[3] else { return nil }
    self.init(&reader)
  }

  private func write(to writer: inout CacheWriter) {
    writer.write(concepts.map(\.id))
    writer.write(concepts.map(\.kind.rawValue))
    writer.write(concepts.map(\.name))
    writer.write(concepts.map { UInt32($0.excluded.count) })
    writer.write(concepts.flatMap(\.excluded))
    writer.write(pairs.flatMap { [$0.first.rawValue, $0.second.rawValue] })
    writer.write(documents)
    writer.write(mentions)
    writer.write(assertions)
  }

  private init?(_ reader: inout CacheReader) {
    guard let ids = reader.texts(), let kinds = reader.texts(), let names = reader.texts(),
      let excludedCounts = reader.array(of: UInt32.self),
      let excluded = reader.array(of: UInt32.self), let pairs = reader.texts(),
      let documents = reader.array(of: ObservedDocument.self),
      let mentions = reader.array(of: ObservedMention.self),
      let assertions = reader.array(of: ObservedAssertion.self), reader.isAtEnd
    else { return nil }
    guard ids.count == kinds.count, ids.count == names.count, ids.count == excludedCounts.count,
      excludedCounts.reduce(0, { $0 + Int($1) }) == excluded.count, pairs.count.isMultiple(of: 2)
    else { return nil }
    var next = 0
    let concepts = ids.indices.map { index in
      defer { next += Int(excludedCounts[index]) }
      return ObservedConcept(
        id: ids[index], kind: ConceptKind(rawValue: kinds[index]), name: names[index],
        excluded: Array(excluded[next..<next + Int(excludedCounts[index])]))
    }
    self.init(
      concepts: concepts,
      pairs: stride(from: 0, to: pairs.count, by: 2).map { place in
        KindPair(
          first: ConceptKind(rawValue: pairs[place]),
          second: ConceptKind(rawValue: pairs[place + 1]))
      },
      documents: documents, mentions: mentions, assertions: assertions)
    guard isConsistent else { return nil }
  }

  /// Whether every index leads somewhere: what counting relies on.
  private var isConsistent: Bool {
    let count = concepts.count
    let held = documents.reduce(into: (mentions: 0, assertions: 0)) { held, document in
      held.mentions += Int(document.mentionCount)
      held.assertions += Int(document.assertionCount)
    }
    return held == (mentions.count, assertions.count)
      && documents.allSatisfy {
        Int($0.sourceGroup) < documents.count && Int($0.cluster) < documents.count
      }
      && mentions.allSatisfy { Int($0.concept) < count }
      && assertions.allSatisfy {
        Int($0.first) < count && Int($0.second) < count && $0.claim.isValid
      }
  }
}
