/// The numbers of lines, counted from 1 at the start of the file even within a part of it.
struct LineNumbering {
  private let part: SourcePart
  private var linesBefore: Int?

  /// The place of the line at hand in its part, counted from 1.
  var place = 0

  /// Prepares to number the lines of a part; nothing is counted before the first question.
  init(part: SourcePart) {
    self.part = part
    linesBefore = part.lines == nil ? 0 : nil
  }

  /// The number of the line at hand in the file.
  mutating func number() throws(SystemError) -> Int {
    if let linesBefore { return linesBefore + place }
    let counted = try part.lines?.linesBefore(part: part.index) ?? 0
    linesBefore = counted
    return counted + place
  }
}
