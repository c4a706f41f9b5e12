/// Reads SKOS, and OWL as the OBO Foundry writes it, in RDF/XML.
///
/// Elements are told apart by their local names, whatever their prefixes. What a file says of one
/// resource at several places is brought together. Other serialisations of RDF are not read.
struct RDFReader: ~Copyable {
  /// An element that describes a resource, or one that states a property of it.
  private enum Element {
    case resource(Int)
    case property(name: String, resource: String?)
    case other
  }

  /// What an element hands on to those inside it.
  private struct Scope {
    var language = ""
    /// The address that `#id` is short for the end of.
    var base = ""

    func inside(_ attributes: [String: String]) -> Scope {
      Scope(
        language: attributes["lang"]?.lowercased() ?? language, base: attributes["base"] ?? base)
    }

    func address(_ id: String) -> String {
      guard id.hasPrefix("#") else { return id }
      let document = base.prefix { $0 != "#" }
      // Without an address of the document the id is all that is known.
      return document.isEmpty ? String(id.dropFirst()) : "\(document)\(id)"
    }
  }

  private var events: XMLEvents
  private var concepts: [SourceConcept] = []
  private var indexOfID: [String: Int] = [:]
  /// By resource: whether it is said to be a concept or a class.
  private var isConcept: [Bool] = []
  private var stack: [Element] = []
  /// Of the elements of the stack.
  private var scopes: [Scope] = []

  /// Reads a file.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func read(_ bytes: [UInt8], file: String) throws(ImportError) -> SourceVocabulary {
    var reader = RDFReader(events: try XMLEvents(bytes, file: file))
    return try reader.read()
  }

  private init(events: consuming XMLEvents) { self.events = events }

  private mutating func read() throws(ImportError) -> SourceVocabulary {
    while let event = try events.next() {
      switch event {
      case .start(let name, let attributes): start(name, attributes)
      case .end(_, let text): end(text.trimmed)
      }
    }
    var source = SourceVocabulary()
    for (concept, isConcept) in zip(concepts, isConcept) {
      if isConcept && !concept.names.isEmpty { source.concepts.append(concept) }
      if isConcept && concept.names.isEmpty || !isConcept { source.otherRecords += 1 }
    }
    return source
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    let parent = stack.last ?? .other
    let scope = (scopes.last ?? Scope()).inside(attributes)
    scopes.append(scope)
    if case .resource = parent {
      stack.append(.property(name: name, resource: attributes["resource"].map(scope.address)))
      return
    }
    guard let own = attributes["about"] ?? attributes["ID"].map({ "#" + $0 }) else {
      return stack.append(.other)
    }
    let id = scope.address(own)
    let index = resource(id)
    if name == "Concept" || name == "Class" { isConcept[index] = true }
    stack.append(.resource(index))
    stateAttributes(attributes, scope)
    if case .property(let property, _) = parent { state(property, resource: id) }
  }

  /// States properties that are written as attributes of a resource.
  private mutating func stateAttributes(_ attributes: [String: String], _ scope: Scope) {
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) where name != "ID" {
      if name == "type" {
        state(name, resource: value)
      } else {
        state(name, text: value.trimmed, scope.language)
      }
    }
  }

  private mutating func resource(_ id: String) -> Int {
    if let known = indexOfID[id] { return known }
    indexOfID[id] = concepts.count
    concepts.append(SourceConcept(id: id, line: events.line))
    isConcept.append(false)
    return concepts.count - 1
  }

  private mutating func end(_ text: String) {
    let language = scopes.popLast()?.language ?? ""
    guard case .property(let name, let resource) = stack.popLast() else { return }
    if let resource {
      state(name, resource: resource)
    } else {
      state(name, text: text, language)
    }
  }

  /// The resource that the innermost property is stated of.
  private var subject: Int? {
    for element in stack.reversed() {
      if case .resource(let index) = element { return index }
    }
    return nil
  }

  /// States a property whose value is a resource; of a nested one, the outer resource is meant.
  private mutating func state(_ property: String, resource id: String) {
    var subjects = stack
    if case .resource(let index) = subjects.last, concepts[index].id == id { subjects.removeLast() }
    let found = subjects.reversed().compactMap { element in
      if case .resource(let index) = element { index } else { nil }
    }
    guard let subject = found.first else { return }
    switch property {
    case "type": if id.hasSuffix("#Concept") || id.hasSuffix("#Class") { isConcept[subject] = true }
    case "broader", "broaderGeneric", "subClassOf": concepts[subject].broader.append(id)
    case "narrower": concepts[self.resource(id)].broader.append(concepts[subject].id)
    case "exactMatch": concepts[subject].references.append(id)
    default: break
    }
  }

  private mutating func state(_ property: String, text: String, _ language: String) {
    guard let subject, !text.isEmpty else { return }
    func add(_ scope: SynonymScope?) -> SourceName { SourceName(text, scope, language: language) }
    switch property {
    case "prefLabel", "label":
      concepts[subject].names.append(add(nil))
    case "altLabel", "hasExactSynonym": concepts[subject].names.append(add(.exact))
    case "hiddenLabel", "hasRelatedSynonym": concepts[subject].names.append(add(.related))
    case "hasNarrowSynonym": concepts[subject].names.append(add(.narrow))
    case "hasBroadSynonym": concepts[subject].names.append(add(.broad))
    case "notation", "hasAlternativeId", "id": concepts[subject].otherIDs.append(text)
    case "hasDbXref", "exactMatch": concepts[subject].references.append(text)
    case "deprecated": concepts[subject].isObsolete = text == "true" || text == "1"
    default: break
    }
  }
}
