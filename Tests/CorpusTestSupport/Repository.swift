package import Foundation

/// Where things lie, seen from this file.
package enum Repository {
  /// The top of the repository.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The sample collection.
  package static let sample = root.appending(path: "corpus", directoryHint: .isDirectory)

  /// Reference data that is not part of the repository; `nil` where it is absent.
  package static let shared: URL? = {
    let folder = root.deletingLastPathComponent().appending(
      path: "shared", directoryHint: .isDirectory)
    return FileManager.default.fileExists(atPath: folder.appending(path: "data").path())
      ? folder : nil
  }()
}
