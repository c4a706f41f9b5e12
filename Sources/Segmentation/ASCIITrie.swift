/// A set of ASCII strings with a value each, walked byte by byte.
struct ASCIITrie: Sendable {
  /// A place in the trie; the first is its root.
  struct Cursor {
    fileprivate var node = 0
  }

  private struct Node {
    var value: UInt8?
    var isLeaf = true
    var next = [UInt16](repeating: 0, count: 128)
  }

  private var nodes = [Node()]

  /// Adds a string; of two equal ones the value of the first is kept.
  mutating func insert(_ string: some Sequence<UInt8>, _ value: UInt8) {
    var node = 0
    for byte in string {
      var next = Int(nodes[node].next[Int(byte)])
      if next == 0 {
        next = nodes.count
        nodes.append(Node())
        nodes[node].next[Int(byte)] = UInt16(next)
        nodes[node].isLeaf = false
      }
      node = next
    }
    nodes[node].value = nodes[node].value ?? value
  }

  /// Moves on by a byte, and says whether any string goes on so.
  func step(_ cursor: inout Cursor, _ byte: UInt8) -> Bool {
    guard byte < 0x80, case let next = nodes[cursor.node].next[Int(byte)], next != 0
    else { return false }
    cursor.node = Int(next)
    return true
  }

  /// Whether any string goes on after the cursor.
  func hasNext(_ cursor: Cursor) -> Bool { !nodes[cursor.node].isLeaf }

  /// The value of the string that ends at the cursor.
  func value(_ cursor: Cursor) -> UInt8? { nodes[cursor.node].value }
}
