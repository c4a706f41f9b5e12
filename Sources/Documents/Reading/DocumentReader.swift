/// Reads documents from files, one file or part of a file at a time.
///
/// Each worker has its own reader, which keeps its buffers from one file to the next. What a
/// reader yields depends on the part it is given and on nothing else, so workers can share the
/// parts of a listing in any way.
///
///     let listing = SourceListing(paths: ["corpus/"])
///     var reader = DocumentReader()
///     for part in listing.files.flatMap({ $0.parts() }) {
///       reader.read(part) { reading in … }
///     }
///
/// Every part yields at least one document or problem, except a part of a JSON Lines file that
/// holds nothing but blank lines while another part does.
package struct DocumentReader: ~Copyable {
  /// How sources are read.
  package let options: ReaderOptions

  var json: JSONLineParser
  var html: HTMLReader

  /// Makes a reader.
  package init(options: ReaderOptions = ReaderOptions()) {
    self.options = options
    json = JSONLineParser(fields: options.jsonFields)
    html = HTMLReader(options: options)
  }

  /// Yields the documents and problems of a part, in order.
  ///
  /// - Throws: Only what `body` throws; nothing that a file holds is an error.
  /// - Complexity: O(*n*) in the bytes of the part.
  package mutating func read<Failure: Error>(
    _ part: SourcePart, _ body: (Reading) throws(Failure) -> Void
  ) throws(Failure) {
    let file = part.file
    var size = 0
    var problem: Problem?
    guard let opened = open(file, size: &size, problem: &problem) else {
      if let problem { try body(.problem(problem)) }
      return
    }
    if file.isStandardInput || file.nameFormat == .jsonLines || looksLikeJSONLines(file, opened) {
      try readLines(of: part, opened, body)
    } else {
      try body(reading(of: file, opened, size: size))
    }
  }

  /// Opens a file, or says why not: whatever stood at its path when it was found may be gone.
  private func open(_ file: SourceFile, size: inout Int, problem: inout Problem?) -> OpenFile? {
    do throws(SystemError) {
      let opened = try file.open()
      if file.isStandardInput { return opened }
      let status = try opened.status()
      size = status.byteCount
      switch status.kind {
      case .file: return opened
      case .folder: throw .isFolder
      case .special(let kind): problem = .specialFile(file.pathBytes, kind: kind)
      }
    } catch {
      problem = .unreadable(file.pathBytes, error, .unreadableFile)
    }
    return nil
  }
}
