extension ImportFormat {
  /// The form of a file, by its content; `nil` when the content is none of these.
  ///
  /// - Complexity: O(1) but for a file that starts with much that is no content.
  static func detected(_ bytes: [UInt8]) -> ImportFormat? {
    let head = Array(bytes.prefix(1 << 16))
    var lines = LineScanner(head)
    guard var line = lines.nextFilled() else { return nil }
    if head[line].first(where: { $0 > 0x20 }) == UInt8(ascii: "<") { return xml(head) }
    while head[line.lowerBound] == UInt8(ascii: "#") || head[line.lowerBound] == UInt8(ascii: "!") {
      guard let next = lines.nextFilled() else { return nil }
      line = next
    }
    // Control characters but those of white space stand in no text.
    guard !head.contains(where: { $0 < 0x09 || (0x0e..<0x20).contains($0) }) else { return nil }
    return text(head, line)
  }

  private static func xml(_ head: [UInt8]) -> ImportFormat? {
    if head.firstRange(of: "<DescriptorRecord", in: head.indices) != nil { return .mesh }
    if head.firstRange(of: "<SupplementalRecord", in: head.indices) != nil { return .mesh }
    return head.firstRange(of: ":RDF", in: head.indices) == nil ? nil : .rdf
  }

  private static func text(_ head: [UInt8], _ line: Range<Int>) -> ImportFormat? {
    let start = line.lowerBound
    if head.starts(at: start, with: "format-version:") || head.starts(at: start, with: "[Term]") {
      return .obo
    }
    if head[start] == UInt8(ascii: "~"), head.firstRange(of: "~^~", in: line) != nil {
      return .usda
    }
    if UMLSReader.isRow(line, head) { return .umls }
    if MeSHTreeReader.entry(line, head) != nil { return .meshTrees }
    if head[line].contains(0x09) { return .table }
    let cells = head.parts(of: line, separator: UInt8(ascii: ","))
    let isTable = cells.count > 1 || head[line].contains(UInt8(ascii: ";"))
    return isTable && isHeader(line, head) ? .table : .names
  }

  /// Whether a line that may be a name ("anemia, sideroblastic") is the header of a table.
  private static func isHeader(_ line: Range<Int>, _ head: [UInt8]) -> Bool {
    for form in [TableReader.Form.commas, .semicolons] {
      var rows = TableRows(Array(head[line]), form: form)
      if let titles = rows.next(), titles.count > 1, TableColumns(titles).hasNames { return true }
    }
    return false
  }
}
