internal import Documents

/// Reads documents one after the other, for commands that need no workers.
enum DocumentLoop {
  /// Calls `body` with each document of `paths`, in the order of the listing.
  ///
  /// - Returns: The details of problems met on the way, those of documents that were read
  ///   nonetheless excepted.
  static func run(
    over paths: [String], options: ReaderOptions = ReaderOptions(),
    _ body: (Document) throws -> Void
  ) throws -> [String] {
    let listing = SourceListing(paths: paths)
    var problems = listing.problems.map(\.detail)
    var reader = DocumentReader(options: options)
    for part in listing.files.flatMap({ $0.parts() }) {
      try reader.read(part) { reading in
        switch reading {
        case .document(let document): try body(document)
        case .problem(let problem): problems.append(problem.detail)
        }
      }
    }
    return problems
  }
}
