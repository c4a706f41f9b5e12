internal import Segmentation

/// A vocabulary and the automaton of its names, to be made once for a pass.
///
///     let compiled = try CompiledVocabulary.builtIn()
///     var finder = MentionFinder(compiled.automaton)
package struct CompiledVocabulary: Sendable {
  package let vocabulary: Vocabulary
  package let automaton: NameAutomaton

  /// Compiles a vocabulary.
  package init(
    _ vocabulary: Vocabulary, steps: MatchingSteps = .all
  ) throws(VocabularyError) {
    self.vocabulary = vocabulary
    automaton = try NameAutomaton(vocabulary, steps: steps)
  }

  /// The built-in vocabulary, from the cache where it is there already.
  ///
  /// - Parameter cache: `nil` to compile anew and keep nothing.
  package static func builtIn(
    cache: VocabularyCache? = .standard(), steps: MatchingSteps = .all
  ) throws(VocabularyError) -> CompiledVocabulary {
    var key = ContentKey()
    Vocabulary.addBuiltInFiles(to: &key)
    let make = { () throws(VocabularyError) -> Vocabulary in try .builtIn() }
    guard let cache else { return try CompiledVocabulary(make(), steps: steps) }
    return try cache.compiled(key, steps: steps, make)
  }

  /// Writes everything but what follows from the vocabulary.
  func write(to writer: inout CacheWriter) {
    vocabulary.write(to: &writer)
    let words = automaton.words
    writer.write(words.bytes)
    var lengths: [UInt32] = []
    for index in 0..<words.count {
      lengths.append(UInt32(words.range(of: TermID(rawValue: UInt32(index))).count))
    }
    writer.write(lengths)
    automaton.tables.write(to: &writer)
  }

  /// Reads what was written for the same steps; `nil` when it is not whole.
  init?(_ reader: inout CacheReader, steps: MatchingSteps) {
    guard let vocabulary = Vocabulary(&reader), let bytes = reader.array(of: UInt8.self),
      let lengths = reader.array(of: UInt32.self), let tables = NameTables(&reader),
      lengths.reduce(0, { $0 + Int($1) }) == bytes.count
    else { return nil }
    var words = Lexicon(capacity: lengths.count)
    var start = 0
    for (index, length) in lengths.enumerated() {
      let word = words.intern(bytes.span.extracting(start..<start + Int(length)))
      guard word.index == index else { return nil }
      start += Int(length)
    }
    self.vocabulary = vocabulary
    automaton = NameAutomaton(vocabulary, steps: steps, words: words, tables: tables)
  }
}

extension NameTables {
  func write(to writer: inout CacheWriter) {
    writer.write(roots)
    writer.write(nodes.nodes)
    writer.write(entries)
    writer.write(spellings)
    writer.write(nutrientStarts)
    writer.write(conceptWords)
    writer.write(conceptWordEnds)
  }

  init?(_ reader: inout CacheReader) {
    guard let roots = reader.array(of: UInt32.self),
      let nodes = reader.array(of: NameStates.Node.self), nodes.count >= 2,
      let entries = reader.array(of: NameEntry.self),
      let spellings = reader.array(of: UInt8.self),
      let nutrientStarts = reader.array(of: UInt8.self),
      let conceptWords = reader.array(of: UInt32.self),
      let conceptWordEnds = reader.array(of: UInt32.self)
    else { return nil }
    self.roots = roots
    self.nodes = NameStates(nodes: nodes)
    self.entries = entries
    self.spellings = spellings
    self.nutrientStarts = nutrientStarts
    self.conceptWords = conceptWords
    self.conceptWordEnds = conceptWordEnds
  }
}
