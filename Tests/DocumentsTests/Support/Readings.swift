import Testing

@testable import Documents

/// All that some paths yield.
struct Readings {
  var documents: [Document] = []
  var problems: [Problem] = []

  /// Reads all files below some paths.
  init(_ paths: [String], options: ReaderOptions = ReaderOptions(), partByteCount: Int = 1 << 26) {
    let listing = SourceListing(paths: paths)
    problems = listing.problems
    var reader = DocumentReader(options: options)
    for part in listing.files.flatMap({ $0.parts(ofByteCount: partByteCount) }) {
      reader.read(part) { add($0) }
    }
  }

  /// Reads one file with some bytes.
  init(_ name: String, _ bytes: some Sequence<UInt8>, options: ReaderOptions = ReaderOptions()) {
    let folder = TemporaryFolder()
    folder.write(name, bytes)
    self.init([folder.path], options: options)
  }

  /// Reads one file with some text.
  init(_ name: String, _ text: String, options: ReaderOptions = ReaderOptions()) {
    self.init(name, text.utf8, options: options)
  }

  private mutating func add(_ reading: Reading) {
    switch reading {
    case .document(let document): documents.append(document)
    case .problem(let problem): problems.append(problem)
    }
  }

  /// The texts of the documents.
  var texts: [String] { documents.map { String(decoding: $0.text, as: UTF8.self) } }

  /// The codes of the problems and, behind them, of the notes.
  var codes: [ProblemCode] { (problems + documents.flatMap(\.notes)).map(\.code) }
}

/// A text cut into words at white space, as ranges of its bytes.
func words(of text: [UInt8]) -> [Range<Int>] {
  text.indices.split { text[$0] <= 0x20 }.map { $0.startIndex..<$0.endIndex }
}

/// Checks the laws of maps that hold for every document.
func expectLawfulMap(
  _ document: Document, source: [UInt8], _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var last = 0
  for index in document.text.indices {
    let range = document.map.sourceRange(of: index..<index + 1)
    guard range.lowerBound >= last, range.upperBound <= source.count else {
      Issue.record("byte \(index) maps to \(range) after \(last)", sourceLocation: sourceLocation)
      return
    }
    last = range.lowerBound
  }
  let whole = document.map.sourceRange(of: document.text.indices)
  for middle in document.text.indices.dropFirst() {
    let start = document.map.sourceRange(of: 0..<middle)
    let end = document.map.sourceRange(of: middle..<document.text.count)
    guard start.lowerBound == whole.lowerBound, end.upperBound == whole.upperBound else {
      Issue.record("the halves at byte \(middle) are not the whole", sourceLocation: sourceLocation)
      return
    }
  }
  #expect(
    document.text.isWellFormedUTF8(in: 0..<document.text.count), comment,
    sourceLocation: sourceLocation)
}
