internal import Glibc

/// A folder where compiled vocabularies are kept from one run to the next.
///
/// What cannot be read, or is not whole, or was made from anything else, is made anew; what
/// cannot be written is not kept. Neither is an error. A file is written beside its place and
/// then renamed, so that no reader sees half of one.
package struct VocabularyCache: Sendable {
  /// Of the form of the files and of the rules by which vocabularies are imported and names
  /// compiled: raise it whenever one of them changes.
  static let format: UInt64 = 4

  private static let magic: UInt64 = 0x5443_4f56_5052_4f43  // "CORPVOCT"

  /// The folder holds at most so many files.
  ///
  /// Each vocabulary may lie in two of them; where both are taken, the older gives way.
  private static let slotCount: UInt64 = 16

  package let directory: String

  package init(directory: String) { self.directory = directory }

  /// The folder `corpus` in `XDG_CACHE_HOME`, or else in `.cache` in `HOME`; `nil` where neither
  /// is an absolute path.
  package static func standard() -> VocabularyCache? {
    if let base = environment("XDG_CACHE_HOME") { return .init(directory: base + "/corpus") }
    return environment("HOME").map { .init(directory: $0 + "/.cache/corpus") }
  }

  private static func environment(_ name: String) -> String? {
    // Safety: the result, when there is one, is a terminated string, and is copied at once.
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.hasPrefix("/") ? text : nil
  }

  /// The compiled vocabulary of some content: from the folder, or else by `make`, and then kept.
  ///
  /// - Parameter key: Of all that `make` reads.
  /// - Complexity: O(*n*) in bytes of the file, about a millisecond for each three million.
  package func compiled(
    _ key: ContentKey, steps: MatchingSteps = .all,
    _ make: () throws(VocabularyError) -> Vocabulary
  ) throws(VocabularyError) -> CompiledVocabulary {
    if let known = load(key, steps: steps) { return known }
    let made = try CompiledVocabulary(make(), steps: steps)
    store(made, key, steps: steps)
    return made
  }

  /// The two places of a vocabulary.
  func paths(of key: ContentKey, steps: MatchingSteps) -> [String] {
    let number = key.value ^ UInt64(steps.rawValue)
    let first = number % Self.slotCount
    let second = (first + 1 + number / Self.slotCount % (Self.slotCount - 1)) % Self.slotCount
    return [first, second].map { directory + "/vocabulary-\($0).compiled" }
  }

  /// What is kept for some content, if it is whole.
  package func load(_ key: ContentKey, steps: MatchingSteps) -> CompiledVocabulary? {
    for path in paths(of: key, steps: steps) {
      if let known = load(path, key, steps: steps) { return known }
    }
    return nil
  }

  private func load(
    _ path: String, _ key: ContentKey, steps: MatchingSteps
  ) -> CompiledVocabulary? {
    let prefix = bytes(fields(key, steps))
    guard let bytes = CacheFile.read(path, startingWith: prefix) else { return nil }
    let start = prefix.count + 2 * 8
    guard bytes.count > start else { return nil }
    let payload = bytes.span.extracting(start..<bytes.count)
    guard bytes[..<start].elementsEqual(header(key, steps, payload)) else { return nil }
    var reader = CacheReader(bytes, from: start)
    let compiled = CompiledVocabulary(&reader, steps: steps)
    return reader.isAtEnd ? compiled : nil
  }

  /// Keeps a compiled vocabulary, where that is possible.
  package func store(_ compiled: CompiledVocabulary, _ key: ContentKey, steps: MatchingSteps) {
    var writer = CacheWriter()
    compiled.write(to: &writer)
    let header = header(key, steps, writer.bytes.span)
    // A place without a file is older than any.
    let ages = paths(of: key, steps: steps).map { ($0, CacheFile.time(of: $0) ?? .min) }
    guard let oldest = ages.min(by: { $0.1 < $1.1 }) else { return }
    CacheFile.write(header + writer.bytes, to: oldest.0, in: directory)
  }

  /// What a file must start with: its form, what it was made from, and then the size and a hash of
  /// the rest.
  private func header(_ key: ContentKey, _ steps: MatchingSteps, _ payload: Span<UInt8>) -> [UInt8]
  {
    bytes(fields(key, steps) + [UInt64(payload.count), ContentKey(of: payload).value])
  }

  /// What is known of a file before it is read.
  private func fields(_ key: ContentKey, _ steps: MatchingSteps) -> [UInt64] {
    [Self.magic, Self.format, UInt64(steps.rawValue), key.value]
  }

  private func bytes(_ fields: [UInt64]) -> [UInt8] {
    fields.flatMap { field in (0..<8).map { UInt8(truncatingIfNeeded: field >> ($0 * 8)) } }
  }
}
