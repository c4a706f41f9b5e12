/// Everything below one folder.
///
/// Real folders are read first and folders behind symbolic links afterwards, so that a folder is
/// found under its own name and a link to it adds nothing.
struct FolderWalk {
  private(set) var files: [SourceFile] = []
  private(set) var problems: [Problem] = []

  private var folders: [Folder]
  private var linkedFolders: [Folder] = []
  private var seen: Set<FileStatus.Identity> = []

  /// A folder yet to be read.
  private struct Folder {
    let path: [UInt8]
    /// Its path relative to the root; empty for the root.
    let name: [UInt8]
    let identity: FileStatus.Identity
    /// The folders it lies in.
    let parents: [FileStatus.Identity]
  }

  /// Prepares to read a folder.
  init(root: [UInt8], identity: FileStatus.Identity) {
    folders = [Folder(path: root, name: [], identity: identity, parents: [])]
  }

  /// Reads the folder and all that are in it.
  mutating func run() {
    while !folders.isEmpty {
      while let folder = folders.popLast() { visit(folder) }
      folders = linkedFolders.sorted { $1.path.lexicographicallyPrecedes($0.path) }
      linkedFolders = []
    }
  }
}

extension FolderWalk {
  private mutating func visit(_ folder: Folder) {
    guard seen.insert(folder.identity).inserted else { return noteRepeated(folder) }
    do throws(SystemError) {
      for name in try FolderEntries.names(in: folder.path) { add(name, in: folder) }
    } catch {
      problems.append(.unreadable(folder.path, error, .unreadableFolder))
    }
  }

  private mutating func add(_ name: [UInt8], in folder: Folder) {
    let path = folder.path.appendingComponent(name)
    let shortName = folder.name.isEmpty ? name : folder.name.appendingComponent(name)
    do throws(SystemError) {
      let status = try FileStatus(path: path)
      switch status.kind {
      case .file:
        let id = String(decoding: shortName, as: UTF8.self)
        files.append(SourceFile(id: id, pathBytes: path, byteCount: status.byteCount))
      case .folder:
        let found = Folder(
          path: path, name: shortName, identity: status.identity,
          parents: folder.parents + [folder.identity])
        if try FileStatus.isLink(path) {
          linkedFolders.append(found)
        } else {
          folders.append(found)
        }
      case .special(let kind):
        problems.append(.specialFile(path, kind: kind))
      }
    } catch {
      let code: ProblemCode = error.isLinkLoop ? .symlinkLoop : .unreadableFile
      problems.append(.unreadable(path, error, code))
    }
  }

  private mutating func noteRepeated(_ folder: Folder) {
    let isLoop = folder.parents.contains(folder.identity)
    problems.append(
      Problem(
        source: String(decoding: folder.path, as: UTF8.self),
        code: isLoop ? .symlinkLoop : .repeatedFolder,
        detail: isLoop
          ? "the link leads back to a folder it lies in; it was not followed"
          : "the link leads to a folder that was read already; it was not followed"))
  }
}

extension [UInt8] {
  /// The path of something in the folder that this path leads to.
  fileprivate func appendingComponent(_ name: [UInt8]) -> [UInt8] {
    last == UInt8(ascii: "/") ? self + name : self + [UInt8(ascii: "/")] + name
  }
}
