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

  func write(to writer: inout CacheWriter) {
    vocabulary.write(to: &writer)
    automaton.words.write(to: &writer)
    automaton.states.write(to: &writer)
    automaton.tables.write(to: &writer)
  }

  /// Reads what was written for the same steps; `nil` when it is not whole.
  init?(_ reader: inout CacheReader, steps: MatchingSteps) {
    guard let vocabulary = Vocabulary(&reader), let words = WordTable(&reader),
      let states = NutrientStateTable(&reader), let tables = NameTables(&reader)
    else { return nil }
    self.vocabulary = vocabulary
    automaton = NameAutomaton(
      vocabulary, steps: steps, words: words, states: states, tables: tables)
  }
}

extension NameTables {
  func write(to writer: inout CacheWriter) {
    writer.write(roots)
    nodes.write(to: &writer)
    writer.write(entries)
    writer.write(spellings)
    writer.write(nutrientStarts)
    writer.write(conceptWords)
    writer.write(conceptWordEnds)
  }

  init?(_ reader: inout CacheReader) {
    guard let roots = reader.flatArray(of: UInt32.self), let nodes = NameStates(&reader),
      let entries = reader.flatArray(of: NameEntry.self),
      let spellings = reader.flatArray(of: UInt8.self),
      let nutrientStarts = reader.flatArray(of: UInt8.self),
      let conceptWords = reader.flatArray(of: UInt32.self),
      let conceptWordEnds = reader.flatArray(of: UInt32.self)
    else { return nil }
    self.init(
      roots: roots, nodes: nodes, entries: entries, spellings: spellings,
      nutrientStarts: nutrientStarts, conceptWords: conceptWords, conceptWordEnds: conceptWordEnds)
  }
}
