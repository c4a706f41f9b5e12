import FoundationEssentials  // Foundation would bring in a second, differing module of ICU.
import Glibc

/// The measuring data beside the repository, which not every checkout has.
enum SharedData {
  private static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + parts.joined(separator: "/") + "/shared/data/"
  }()

  /// Whether `path` is there; a test that needs it is skipped otherwise.
  static func has(_ path: String) -> Bool { unsafe access(root + path, R_OK) == 0 }

  /// The lines of a text file that are neither empty nor comments.
  static func lines(of path: String) throws -> [Substring] {
    let bytes = try output(of: "cat '\(root + path)'")
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  /// The texts of a gzipped JSON Lines file, in order.
  static func texts(of path: String) throws -> [[UInt8]] {
    struct Line: Decodable { let text: String }
    let decoder = JSONDecoder()
    return try output(of: "gzip -dc '\(root + path)'").split(separator: 0x0a).map { line in
      Array(try decoder.decode(Line.self, from: Data(line)).text.utf8)
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
