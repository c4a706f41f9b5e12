/// Finds which concepts lie in the branches to be taken.
///
/// A concept may lie below several others; one way up to a root is enough, and one way up to an
/// excluded concept is enough to leave it out. Circles are gone round once.
struct BranchFilter {
  private let concepts: [SourceConcept]
  /// By id, also former ids, tree numbers and the normalised forms: concepts, then groups.
  private var indexOfID: [String: Int] = [:]
  private var groupIDs: [String]
  /// Whether the file says of any concept what is broader.
  let hasHierarchy: Bool

  init(_ source: SourceVocabulary) {
    concepts = source.concepts
    groupIDs = source.groups
    hasHierarchy = concepts.contains { !$0.broader.isEmpty }
    for (index, concept) in concepts.enumerated() {
      for id in [concept.id] where indexOfID[id] == nil { note(id, index) }
    }
    for (index, concept) in concepts.enumerated() {
      for id in concept.otherIDs { note(id, index) }
    }
    for (offset, id) in groupIDs.enumerated() { note(id, concepts.count + offset) }
  }

  /// The first to have an id keeps it.
  private mutating func note(_ id: String, _ index: Int) {
    guard !id.isEmpty else { return }
    if indexOfID[id] == nil { indexOfID[id] = index }
    guard let normalized = IdentifierSpelling.normalized(id) else { return }
    if indexOfID[normalized] == nil { indexOfID[normalized] = index }
  }

  /// The number of the concept with an id.
  func index(of id: String) -> Int? {
    if let known = indexOfID[id] { return known }
    return IdentifierSpelling.normalized(id).flatMap { indexOfID[$0] }
  }

  /// The numbers of a concept's broader concepts that are in the file.
  func broader(of index: Int) -> [Int] {
    guard index < concepts.count else { return [] }
    return concepts[index].broader.compactMap { self.index(of: $0) }.filter { $0 != index }
  }

  /// By concept: whether it is one of `roots` or lies below one.
  ///
  /// - Complexity: O(*n*) in concepts and relations.
  func members(of roots: [Int]) -> [Bool] {
    var narrower = [[Int]](repeating: [], count: concepts.count + groupIDs.count)
    for index in concepts.indices {
      for above in broader(of: index) { narrower[above].append(index) }
    }
    var isMember = [Bool](repeating: false, count: narrower.count)
    var open = roots
    while let index = open.popLast() {
      guard !isMember[index] else { continue }
      isMember[index] = true
      open += narrower[index]
    }
    return Array(isMember.prefix(concepts.count))
  }

  /// The nearest concept above another at which `isTaken` holds; the first of several.
  func nearestBroader(of index: Int, _ isTaken: (Int) -> Bool) -> Int? {
    var seen: Set<Int> = [index]
    var level = [index]
    while !level.isEmpty {
      var next: [Int] = []
      for above in level.flatMap({ broader(of: $0) }) where seen.insert(above).inserted {
        if above < concepts.count && isTaken(above) { return above }
        next.append(above)
      }
      level = next
    }
    return nil
  }
}
