/// A JSON value that is written with its members in the order given.
package enum JSONValue: Sendable, Equatable {
  case string(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case null
  case array([JSONValue])
  case object([(name: String, value: JSONValue)])

  package static func == (a: JSONValue, b: JSONValue) -> Bool { a.text == b.text }

  /// An array of strings.
  package static func strings(_ values: [String]) -> JSONValue {
    .array(values.map(JSONValue.string))
  }

  /// The value as JSON text, indented by two spaces.
  package var text: String { text(indent: 0) }

  /// The value as JSON text on one line, as JSON Lines has it.
  package var line: String {
    switch self {
    case .array(let values): "[\(values.map(\.line).joined(separator: ","))]"
    case .object(let members):
      "{\(members.map { "\(Self.quoted($0.name)):\($0.value.line)" }.joined(separator: ","))}"
    case .string, .integer, .number, .boolean, .null: text
    }
  }

  private func text(indent: Int) -> String {
    switch self {
    case .string(let value): Self.quoted(value)
    case .integer(let value): value.description
    case .number(let value): value.description
    case .boolean(let value): value ? "true" : "false"
    case .null: "null"
    case .array(let values):
      Self.lines("[", values.map { $0.text(indent: indent + 1) }, "]", indent)
    case .object(let members):
      Self.lines(
        "{", members.map { "\(Self.quoted($0.name)): \($0.value.text(indent: indent + 1))" }, "}",
        indent)
    }
  }

  private static func lines(_ open: String, _ items: [String], _ close: String, _ indent: Int)
    -> String
  {
    guard !items.isEmpty else { return open + close }
    let margin = String(repeating: "  ", count: indent)
    return open + "\n" + items.map { "\(margin)  \($0)" }.joined(separator: ",\n")
      + "\n\(margin)\(close)"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let hexadecimal = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
