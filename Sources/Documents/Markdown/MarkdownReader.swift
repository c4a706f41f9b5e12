/// Turns Markdown, and plain text with HTML in it, into HTML that says only what is text and where
/// it is set apart; the HTML reader does the rest.
///
/// Headings, list items, table cells and paragraphs become blocks of their own; the marks of
/// emphasis, links, images, code and quotes are removed; HTML stays, if its elements are known.
/// Everything else is text. It follows CommonMark 0.31 with GitHub's tables, and differs from it:
///
/// - An indented line is a paragraph, never code: collected texts are indented by accident more
///   often than they hold code.
/// - Fenced code is left out, if its fence is closed. Code within a line is text.
/// - Numbers of list items are left out up to 999; a larger one is taken for text, such as a year.
/// - Emphasis pairs the marks of one character without regard to those of another.
/// - A start tag with an unknown name is text, unless the name has a hyphen or a colon.
/// - A script that is not closed loses its tag only.
struct MarkdownReader {
  /// Which marks mean something.
  enum Dialect {
    /// All of Markdown.
    case markdown
    /// Only HTML, in paragraphs set apart by blank lines.
    case htmlFragments
  }

  /// What becomes of a byte.
  enum Fate: UInt8 {
    case keep
    case drop
    /// It is written as a character reference, so that HTML takes it for text.
    case escape
    /// A line break is written in its place.
    case lineBreak
  }

  /// A run of text set apart from others.
  struct Block {
    var range: Range<Int>
    var separation: HTMLElement.Separation

    /// Whether Markdown means something in it; it does not in blocks of HTML.
    var hasMarkup = true

    /// The level, for a heading.
    var headingLevel = 0
  }

  let bytes: [UInt8]
  let dialect: Dialect
  var fates: [UInt8]
  var blocks: [Block] = []
  var definitions = LinkDefinitions()

  /// Whether a tag was found, so that the HTML must be parsed.
  var hasHTML = false

  /// How many more bytes may be read in search of ends that are not there; without a limit, text
  /// made of starts alone would take quadratic time.
  var searchBudget: Int

  /// Prepares to read text that is well-formed UTF-8, from an offset on.
  init(_ bytes: [UInt8], from start: Int, dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
    fates = [UInt8](repeating: Fate.keep.rawValue, count: bytes.count)
    searchBudget = (1 << 20) + 8 * bytes.count
    if dialect == .markdown { definitions = LinkDefinitions(in: bytes, from: start) }
    findBlocks(from: start)
    for block in blocks { markInlines(of: block) }
  }

  /// Sets what becomes of some bytes.
  mutating func mark(_ range: Range<Int>, _ fate: Fate) {
    for index in range { fates[index] = fate.rawValue }
  }
}

// MARK: - Writing

extension MarkdownReader {
  /// All blocks as HTML.
  func html() -> MappedText { html(of: blocks[...]) }

  /// The first heading of level 1, as HTML.
  func headingHTML() -> MappedText? {
    blocks.firstIndex { $0.headingLevel == 1 }.map { html(of: blocks[$0...$0]) }
  }

  private func html(of blocks: ArraySlice<Block>) -> MappedText {
    var writer = MappedTextWriter(capacity: bytes.count)
    for block in blocks {
      let start = block.range.lowerBound
      let separator = block.separation == .paragraph ? "<hr>" : "<br>"
      writer.append(separator.utf8, replacing: start..<start)
      write(block.range, to: &writer)
    }
    return writer.finish()
  }

  private func write(_ range: Range<Int>, to writer: inout MappedTextWriter) {
    var position = range.lowerBound
    while position < range.upperBound {
      let start = position
      let fate = fates[start]
      while position < range.upperBound, fates[position] == fate { position += 1 }
      switch Fate(rawValue: fate) {
      case .keep: writer.append(bytes[start..<position], from: start)
      case .escape:
        for index in start..<position {
          let reference = bytes[index] == ASCII.less ? "&lt;" : "&amp;"
          writer.append(reference.utf8, replacing: index..<index + 1)
        }
      case .lineBreak: writer.append("<br>".utf8, replacing: start..<position)
      case .drop, nil: break
      }
    }
  }
}
