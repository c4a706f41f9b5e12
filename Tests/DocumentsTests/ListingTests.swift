import Glibc
import Testing

@testable import Documents

@Suite("Listing")
struct ListingTests {
  let folder = TemporaryFolder()

  @Test("Files are found at any depth, hidden ones too, in the order of their paths")
  func order() {
    folder.makeFolder("b")
    folder.makeFolder("b/.hidden")
    for name in ["z.txt", "b/x.txt", "b/.hidden/y.txt", ".h.txt", "a.txt", "b.txt"] {
      folder.write(name, "text")
    }
    let listing = SourceListing(paths: [folder.path])
    #expect(
      listing.files.map(\.id)
        == [".h.txt", "a.txt", "b.txt", "b/.hidden/y.txt", "b/x.txt", "z.txt"])
    #expect(listing.files[1].path == "\(folder.path)/a.txt")
    #expect(listing.problems.isEmpty)
  }

  @Test("A single file is called by its name, and standard input by a dash")
  func names() {
    let path = folder.write("a.txt", "text")
    let listing = SourceListing(paths: [path, "-"])
    #expect(Set(listing.files.map(\.id)) == ["-", "a.txt"])
  }

  @Test("A folder with the name of a text is a folder")
  func folderNamedLikeText() {
    folder.makeFolder("x.txt")
    folder.write("x.txt/y.txt", "text")
    #expect(SourceListing(paths: [folder.path]).files.map(\.id) == ["x.txt/y.txt"])
  }

  @Test("Links to files and folders are followed, and loops end")
  func links() {
    folder.makeFolder("in")
    folder.makeFolder("out")
    folder.write("out/x.txt", "text")
    folder.link("in/up", to: "..")
    folder.link("in/itself", to: "itself")
    folder.link("in/folder", to: "../out")
    folder.link("in/file.txt", to: "../out/x.txt")
    folder.link("in/nothing", to: "nowhere")
    let listing = SourceListing(paths: ["\(folder.path)/in"])
    #expect(listing.files.map(\.id) == ["file.txt", "folder/x.txt"])
    #expect(listing.problems.contains { $0.code == .symlinkLoop && $0.source.hasSuffix("itself") })
    #expect(listing.problems.contains { $0.code == .unreadableFile })
  }

  @Test("A folder is read under its own name, and once, however many links lead to it")
  func repeatedFolders() {
    folder.makeFolder("z")
    folder.write("z/x.txt", "text")
    folder.link("a", to: "z")
    folder.link("loop", to: ".")
    let listing = SourceListing(paths: [folder.path])
    #expect(listing.files.map(\.id) == ["z/x.txt"])
    #expect(listing.problems.map(\.code) == [.repeatedFolder, .symlinkLoop])
  }

  @Test("A pipe and a socket are problems and are not opened")
  func specialFiles() {
    folder.makePipe("pipe.txt")
    #expect(Readings([folder.path]).codes == [.specialFile])
    #expect(Readings(["\(folder.path)/pipe.txt"]).codes == [.specialFile])
    #expect(Readings(["/dev/null"]).codes == [.specialFile])
  }

  @Test("A path to nothing is a problem that says so")
  func missing() {
    let listing = SourceListing(paths: ["\(folder.path)/none", ""])
    #expect(listing.files.isEmpty)
    #expect(listing.problems.map(\.code) == [.unreadableFile, .unreadableFile])
    #expect(listing.problems[1].detail.contains("No such file"))
  }

  @Test("Files that would have one name are called by their paths, in any order of arguments")
  func equalNames() {
    folder.makeFolder("a")
    folder.makeFolder("b")
    folder.write("a/x.txt", "one")
    folder.write("b/x.txt", "two")
    let paths = ["\(folder.path)/a", "\(folder.path)/b"]
    for paths in [paths, paths.reversed()] {
      let listing = SourceListing(paths: paths)
      #expect(listing.files.map(\.id) == ["\(folder.path)/a/x.txt", "\(folder.path)/b/x.txt"])
      #expect(listing.problems.map(\.code) == [.duplicateID, .duplicateID])
    }
  }

  @Test("A file that two arguments lead to is read once")
  func overlap() {
    folder.makeFolder("a")
    folder.write("a/x.txt", "one")
    let paths = [folder.path, "\(folder.path)/a", "\(folder.path)//a/./x.txt"]
    for paths in [paths, paths.reversed()] {
      let listing = SourceListing(paths: paths)
      #expect(listing.files.count == 1)
      #expect(listing.problems.map(\.code) == [.duplicateFile, .duplicateFile])
    }
  }

  @Test("A file that vanished or became a folder or a pipe is a problem")
  func changes() {
    let names = ["a.txt", "b.txt", "c.txt"]
    for name in names { folder.write(name, "text") }
    let listing = SourceListing(paths: [folder.path])
    for name in names { folder.unlink(name) }
    folder.makeFolder("b.txt")
    folder.makePipe("c.txt")
    var codes: [ProblemCode] = []
    var reader = DocumentReader()
    for file in listing.files {
      reader.read(SourcePart(wholeOf: file)) {
        if case .problem(let problem) = $0 { codes.append(problem.code) }
      }
    }
    #expect(codes == [.unreadableFile, .unreadableFile, .specialFile])
  }

  @Test("A file without permission is a problem", .enabled(if: geteuid() != 0))
  func permission() {
    folder.write("a.txt", "text")
    folder.forbid("a.txt")
    #expect(Readings([folder.path]).codes == [.unreadableFile])
  }

  @Test("Every code says whether something was lost, and all have different names")
  func codes() {
    #expect(Set(ProblemCode.allCases.map(\.rawValue)).count == ProblemCode.allCases.count)
    #expect(ProblemCode.invalidUTF8.rawValue == "invalid_utf8")
    #expect(!ProblemCode.invalidUTF8.isLoss)
    #expect(ProblemCode.emptyText.isLoss)
  }
}
