/// What a document states about itself, in the order in which it does.
///
/// Keys are lower case. The first value of a key counts.
package struct Metadata: Sendable, Equatable {
  /// One statement, such as `author` and `Ada`.
  package struct Entry: Sendable, Equatable {
    /// What is stated, in lower case.
    package let key: String

    /// The statement, as written.
    package let value: String
  }

  /// All statements; no two of one key.
  package private(set) var entries: [Entry] = []

  /// What is stated under a key, if anything.
  package subscript(key: String) -> String? {
    entries.first { $0.key == key }?.value
  }

  /// Adds a statement, unless its key has one or the value is empty.
  mutating func add(_ value: String, for key: String) {
    let key = key.lowercased()
    guard !value.isEmpty, self[key] == nil else { return }
    entries.append(Entry(key: key, value: value))
  }

  /// Adds the statements of another source that speak of new keys.
  mutating func add(_ others: Metadata) {
    for entry in others.entries { add(entry.value, for: entry.key) }
  }
}
