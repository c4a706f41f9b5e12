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
    let cache = VocabularyCache.standard()
    if let cache, let key = try key(of: files), let known = cache.load(key, steps: steps) {
      return known
    }
    // What is compiled is what is read now, and so the key is of that.
    let contents = try files.map { try ConfigurationFile.read($0) }
    var key = builtInKey
    for (path, bytes) in zip(files, contents) {
      key.add(path)
      key.add(bytes.span)
    }
    if let known = cache?.load(key, steps: steps) { return known }
    var assembly = try VocabularyAssembly(.builtIn())
    for (path, bytes) in zip(files, contents) { try assembly.add(name: path, bytes: bytes) }
    let made = try CompiledVocabulary(assembly.vocabulary(), steps: steps)
    cache?.store(made, key, steps: steps)
    return made
  }

  /// The key of files that are not held; `nil` where one cannot be read twice.
  private static func key(of files: [String]) throws -> ContentKey? {
    var key = builtInKey
    for path in files {
      key.add(path)
      let isRead = try ConfigurationFile.forEachPart(of: path, size: ContentKey.partSize) {
        key.add($0)
      }
      guard isRead else { return nil }
    }
    return key
  }

  private static var builtInKey: ContentKey {
    var key = ContentKey()
    Vocabulary.addBuiltInFiles(to: &key)
    return key
  }
}
