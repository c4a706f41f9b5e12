import Segmentation
import Testing
import TextQuality

@testable import Vocabulary

/// What compiled vocabularies are made of.
@Suite("Flat arrays")
struct FlatArrayTests {
  @Test("Elements are the same wherever they lie, aligned or not", arguments: 0..<8)
  func places(offset: Int) throws {
    let numbers: [UInt64] = [1, .max, 0x0102_0304_0506_0708, 0]
    var writer = CacheWriter()
    writer.write(numbers)
    let bytes = [UInt8](repeating: 7, count: offset) + writer.bytes + [9]
    let array = try #require(FlatArray<UInt64>(bytes, from: offset + 8, count: numbers.count))
    #expect(Array(array) == numbers)
    #expect(array == FlatArray(numbers))
    #expect(array != FlatArray(numbers.dropLast()))
  }

  @Test("Elements that the bytes do not hold are refused")
  func bounds() {
    let bytes = [UInt8](repeating: 0, count: 16)
    for (start, count) in [(0, 5), (1, 4), (16, 1), (17, 0), (-1, 1), (0, -1), (0, Int.max)] {
      #expect(FlatArray<UInt32>(bytes, from: start, count: count) == nil, "\(start), \(count)")
    }
    #expect(FlatArray<UInt32>(bytes, from: 16, count: 0)?.isEmpty == true)
  }

  @Test("A table of words answers as the lexicon that it was made from", arguments: 1...20)
  func words(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = (0..<Int.random(in: 0...2000, using: &random)).map { _ in
      (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0x61...0x64, using: &random)
      }
    }
    var lexicon = Lexicon()
    for (index, word) in words.enumerated() where index % 2 == 0 { _ = lexicon.intern(word.span) }
    let table = WordTable(lexicon)
    for word in words {
      let (found, expected) = (table.find(word.span), lexicon.find(word.span)?.rawValue)
      #expect(found == expected, "seed \(seed)")
    }
  }

  @Test("A key tells bytes apart of which one bit differs", arguments: 1...40)
  func keys(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...200, using: &random)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    func key(_ bytes: [UInt8]) -> ContentKey { ContentKey(of: bytes.span) }
    for place in bytes.indices {
      var other = bytes
      other[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      #expect(key(other) != key(bytes), "seed \(seed), byte \(place)")
    }
    #expect(key(bytes + [0]) != key(bytes))
    #expect(key(bytes.dropLast()) != key(bytes))
  }

  @Test(
    "To add a file's parts is to add the file", arguments: [0, 1, 31, 1 << 18, 3 << 18, 700_001])
  func parts(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    var key = ContentKey()
    var start = 0
    repeat {
      let end = min(start + ContentKey.partSize, count)
      key.add(bytes.span.extracting(start..<end))
      start = end
    } while start < count
    let whole = ContentKey(of: bytes.span)
    #expect(key == whole)
  }
}
