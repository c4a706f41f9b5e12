import CorpusTestSupport
import Foundation

/// The built program, run as a user runs it.
struct Program {
  /// How a run ended.
  struct Result {
    let exitCode: Int32
    let output: String
    let error: String
  }

  /// The program that was built beside these tests.
  static let url = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "corpus")

  /// Runs the program to its end.
  static func run(_ arguments: [String], input: String = "") throws -> Result {
    let folder = try TemporaryFolder()
    let process = try start(arguments, input: input, in: folder)
    process.waitUntilExit()
    let text = { (name: String) in
      (try? String(contentsOfFile: folder.path(name), encoding: .utf8)) ?? ""
    }
    return Result(
      exitCode: process.terminationStatus, output: text("output"), error: text("error"))
  }

  /// Starts the program; what it prints goes to the files `output` and `error` of a folder.
  static func start(
    _ arguments: [String], input: String = "", in folder: TemporaryFolder
  ) throws -> Process {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = Repository.root
    for name in ["output", "error"] { try folder.write("", to: name) }
    try folder.write(input, to: "input")
    process.standardInput = FileHandle(forReadingAtPath: folder.path("input"))
    process.standardOutput = FileHandle(forWritingAtPath: folder.path("output"))
    process.standardError = FileHandle(forWritingAtPath: folder.path("error"))
    try process.run()
    return process
  }

  /// Every file of a folder of results, by name.
  static func files(_ path: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, try Data(contentsOf: URL(filePath: path).appending(path: name)))
      })
  }
}
