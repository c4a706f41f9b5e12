/// The names of a vocabulary in flat arrays: few ask for them once they are compiled, and so many
/// strings would take longer to make than all else that is kept of a vocabulary.
struct PackedNames: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// By name: the concept's number, and whether the name is ambiguous in the lowest bit.
  private var facts: [UInt32] = []

  init(_ names: [ConceptName]) {
    ends.reserveCapacity(names.count)
    facts.reserveCapacity(names.count)
    for name in names {
      bytes += name.text.utf8
      ends.append(UInt32(bytes.count))
      facts.append(name.concept.rawValue << 1 | (name.isAmbiguous ? 1 : 0))
    }
  }

  /// The names as values.
  ///
  /// - Complexity: O(*n*) in bytes of names.
  var unpacked: [ConceptName] {
    var start = 0
    return zip(ends, facts).map { end, fact in
      defer { start = Int(end) }
      return ConceptName(
        concept: ConceptID(rawValue: fact >> 1),
        text: String(decoding: bytes[start..<Int(end)], as: UTF8.self), isAmbiguous: fact & 1 != 0)
    }
  }

  func write(to writer: inout CacheWriter) {
    writer.write(bytes)
    writer.write(ends)
    writer.write(facts)
  }

  /// Reads what was written; `nil` when it is not whole.
  init?(_ reader: inout CacheReader, conceptCount: Int) {
    guard let bytes = reader.array(of: UInt8.self), let ends = reader.array(of: UInt32.self),
      let facts = reader.array(of: UInt32.self), facts.count == ends.count,
      Int(ends.last ?? 0) == bytes.count, zip(ends, ends.dropFirst()).allSatisfy(<=),
      facts.allSatisfy({ Int($0 >> 1) < conceptCount })
    else { return nil }
    self.bytes = bytes
    self.ends = ends
    self.facts = facts
  }
}
