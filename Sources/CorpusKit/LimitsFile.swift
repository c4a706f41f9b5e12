internal import Documents
internal import TextQuality
internal import Yams

/// A file that changes the limits of signals: a YAML mapping of their names.
///
///     mojibake:
///       warn: 0.02
///       fail: 0.05
///     gopher_min_doc_words:
///       least: 20
///     repetition: ignore
///
/// What a file does not name keeps its standard limit.
enum LimitsFile {
  /// Reads a file.
  ///
  /// - Throws: ``AnalysisError`` that names the file, the line and the remedy.
  static func read(_ path: String) throws(AnalysisError) -> QualityLimits {
    let bytes: [UInt8]
    do {
      bytes = try ConfigurationFile.read(path)
    } catch {
      throw AnalysisError(error)
    }
    return try LimitsParser(path).parse(String(decoding: bytes, as: UTF8.self))
  }

  /// Every limit, in the form of such a file.
  static func text(of limits: QualityLimits) -> String {
    let entries = QualityLimits.names.compactMap { name in
      limits[name].map { "\(name): \(lines(of: $0))" }
    }
    return """
      # Limits of signals. Keep what you change, and give the file with --limits.
      # warn, fail: the values from which a signal warns and fails. least, most: the values that
      # pass. `NAME: ignore` leaves a signal out. docs/text-quality.md says what each measures.
      \(entries.joined(separator: "\n"))

      """
  }

  /// The signals whose limits are not the standard ones, one line each.
  static func changes(in limits: QualityLimits) -> [String] {
    limits.changed.compactMap { name in limits[name].map { "\(name): \(lines(of: $0))" } }
  }

  private static func lines(of entry: QualityLimits.Entry) -> String {
    let members: [(String, Double?)] =
      switch entry {
      case .scale(let limit): [("warn", limit.warn), ("fail", limit.fail)]
      case .bound(let bound): [("least", bound.least), ("most", bound.most)]
      case .ignored: []
      }
    if case .ignored = entry { return "ignore" }
    let stated = members.compactMap { name, value in
      value.map { "\(name): \($0 == $0.rounded() ? Int($0).description : $0.description)" }
    }
    return "{\(stated.joined(separator: ", "))}"
  }
}

/// Reads the mapping, and knows where it stands.
private struct LimitsParser {
  private let path: String

  init(_ path: String) { self.path = path }

  func parse(_ text: String) throws(AnalysisError) -> QualityLimits {
    var limits = QualityLimits.standard
    for (name, value) in try mapping(text) {
      guard let key = name.scalar?.string, let entry = limits[key] else {
        throw error(
          name, "there is no signal '\(name.scalar?.string ?? "?")'",
          "`corpus schema --limits` lists all")
      }
      limits[key] = try self.entry(value, key, entry)
    }
    return limits
  }

  private func mapping(_ text: String) throws(AnalysisError) -> Node.Mapping {
    let node: Node?
    do {
      node = try compose(yaml: text, .basic)
    } catch {
      let place = (error as? YamlError).flatMap(\.line).map { ", line \($0)" } ?? ""
      throw AnalysisError("\(path)\(place): this is not YAML; write NAME: {warn: 0.1, fail: 0.2}")
    }
    guard let node else { return Node.Mapping([]) }
    guard let mapping = node.mapping else {
      throw error(node, "this is no mapping", "write NAME: {warn: 0.1, fail: 0.2}")
    }
    return mapping
  }

  private func entry(
    _ node: Node, _ name: String, _ standard: QualityLimits.Entry
  ) throws(AnalysisError) -> QualityLimits.Entry {
    if node.scalar?.string == "ignore" { return .ignored }
    switch standard {
    case .scale(var limit):
      let values = try numbers(node, name, ["warn", "fail"])
      limit.warn = values["warn"] ?? limit.warn
      limit.fail = values["fail"] ?? limit.fail
      if let fail = limit.fail, fail <= limit.warn {
        throw error(
          node, "\(name) fails at \(fail) and warns at \(limit.warn)",
          "let fail be the larger of the two")
      }
      return .scale(limit)
    case .bound(var bound):
      let values = try numbers(node, name, ["least", "most"])
      bound.least = values["least"] ?? bound.least
      bound.most = values["most"] ?? bound.most
      return .bound(bound)
    case .ignored: return .ignored
    }
  }

  private func numbers(
    _ node: Node, _ name: String, _ known: [String]
  ) throws(AnalysisError) -> [String: Double] {
    let form = "write \(known.map { "\($0): NUMBER" }.joined(separator: " and ")), or ignore"
    guard let mapping = node.mapping else {
      throw error(node, "\(name) has no limits", form)
    }
    var numbers: [String: Double] = [:]
    for (key, value) in mapping {
      guard let limit = key.scalar?.string, known.contains(limit) else {
        throw error(key, "\(name) has no limit '\(key.scalar?.string ?? "?")'", form)
      }
      guard let number = value.scalar.flatMap({ Double($0.string) }), number.isFinite else {
        throw error(value, "\(limit) of \(name) is no number", form)
      }
      numbers[limit] = number
    }
    return numbers
  }

  private func error(_ node: Node, _ problem: String, _ remedy: String) -> AnalysisError {
    let place = node.mark.map { ", line \($0.line)" } ?? ""
    return AnalysisError("\(path)\(place): \(problem); \(remedy)")
  }
}

extension YamlError {
  /// The line at which reading failed, counted from 1.
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }
}
