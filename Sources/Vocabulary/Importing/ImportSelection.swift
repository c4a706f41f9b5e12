/// The choice of concepts and names of one file; the report is kept as it goes.
struct ImportSelection {
  let options: ImportOptions
  let rules: NameRules
  let concepts: [SourceConcept]
  let kind: ConceptKind
  let branches: BranchFilter
  var report: ImportReport
  /// By concept: whether it is in the branches that were asked for, and still has names.
  var isKept: [Bool]

  init(
    _ source: SourceVocabulary, options: ImportOptions, file: String, format: ImportFormat
  ) throws(ImportError) {
    self.options = options
    concepts = source.concepts
    branches = BranchFilter(source)
    let published = Self.published(concepts)
    kind = options.kind ?? published?.kind ?? .condition
    rules = NameRules(options: options, kind: kind)
    report = ImportReport(file: file, format: format)
    report.otherRecords = source.otherRecords
    report.conceptsRead = concepts.count
    report.namesRead = concepts.reduce(0) { $0 + $1.names.count }
    isKept = [Bool](repeating: true, count: concepts.count)
    try chooseConcepts(published, file)
  }

  /// What is known of the vocabulary to which most of the concepts belong.
  private static func published(_ concepts: [SourceConcept]) -> PublishedVocabulary? {
    var counts: [String: Int] = [:]
    for concept in concepts {
      guard let id = IdentifierSpelling.normalized(concept.id) else { continue }
      counts[IdentifierSpelling.prefix(of: id), default: 0] += 1
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.flatMap { PublishedVocabulary.named($0.key) }
  }

  private mutating func chooseConcepts(
    _ published: PublishedVocabulary?, _ file: String
  ) throws(ImportError) {
    let roots = try indices(of: options.roots, file)
    var isInside: [Bool]?
    if !roots.isEmpty {
      isInside = branches.members(of: roots)
    } else if !options.takesAllBranches, branches.hasHierarchy,
      let root = published?.root.flatMap({ branches.index(of: $0) })
    {
      isInside = branches.members(of: [root])
    }
    let isExcluded = branches.members(of: try indices(of: options.excluded, file))
    for (index, concept) in concepts.enumerated() {
      if concept.isObsolete || concept.names.first?.text.hasPrefix("obsolete ") == true {
        drop(index, .obsolete)
      } else if isInside?[index] == false {
        drop(index, .outsideBranch)
      } else if isExcluded[index] {
        drop(index, .excluded)
      }
    }
  }

  private mutating func drop(_ index: Int, _ reason: ImportReport.ConceptReason) {
    isKept[index] = false
    report.drop(concepts[index], reason)
    for name in concepts[index].names { report.drop(name, .conceptDropped) }
  }

  private func indices(of ids: [String], _ file: String) throws(ImportError) -> [Int] {
    guard !ids.isEmpty else { return [] }
    guard branches.hasHierarchy else {
      throw ImportError(.noHierarchy, file: file, detail: ids.joined(separator: " "))
    }
    var indices: [Int] = []
    for id in ids {
      guard let index = branches.index(of: id) else {
        throw ImportError(.unknownRoot, file: file, detail: id)
      }
      indices.append(index)
    }
    return indices
  }
}
