internal import Documents
internal import Vocabulary

/// Brings the built-in vocabulary and a user's files together.
enum VocabularyLoading {
  /// The built-in vocabulary and files that take precedence over it, the last most: from the cache,
  /// where the same files were compiled before.
  static func compiled(
    _ files: [String], steps: MatchingSteps = .all
  ) throws -> CompiledVocabulary {
    guard !files.isEmpty else { return try .builtIn(steps: steps) }
    let contents = try files.map { try ConfigurationFile.read($0) }
    var key = ContentKey()
    Vocabulary.addBuiltInFiles(to: &key)
    for (path, bytes) in zip(files, contents) {
      key.add(path)
      key.add(bytes.span)
    }
    if let known = VocabularyCache.standard()?.load(key, steps: steps) { return known }
    var assembly = try VocabularyAssembly(.builtIn())
    for (path, bytes) in zip(files, contents) { try assembly.add(name: path, bytes: bytes) }
    let made = try CompiledVocabulary(assembly.vocabulary(), steps: steps)
    VocabularyCache.standard()?.store(made, key, steps: steps)
    return made
  }
}
