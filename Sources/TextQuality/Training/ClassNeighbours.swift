/// How often one entry has neighbours of each class, on one side.
struct ClassNeighbours {
  /// Weights by class; zero but for ``classes``.
  private(set) var weights = [Int](repeating: 0, count: ModelLayout.classCount)
  /// The classes that occur.
  private(set) var classes: [Int] = []
  /// The weight of the entry beside itself, which is not in ``weights``.
  private(set) var own = 0
  /// All weights together, with ``own``.
  private(set) var total = 0

  /// Replaces the weights by those of an entry.
  mutating func read(_ neighbours: PairCounts.Neighbours, of entry: Int, _ classOf: [Int]) {
    for found in classes { weights[found] = 0 }
    classes.removeAll(keepingCapacity: true)
    (own, total) = (0, 0)
    for index in neighbours[entry] {
      let neighbour = neighbours.all[index]
      let weight = Int(neighbour.weight)
      total += weight
      if Int(neighbour.entry) == entry {
        own += weight
        continue
      }
      let found = classOf[Int(neighbour.entry)]
      if weights[found] == 0 { classes.append(found) }
      weights[found] += weight
    }
  }
}
