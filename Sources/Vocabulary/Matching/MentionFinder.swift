package import Segmentation

/// Finds the mentions of concepts in texts.
///
/// One value serves one worker.
/// Names are matched by whole tokens, from the left, the longest first; then the document decides
/// what its short forms mean, see ``MatchingSteps``.
///
///     let automaton = try NameAutomaton(try Vocabulary.builtIn())
///     var finder = MentionFinder(automaton)
///     finder.findMentions(in: text.span, tokenized, lexicon, into: &mentions)
package struct MentionFinder: Sendable {
  private var search: NameSearch<NoRecord>

  /// Makes a finder; the automaton's arrays are shared, not copied.
  package init(_ automaton: NameAutomaton) {
    search = NameSearch(automaton, recorder: NoRecord())
  }

  /// Replaces `mentions` by those of one document, by start and then the longer first.
  ///
  /// - Parameters:
  ///   - tokenized: The tokens and sentences of `text`.
  ///   - terms: The lexicon of the worker's tokenizer: the same at every call.
  /// - Complexity: O(*n*) in tokens, with a small factor for documents that define short forms.
  package mutating func findMentions(
    in text: Span<UInt8>, _ tokenized: TokenizedText, _ terms: Lexicon,
    into mentions: inout [Mention]
  ) {
    search.findMentions(in: text, tokenized, terms, into: &mentions)
  }
}
