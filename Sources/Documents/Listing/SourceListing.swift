/// The files that a list of paths leads to, in the order of the bytes of their paths, and the
/// paths that led nowhere.
///
/// A path is a file, a folder (everything in it, hidden files too, at any depth) or `-`. Symbolic
/// links are followed. What is found does not depend on the order of the paths, and each folder
/// is read once however many links lead to it.
package struct SourceListing: Sendable {
  /// The files, with different identifiers.
  package private(set) var files: [SourceFile] = []

  /// What could not be listed, and what was listed with a reservation.
  package private(set) var problems: [Problem] = []

  /// Finds the files.
  ///
  /// - Parameter paths: What the user named.
  /// - Complexity: O(*n* log *n*) in files, and one question to the file system for each.
  package init(paths: [String]) {
    for path in paths {
      if path == "-" { files.append(.standardInput) } else { add(Array(path.utf8)) }
    }
    files.sort {
      $0.pathBytes == $1.pathBytes
        ? $0.id < $1.id : $0.pathBytes.lexicographicallyPrecedes($1.pathBytes)
    }
    if paths.count > 1 { dropRepeatedFiles() }
    separateEqualIDs()
    problems.sort {
      ($0.source, $0.code.rawValue, $0.detail) < ($1.source, $1.code.rawValue, $1.detail)
    }
  }
}

// MARK: - Finding

extension SourceListing {
  private mutating func add(_ path: [UInt8]) {
    do throws(SystemError) {
      let status = try FileStatus(path: path)
      switch status.kind {
      case .file:
        let name = path.split(separator: UInt8(ascii: "/")).last ?? path[...]
        let id = String(decoding: name, as: UTF8.self)
        files.append(SourceFile(id: id, pathBytes: path, byteCount: status.byteCount))
      case .folder:
        var walk = FolderWalk(root: path, identity: status.identity)
        walk.run()
        files += walk.files
        problems += walk.problems
      case .special(let kind):
        problems.append(.specialFile(path, kind: kind))
      }
    } catch {
      problems.append(.unreadable(path, error, .unreadableFile))
    }
  }
}

// MARK: - Naming

extension SourceListing {
  /// Keeps one of the files that several arguments lead to by the same path.
  private mutating func dropRepeatedFiles() {
    var seen: Set<[UInt8]> = []
    var kept: [SourceFile] = []
    for file in files {
      if seen.insert(file.plainPath).inserted {
        kept.append(file)
      } else {
        problems.append(
          Problem(
            source: file.path, code: .duplicateFile,
            detail: "more than one argument leads to this file; it was read once"))
      }
    }
    files = kept
  }

  /// Names files by their whole paths when their shorter names would be the same.
  private mutating func separateEqualIDs() {
    var equal = indicesOfEqualIDs()
    while !equal.isEmpty {
      for index in equal {
        let file = files[index]
        problems.append(
          Problem(
            source: file.path, documentID: file.path, code: .duplicateID,
            detail: "another file is called \(file.id) too; this one is called by its whole path"))
        files[index] = file.renamed(file.path)
      }
      equal = indicesOfEqualIDs()
    }
  }

  /// The files that share a name and have a longer one.
  private func indicesOfEqualIDs() -> [Int] {
    var counts: [String: Int] = [:]
    for file in files { counts[file.id, default: 0] += 1 }
    return files.indices.filter { index in
      let file = files[index]
      return (counts[file.id] ?? 0) > 1 && file.id != file.path
    }
  }
}

extension SourceFile {
  /// The path without what does not matter in it: `./` and doubled slashes.
  fileprivate var plainPath: [UInt8] {
    let slash = UInt8(ascii: "/")
    let parts = pathBytes.split(separator: slash).filter { $0 != [UInt8(ascii: ".")] }
    let joined = Array(parts.joined(separator: [slash]))
    return pathBytes.first == slash ? [slash] + joined : joined
  }
}
