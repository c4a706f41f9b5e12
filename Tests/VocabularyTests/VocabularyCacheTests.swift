import CorpusTestSupport
import Testing

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
    #expect(read.vocabulary.names == made.vocabulary.names)
    #expect(read.vocabulary.version == made.vocabulary.version)
    #expect(read.vocabulary.concepts.map(\.id) == made.vocabulary.concepts.map(\.id))
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

  @Test("A file that is cut short or changed is passed over in silence")
  func damage() throws {
    let folder = try TemporaryFolder()
    let cache = VocabularyCache(directory: folder.path("cache"))
    _ = try cache.compiled(key, vocabulary)
    let path = cache.paths(of: key, steps: .all)[0]
    let whole = try #require(CacheFile.read(path))
    for position in stride(from: 0, to: whole.count, by: 97) {
      var damaged = whole
      damaged[position] ^= 0x10
      CacheFile.write(damaged, to: path, in: folder.path("cache"))
      #expect(cache.load(key, steps: .all) == nil, "byte \(position)")
      CacheFile.write(Array(whole[..<position]), to: path, in: folder.path("cache"))
      #expect(cache.load(key, steps: .all) == nil, "cut at \(position)")
    }
    #expect(try cache.compiled(key, vocabulary).vocabulary.concepts.count == 3)
    #expect(cache.load(key, steps: .all) != nil)
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
    var hash = ContentKey()
    hash.add(writer.bytes.span)
    #expect(VocabularyCache.format == 2)
    #expect(hash.value == 13_209_327_016_415_939_912)
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
