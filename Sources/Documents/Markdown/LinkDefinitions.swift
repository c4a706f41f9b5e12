/// The labels that lines such as `[label]: address` define.
struct LinkDefinitions {
  private var labels: Set<[UInt8]> = []

  /// The longest label that is one.
  private static let longestLabel = 999

  /// No definitions.
  init() {}

  /// Finds all definitions in a text.
  ///
  /// - Complexity: O(*n*).
  init(in bytes: [UInt8], from start: Int) {
    guard bytes.firstIndex(of: Array("]:".utf8), in: start..<bytes.count) != nil else { return }
    for line in bytes[start...].split(separator: ASCII.lineFeed) {
      let line = line.drop { $0.isASCIISpace || $0 == ASCII.greater }
      if let label = Self.label(in: line) { labels.insert(Self.normalized(bytes[label])) }
    }
  }

  /// Whether nothing is defined.
  var isEmpty: Bool { labels.isEmpty }

  /// Whether a label is defined.
  func contains(_ label: ArraySlice<UInt8>) -> Bool {
    !labels.isEmpty && label.count <= Self.longestLabel
      && labels.contains(Self.normalized(label))
  }

  /// The label with which a line that is a definition starts.
  static func label(in line: ArraySlice<UInt8>) -> Range<Int>? {
    guard line.first == ASCII.openBracket else { return nil }
    let start = line.startIndex + 1
    let reach = line[start..<min(line.endIndex, start + longestLabel)]
    guard let end = reach.firstIndex(of: ASCII.closeBracket), end > start,
      end + 1 < line.endIndex, line[end + 1] == ASCII.colon,
      line[(end + 2)...].contains(where: { !$0.isASCIISpace })
    else { return nil }
    return start..<end
  }

  private static func normalized(_ label: ArraySlice<UInt8>) -> [UInt8] {
    let words = label.split(whereSeparator: \.isASCIISpace)
    return words.joined(separator: [ASCII.space]).map(\.asciiLowercased)
  }
}
