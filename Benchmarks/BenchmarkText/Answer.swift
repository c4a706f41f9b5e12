/// Ends the program when an answer is wrong: a wrong answer has no speed.
///
/// - Parameters:
///   - found: What the measured code answered.
///   - expected: What is known from elsewhere: how the text was made, or a plainer way to count.
package func require<Answer: Equatable>(
  _ found: Answer, is expected: Answer, _ what: String
) {
  guard found == expected else { fatalError("\(what): found \(found), expected \(expected)") }
}
