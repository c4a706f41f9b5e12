// Finds the words of every file below a folder and prints how many: segmentation and nothing else,
// for `Benchmarks/side-by-side`, which gives the same files to ICU.
//
//     segment-files FOLDER      prints "segments tokens"

internal import Documents
internal import Glibc
internal import Segmentation

@main
enum SegmentFiles {
  static func main() throws {
    let listing = SourceListing(paths: Array(CommandLine.arguments.dropFirst()))
    var tokenizer = try Tokenizer()
    var segments = 0
    var tokens = 0
    var reader = DocumentReader()
    for part in listing.files.flatMap({ $0.parts() }) {
      try reader.read(part) { reading in
        guard case .document(let document) = reading else { return }
        try tokenizer.forEachSegment(in: document.text.span) { _, kind in
          segments += 1
          if kind != .other { tokens += 1 }
        }
      }
    }
    print(segments, tokens)
  }
}
