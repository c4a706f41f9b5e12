import CorpusTestSupport
import Testing
import TextQuality

@testable import Vocabulary

@Suite("The cache of compiled vocabularies")
struct VocabularyCacheTests {
  private let small = """
    id\tname\tsynonyms\tambiguous\tidentifiers\tstate
    nutrient:zinc\tzinc\tZn2+\tZn\tMESH:D015032\t
    condition:zinc-deficiency\tzinc deficiency\thypozincemia\t\t\tdeficiency nutrient:zinc
    condition:acute-lymphoblastic-leukemia\tacute lymphoblastic leukemia\tALL\t\t\t
    """

  private func vocabulary() throws(VocabularyError) -> Vocabulary {
    Vocabulary(files: [try VocabularyFile(name: "small", bytes: Array(small.utf8).span)])
  }

  private var key: ContentKey {
    var key = ContentKey()
    key.add(small)
    return key
  }

  @Test("What is read back is what was compiled")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let cache = VocabularyCache(directory: folder.path("cache"))
    let made = try cache.compiled(key, vocabulary)
    let read = try #require(cache.load(key, steps: .all))
    #expect(read.automaton.tables == made.automaton.tables)
    #expect(read.automaton.words == made.automaton.words)
    #expect(read.automaton.states == made.automaton.states)
    #expect(read.vocabulary.names == made.vocabulary.names)
    #expect(read.vocabulary.version == made.vocabulary.version)
    #expect(read.vocabulary.concepts.map(\.id) == made.vocabulary.concepts.map(\.id))
    #expect(read.vocabulary.concepts.map(\.name) == made.vocabulary.concepts.map(\.name))
    #expect(read.vocabulary.concepts[0].identifiers == ["MESH:D015032"])
    #expect(read.vocabulary.concepts.map(\.state) == made.vocabulary.concepts.map(\.state))
    #expect(try read.automaton.lookup("ALL") == made.automaton.lookup("ALL"))
  }

  @Test("Other content, and other steps, are not taken for these")
  func keys() throws {
    let folder = try TemporaryFolder()
    let cache = VocabularyCache(directory: folder.path("cache"))
    _ = try cache.compiled(key, vocabulary)
    var other = key
    other.add("more")
    #expect(cache.load(other, steps: .all) == nil)
    #expect(cache.load(key, steps: .all.subtracting(.number)) == nil)
  }

  @Test("A file that is cut short or changed is passed over in silence, and made anew")
  func damage() throws {
    let folder = try TemporaryFolder()
    let cache = VocabularyCache(directory: folder.path("cache"))
    _ = try cache.compiled(key, vocabulary)
    let path = cache.paths(of: key, steps: .all)[0]
    let whole = try #require(CacheFile.read(path))
    func expectRefusal(_ bytes: [UInt8], _ what: String) {
      CacheFile.write(bytes, to: path, in: folder.path("cache"))
      #expect(cache.load(key, steps: .all) == nil, "\(what)")
    }
    for position in [0..<64, 64..<whole.count].joined() where position < 64 || position % 89 == 0 {
      var damaged = whole
      damaged[position] ^= 0x10
      expectRefusal(damaged, "byte \(position)")
      expectRefusal(Array(whole[..<position]), "cut at \(position)")
    }
    expectRefusal(whole + [0], "longer")
    expectRefusal([], "empty")
    expectRefusal([UInt8](repeating: 0, count: whole.count), "all zero")
    expectRefusal(Array(whole[..<300]) + Array(repeating: 0, count: whole.count - 300), "a hole")
    #expect(try cache.compiled(key, vocabulary).vocabulary.concepts.count == 3)
    #expect(cache.load(key, steps: .all) != nil)
  }

  @Test("A file of another version, whole as it is, is not taken")
  func version() throws {
    let folder = try TemporaryFolder()
    let cache = VocabularyCache(directory: folder.path("cache"))
    _ = try cache.compiled(key, vocabulary)
    let path = cache.paths(of: key, steps: .all)[0]
    var other = try #require(CacheFile.read(path))
    // The second number; the hash is of what follows the header.
    other[8] += 1
    CacheFile.write(other, to: path, in: folder.path("cache"))
    #expect(cache.load(key, steps: .all) == nil)
  }

  @Test("Bytes that no hash guards are read within their bounds, or refused", arguments: 1...200)
  func unguarded(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var writer = CacheWriter()
    try CompiledVocabulary(vocabulary()).write(to: &writer)
    var bytes = writer.bytes
    for _ in 0..<8 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = UInt8.random(in: 0...255, using: &random)
    }
    if seed % 4 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
    var reader = CacheReader(bytes, from: 0)
    guard let read = CompiledVocabulary(&reader, steps: .all) else { return }
    // Whatever the strings are now, all of them lie within the bytes.
    let lengths = read.vocabulary.names.map(\.text.utf8.count)
    #expect(lengths.reduce(0, +) <= 3 * bytes.count, "seed \(seed)")
    for concept in read.vocabulary.concepts {
      #expect(concept.id.utf8.count + concept.name.utf8.count <= 3 * bytes.count, "seed \(seed)")
    }
  }

  @Test("What lies at the path and is no file is passed over")
  func folderAtPath() throws {
    let folder = try TemporaryFolder()
    let cache = VocabularyCache(directory: folder.path("cache"))
    for path in cache.paths(of: key, steps: .all) {
      try folder.write("", to: String(path.dropFirst(folder.path("").count)) + "/inside")
    }
    #expect(cache.load(key, steps: .all) == nil)
    #expect(try cache.compiled(key, vocabulary).vocabulary.concepts.count == 3)
  }

  @Test("Two vocabularies used in turn do not take each other's place", arguments: 0..<40)
  func turns(number: Int) throws {
    let folder = try TemporaryFolder()
    let cache = VocabularyCache(directory: folder.path("cache"))
    var other = key
    other.add(UInt64(number))
    for key in [key, other, key, other] { _ = try cache.compiled(key, vocabulary) }
    #expect(cache.load(key, steps: .all) != nil)
    #expect(cache.load(other, steps: .all) != nil)
  }

  @Test("A folder that cannot be made changes nothing")
  func unwritable() throws {
    let cache = VocabularyCache(directory: "/proc/none/corpus")
    #expect(try cache.compiled(key, vocabulary).vocabulary.concepts.count == 3)
  }

  @Test("Whoever changes what names compile to raises the format of the cache")
  func format() throws {
    var writer = CacheWriter()
    try CompiledVocabulary(vocabulary()).write(to: &writer)
    let hash = ContentKey(of: writer.bytes.span)
    #expect(VocabularyCache.format == 4)
    #expect(hash.value == 4_953_922_243_484_246_292)
  }

  @Test("Every step has a name, and no two the same")
  func stepNames() {
    let every = MatchingSteps.named.reduce(into: MatchingSteps()) { $0.formUnion($1.step) }
    #expect(every == .all)
    for (name, step) in MatchingSteps.named { #expect(MatchingSteps(name: name) == step) }
  }

  @Test("No name of the built-in vocabulary is blocked, shared or its own broader concept")
  func builtInFindings() throws {
    #expect(try Vocabulary.builtIn().check() == [])
  }
}
