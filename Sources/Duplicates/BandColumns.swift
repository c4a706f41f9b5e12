/// The band hashes of contents, stored band by band, so that one band is read without the others.
struct BandColumns {
  /// Contents in a block, within which each band lies in one piece.
  private static let blockSize = 1024

  private let bandCount: Int
  private var spool: WordSpool
  private var block: [UInt64]
  /// The address of each full block.
  private var addresses: [Int] = []
  /// The contents that were added.
  private(set) var count = 0

  init(bandCount: Int, memoryLimit: Int, folder: String?) {
    self.bandCount = bandCount
    spool = WordSpool(limit: memoryLimit / 8, folder: folder)
    block = Array(repeating: 0, count: bandCount * Self.blockSize)
  }

  /// Adds the hashes of one content.
  mutating func append(_ hashes: [UInt64]) throws(SpoolError) {
    let row = count % Self.blockSize
    for band in 0..<bandCount { block[band * Self.blockSize + row] = hashes[band] }
    count += 1
    if row == Self.blockSize - 1 { addresses.append(try spool.append(block)) }
  }

  /// Hands out the hashes of a band and of the band after it, in the order of adding.
  func forEach(
    _ band: Int, _ body: (_ number: Int, _ hash: UInt64, _ next: UInt64) -> Void
  ) throws(SpoolError) {
    let following = (band + 1) % bandCount
    var hashes: [UInt64] = []
    var nexts: [UInt64] = []
    for (index, address) in addresses.enumerated() {
      let (start, other) = (band * Self.blockSize, following * Self.blockSize)
      try spool.read(address + start, count: Self.blockSize, into: &hashes)
      try spool.read(address + other, count: Self.blockSize, into: &nexts)
      for row in 0..<Self.blockSize {
        body(index * Self.blockSize + row, hashes[row], nexts[row])
      }
    }
    for row in 0..<count % Self.blockSize {
      body(
        count - count % Self.blockSize + row, block[band * Self.blockSize + row],
        block[following * Self.blockSize + row])
    }
  }
}
