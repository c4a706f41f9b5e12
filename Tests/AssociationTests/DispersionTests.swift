import Foundation
import Testing

@testable import Association

@Suite("Dispersion")
struct DispersionTests {
  @Test(
    "every measure equals its reference to one part in 10^9",
    arguments: References.rows("dispersion.tsv"))
  func references(row: [String]) throws {
    let parts = try row[0].split(separator: " ").map { part in
      let numbers = try part.split(separator: ":").map { try #require(Int($0)) }
      return Dispersion.Part(count: numbers[0], size: numbers[1])
    }
    let total = parts.reduce(0) { $0 + $1.size }
    let held = parts.filter { $0.count > 0 }
    let smallest = try #require(parts.map(\.size).min())
    let sum = Self.sum(held)
    let frequency = held.reduce(0) { $0 + $1.count }
    let ours: [Double?] = [
      Dispersion.griesDP(held, totalSize: total),
      Dispersion.griesDPNorm(held, totalSize: total, smallestSize: smallest),
      Dispersion.juillandD(parts), sum.divergence(frequency: frequency, totalSize: total),
      sum.spread(frequency: frequency, totalSize: total),
    ]
    for (index, value) in ours.enumerated() {
      let reference = Double(row[1 + index])
      #expect((value == nil) == (reference == nil), "measure \(index)")
      guard let value, let reference else { continue }
      #expect(abs(value - reference) <= 1e-9 * max(1, abs(reference)), "measure \(index)")
      if index == 4 { #expect(abs(value - reference) <= 1e-9 * reference) }
    }
  }

  /// Twice in 10 tokens and twice in 30, of 80 tokens: v/f = 1/2, 1/2, 0; s/S = 1/8, 3/8, 1/2.
  ///
  /// DP = 3/8 + 1/8 = 1/2, norm = 1/2 / (7/8); divergence = (log2 4 + log2 4/3) / 2 bits.
  @Test("three documents have the values one computes by hand")
  func byHand() throws {
    let parts = [(2, 10), (2, 30), (0, 40)].map { Dispersion.Part(count: $0.0, size: $0.1) }
    #expect(Dispersion.griesDP(parts, totalSize: 80) == 0.5)
    let norm = try #require(Dispersion.griesDPNorm(parts, totalSize: 80, smallestSize: 10))
    #expect(abs(norm - 4.0 / 7) < 1e-15)
    #expect(Dispersion.range(parts) == 2)
    let spread = Self.sum(parts.filter { $0.count > 0 }).spread(frequency: 4, totalSize: 80)
    #expect(abs(spread - (3.0 / 16).squareRoot()) < 1e-9)
  }

  @Test("a term as even as its documents has the share of text these make up")
  func share() {
    let parts = [(3, 300), (7, 700), (10, 1000)].map { Dispersion.Part(count: $0.0, size: $0.1) }
    let spread = Self.sum(parts).spread(frequency: 20, totalSize: 20_000)
    #expect(abs(spread - 0.1) < 1e-10)
  }

  @Test("sums are the same in any order and grouping", arguments: [1, 2, 3, 4, 5] as [UInt64])
  func merging(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let parts = (0..<500).map { _ in
      let size = Int.random(in: 1...1_000_000, using: &random)
      return Dispersion.Part(count: Int.random(in: 1...min(size, 5000), using: &random), size: size)
    }
    let whole = Self.sum(parts)
    let shuffled = parts.shuffled(using: &random)
    let cut = Int.random(in: 0...500, using: &random)
    var merged = Self.sum(shuffled[cut...])
    merged.merge(Self.sum(shuffled[..<cut]))
    #expect(merged == whole)
    #expect(whole.value >= 0)
  }

  @Test("the whole-number logarithm is right to half a unit, at every power and beside it")
  func logarithm() {
    var counts = Array(1...5000)
    for exponent in 10..<62 { counts += [-1, 0, 1].map { (1 << exponent) + $0 } }
    for count in counts {
      let exact = FixedPointLog2.of(count)
      #expect(abs(Double(exact) / 0x1p32 - Self.log2(count)) < 0x1p-32, "\(count)")
    }
    #expect(FixedPointLog2.of(1 << 40) == 40 << 32)
  }

  @Test("documents fall into parts by their id alone, about evenly")
  func parts() {
    var counts = Array(repeating: 0, count: 16)
    for index in 0..<16_000 {
      counts[Dispersion.part(ofDocument: "docs/page-\(index).html".utf8, of: 16)] += 1
    }
    #expect(counts.allSatisfy { (850...1150).contains($0) }, "\(counts)")
    #expect(Dispersion.part(ofDocument: "a".utf8, of: 16) == Self.partOfA)
  }

  /// Written down so that a change of the hash is noticed: results would not compare.
  private static let partOfA = 0

  private static func sum(_ parts: some Sequence<Dispersion.Part>) -> DispersionSum {
    var sum = DispersionSum()
    for part in parts {
      sum.add(count: part.count, log2Size: FixedPointLog2.of(part.size))
    }
    return sum
  }

  private static func log2(_ count: Int) -> Double {
    let exponent = Int.bitWidth - 1 - count.leadingZeroBitCount
    return Double(exponent) + Foundation.log2(Double(count) / Double(1 << exponent))
  }
}
