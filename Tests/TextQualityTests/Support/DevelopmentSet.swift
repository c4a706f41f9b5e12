import FoundationEssentials  // Foundation would bring in a second, differing module of ICU.
import Glibc

/// One labelled text of the development set.
struct LabelledText: Decodable {
  let label: String
  let set: String
  let text: String

  /// Whether the text has 80 words or more, as bars are stated for.
  var isLong: Bool { text.split(whereSeparator: \.isWhitespace).count >= 80 }
}

/// The development set beside the repository, which not every checkout has.
enum DevelopmentSet {
  private static let path: String = {
    let parts = #filePath.split(separator: "/").dropLast(5)
    return "/" + parts.joined(separator: "/") + "/shared/data/text-quality/dev.jsonl.gz"
  }()

  static var isPresent: Bool { unsafe access(path, R_OK) == 0 }

  /// Its texts, in order.
  static func texts() throws -> [LabelledText] { try all.get() }

  /// Read once.
  private static let all = Result {
    let decoder = JSONDecoder()
    return try output(of: "gzip -dc '\(path)'").split(separator: 0x0a).map { line in
      try decoder.decode(LabelledText.self, from: Data(line))
    }
  }

  private static func output(of command: String) throws -> [UInt8] {
    struct Failed: Error { let command: String }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 20)
    // Safety: the stream is checked, read into a block of the stated size, and closed once.
    guard let stream = unsafe popen(command, "r") else { throw Failed(command: command) }
    while case let count = unsafe fread(&block, 1, block.count, stream), count > 0 {
      bytes.append(contentsOf: block[..<count])
    }
    guard unsafe pclose(stream) == 0 else { throw Failed(command: command) }
    return bytes
  }
}
