/// What had to be replaced to make a well-formed text.
struct Repairs {
  /// How often something was replaced, and where first.
  struct Tally {
    private(set) var count = 0
    fileprivate(set) var firstOffset = 0

    mutating func add(at offset: Int) {
      if count == 0 { firstOffset = offset }
      count += 1
    }
  }

  /// Maximal sequences of bytes that are not UTF-8.
  var invalidSequences = Tally()

  /// Zero bytes.
  var zeros = Tally()

  /// Halves of surrogate pairs.
  var loneSurrogates = Tally()
}

extension Repairs {
  /// What a person should know of the repairs.
  ///
  /// - Parameter offset: The byte of the source from which the tallies count.
  func problems(source: String, documentID: String, offset: Int = 0) -> [Problem] {
    var problems: [Problem] = []
    func note(_ tally: Tally, _ code: ProblemCode, _ what: String, _ advice: String) {
      guard tally.count > 0 else { return }
      problems.append(
        Problem(
          source: source, documentID: documentID, code: code,
          detail: "\(tally.count) \(what), first at byte \(tally.firstOffset + offset); \(advice)"))
    }
    note(
      invalidSequences, .invalidUTF8, "invalid UTF-8 sequences",
      "each was read as U+FFFD; convert the file to UTF-8 if it is in another encoding")
    note(zeros, .nulBytes, "NUL bytes", "each was read as a space")
    note(
      loneSurrogates, .loneSurrogates, "halves of surrogate pairs",
      "each was read as U+FFFD; the file was cut or written wrongly")
    return problems
  }
}

extension Repairs {
  /// The same repairs, with offsets of the source that a map leads to.
  func mapped(through map: SourceMap) -> Repairs {
    var mapped = self
    mapped.invalidSequences.move(through: map)
    mapped.zeros.move(through: map)
    mapped.loneSurrogates.move(through: map)
    return mapped
  }
}

extension Repairs.Tally {
  fileprivate mutating func move(through map: SourceMap) {
    guard count > 0 else { return }
    firstOffset = map.sourceRange(of: firstOffset..<firstOffset).lowerBound
  }
}
