/// The rules by which sentences are read, parsed and compiled from one readable file.
///
/// The file holds cue phrases by category and, in the order in which they are tried, rules: named
/// patterns of mentions and cues. `docs/assertions.md` describes it.
///
///     let rules = try AssertionRules.builtIn()
///     var reader = AssertionReader(rules)
package struct AssertionRules: Sendable {
  /// What was read: `built-in 2`; of a user's file its version and a hash of its bytes, followed
  /// by the built-in version where it extends that.
  package internal(set) var version = ""

  /// The rules, in the order of the file.
  package internal(set) var rules: [AssertionRule] = []

  /// The names of the cue categories, in the order of their bits.
  package internal(set) var categories: [String] = []

  /// What a word of each category costs between two elements of a pattern.
  var weights: [Int32] = []

  var trie = CueTrie()
  var table = PatternTable()
  var roles = CueRoles()

  init() {}

  /// Reads a rules file.
  ///
  /// A file with a line `extend built-in` is read with the built-in rules behind its own: its
  /// phrases are added to theirs, its rules are tried first, and a rule of the same name takes the
  /// place of the built-in one. Any other file stands alone.
  ///
  /// - Parameters:
  ///   - file: UTF-8.
  ///   - name: What errors call the file.
  /// - Throws: ``AssertionRulesError`` with the line that could not be understood.
  /// - Complexity: O(*n*) in bytes, some milliseconds for the built-in file.
  package init(parsing file: Span<UInt8>, name: String) throws(AssertionRulesError) {
    var parser = AssertionRulesParser()
    self = try parser.parse(AssertionRulesSource(name: name, bytes: file))
  }

  /// The rules that are compiled into the program.
  ///
  /// - Throws: ``AssertionRulesError``, which the tests rule out.
  package static func builtIn() throws(AssertionRulesError) -> AssertionRules {
    var parser = AssertionRulesParser()
    return try parser.parse(.builtIn)
  }
}

/// The categories that the reader itself knows, beyond what patterns say.
struct CueRoles: Sendable {
  /// Words that cost nothing between two elements.
  var free = CueSet()
  /// Words that begin a new clause.
  var clause = CueSet()
  /// Denies what follows nearby.
  var not = CueSet()
  /// Denies the rest of the clause.
  var denial = CueSet()
  /// Denies what stands before it.
  var notAfter = CueSet()
  /// Reserve about the clause it stands in.
  var hedge = CueSet()
  /// Reserve about what stands before it in the sentence.
  var hedgeAfter = CueSet()
  /// Says what a study was to find out.
  var aim = CueSet()
}
