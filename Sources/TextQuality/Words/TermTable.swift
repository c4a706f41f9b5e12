internal import Segmentation

/// The attributes of every term of one lexicon, filled in as the lexicon grows.
struct TermTable {
  var attributes: [TermAttributes] = []
  private let model: LanguageModel?
  let functionWords: Set<[UInt8]>

  /// A table for scoring.
  init(_ model: LanguageModel) {
    self.model = model
    functionWords = []
  }

  /// A table for training, when there is no model yet.
  init(functionWords: [String]) {
    model = nil
    self.functionWords = Set(functionWords.map { Array($0.utf8) })
  }

  /// Looks up the terms that are new since the last call.
  ///
  /// - Precondition: `terms` is the lexicon of the last call, with nothing but terms added.
  mutating func extend(to terms: Lexicon) {
    for index in attributes.count..<terms.count {
      let range = terms.range(of: TermID(rawValue: UInt32(index)))
      let word = Word(terms.bytes.span.extracting(range))
      var term = TermAttributes(word, model: model)
      if functionWords.contains(word.bytes) { term.facts.insert(.isFunctionWord) }
      attributes.append(term)
    }
  }

  /// Forgets where terms were seen last.
  mutating func forgetPlaces() {
    for index in attributes.indices { attributes[index].lastSeen = 0 }
  }
}
