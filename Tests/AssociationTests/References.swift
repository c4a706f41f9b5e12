import Foundation

/// The reference values that `script/make-association-references` wrote.
enum References {
  static func rows(_ name: String, file: String = #filePath) -> [[String]] {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let text = try? String(
      contentsOf: folder.appending(path: "References/\(name)"), encoding: .utf8)
    let lines = (text ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }
    return lines.dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
