internal import Documents

/// Who a document comes from, so that one voice repeated is not taken for many.
enum SourceGroup {
  /// The source of a document.
  ///
  /// It is what its metadata state under `field`, of a web address the host. Where they state
  /// nothing, it is the folder that the document lies in, or the file that it is a line of.
  static func of(_ document: Document, field: String) -> String {
    if let value = document.metadata[field.lowercased()] { return host(value) ?? value }
    guard document.source.hasSuffix(document.id) else { return document.source }
    guard let slash = document.id.lastIndex(of: "/") else { return "." }
    return String(document.id[..<slash])
  }

  /// The host of a web address without `www.`, or `nil` where the value is none.
  private static func host(_ value: String) -> String? {
    guard let scheme = value.firstRange(of: "://") else { return nil }
    let rest = value[scheme.upperBound...].prefix { !"/?#".contains($0) }
    let host = rest.split(separator: "@").last?.prefix { $0 != ":" }.lowercased() ?? ""
    guard !host.isEmpty else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
