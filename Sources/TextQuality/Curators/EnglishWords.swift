/// A text cut into words as datatrove does it: by the rules of spaCy's tokenizer for English.
///
/// White space ends a word; punctuation and quotes come off both ends, units off numbers ("5mg");
/// hyphens and slashes between letters split; contractions fall into two ("do", "n't"). Left out
/// are spaCy's table of emoticons, its rarer exceptions and the finer parts of its rule for
/// addresses.
///
/// Source: the rules of spaCy 3.8 (`lang/punctuation.py`, `lang/en`), which are under the MIT
/// licence.
struct EnglishWords {
  private let text: [CodePoint]
  private(set) var ranges: [Range<Int>] = []
  private var suffixes: [Range<Int>] = []

  init(_ text: [CodePoint]) {
    self.text = text
    var position = 0
    while position < text.count {
      guard !text[position].isSpace else {
        position += 1
        continue
      }
      let end = text[position...].firstIndex(where: \.isSpace) ?? text.count
      split(position..<end)
      position = end
    }
  }

  /// Cuts what stands between white space.
  private mutating func split(_ chunk: Range<Int>) {
    var rest = chunk
    suffixes.removeAll(keepingCapacity: true)
    while !rest.isEmpty && !isWhole(rest) {
      if let length = prefixLength(rest) {
        ranges.append(rest.prefix(length))
        rest = rest.dropFirst(length)
      } else if let length = suffixLength(rest) {
        suffixes.append(rest.suffix(length))
        rest = rest.dropLast(length)
      } else {
        break
      }
    }
    if !rest.isEmpty {
      if isWhole(rest) || isAddress(rest) { ranges.append(rest) } else { splitInside(rest) }
    }
    ranges += suffixes.reversed()
  }

  /// Whether a word is an abbreviation with its full stop ("Dr."), which stays whole.
  private func isWhole(_ range: Range<Int>) -> Bool {
    guard range.count <= 7, text[range.upperBound - 1] == "." else { return false }
    if range.count == 2 { return text[range.lowerBound].isLower }
    return Self.abbreviations.contains(string(range))
  }

  private static let abbreviations = Set(
    """
    Adm. Ak. Ala. Apr. Ariz. Ark. Aug. Bros. Calif. Co. Colo. Conn. Corp. D.C. Dec. Del. Dr. E.G. \
    E.g. Feb. Fla. Ga. Gen. Gov. I.E. I.e. Ia. Id. Ill. Inc. Ind. Jan. Jr. Jul. Jun. Kan. Kans. \
    Ky. La. Ltd. Mar. Mass. Md. Messrs. Mich. Minn. Miss. Mo. Mont. Mr. Mrs. Ms. Mt. N.C. N.D. \
    N.H. N.J. N.M. N.Y. Neb. Nebr. Nev. Nov. Oct. Okla. Ore. Pa. Ph.D. Prof. Rep. Rev. S.C. Sen. \
    Sep. Sept. St. Tenn. Va. Wash. Wis. a.m. co. e.g. i.e. p.m. v.s. vs.
    """.split(separator: " ").map(String.init))

  private func isAddress(_ range: Range<Int>) -> Bool {
    let word = text[range]
    return word.contains("@") && word.contains(".") || word.contains("://")
      || word.prefix(4).elementsEqual("www.".unicodeScalars.map { CodePoint($0.value) })
  }

  private func string(_ range: Range<Int>) -> String {
    var string = ""
    for point in text[range] {
      if let scalar = Unicode.Scalar(point.value) { string.unicodeScalars.append(scalar) }
    }
    return string
  }
}

// MARK: - Ends of words

extension EnglishWords {
  private func prefixLength(_ range: Range<Int>) -> Int? {
    let first = text[range.lowerBound]
    switch first {
    case "§", "%", "=", "—", "–": return 1
    case "+": return range.count > 1 && text[range.lowerBound + 1].isDigit ? nil : 1
    case ".":
      let dots = text[range].prefix { $0 == "." }.count
      return dots > 1 ? dots : nil
    default: return first.isPunctuationOfSpaCy || first.isCurrency ? 1 : nil
    }
  }

  private func suffixLength(_ range: Range<Int>) -> Int? {
    let last = text[range.upperBound - 1]
    let before = range.count > 1 ? text[range.upperBound - 2] : nil
    if last == "." { return lengthOfStops(range, before: before) }
    if last.isPunctuationOfSpaCy || last == "—" || last == "–" { return 1 }
    if last.lowered == "s", before == "'" || before == "’" { return 2 }
    if last == "+" || last.isCurrency { return before?.isDigit == true ? 1 : nil }
    if last == "%" { return before?.isDigit == true ? 1 : nil }
    return contractionLength(range) ?? unitLength(range)
  }

  /// One full stop after a small letter, a digit, a quote or two capitals; or an ellipsis.
  private func lengthOfStops(_ range: Range<Int>, before: CodePoint?) -> Int? {
    let dots = text[range].reversed().prefix { $0 == "." }.count
    if dots > 1 { return dots }
    guard let before else { return nil }
    if before.isUpper {
      return range.count > 2 && text[range.upperBound - 3].isUpper ? 1 : nil
    }
    let isEnd =
      before.isDigit || before.isLower || before.isPunctuationOfSpaCy || before == "%"
      || before == "-" || before == "+" || before == "²"
    return isEnd ? 1 : nil
  }

  private func contractionLength(_ range: Range<Int>) -> Int? {
    for ending in ["n't", "'ll", "'ve", "'re", "'d", "'m"] where range.count > ending.count {
      let tail = text[range.suffix(ending.count)].map { $0 == "’" ? "'" : $0.lowered }
      if tail.elementsEqual(ending.unicodeScalars.map { CodePoint($0.value) }) {
        return ending.count
      }
    }
    return nil
  }

  private func unitLength(_ range: Range<Int>) -> Int? {
    let letters = text[range].reversed().prefix { $0.isLetter || $0 == "/" }.count
    guard letters > 0, letters < range.count,
      text[range.upperBound - letters - 1].isDigit
    else { return nil }
    return Self.units.contains(string(range.suffix(letters))) ? letters : nil
  }

  private static let units = Set(
    """
    km km² km³ m m² m³ dm dm² dm³ cm cm² cm³ mm mm² mm³ ha µm nm yd in ft kg g mg µg t lb oz m/s \
    km/h mph hPa Pa mbar mb MB kb KB gb GB tb TB T G M K
    """.split(separator: " ").map(String.init))
}

// MARK: - Inside words

extension EnglishWords {
  private mutating func splitInside(_ range: Range<Int>) {
    var start = range.lowerBound
    var index = start + 1
    while index < range.upperBound - 1 {
      let length = infixLength(at: index, in: range)
      guard length > 0 else {
        index += 1
        continue
      }
      if start < index { ranges.append(start..<index) }
      ranges.append(index..<index + length)
      start = index + length
      index = max(start, index + 1)
    }
    if start < range.upperBound { ranges.append(start..<range.upperBound) }
  }

  /// The length of what splits the word at a place; 0 where nothing does.
  private func infixLength(at index: Int, in range: Range<Int>) -> Int {
    let (before, here, after) = (text[index - 1], text[index], text[index + 1])
    if here == "…" || here.isIcon { return 1 }
    switch here {
    case ".":
      let dots = text[index..<range.upperBound].prefix { $0 == "." }.count
      if dots > 1 { return dots }
      return (before.isLower || before.isQuote) && (after.isUpper || after.isQuote) ? 1 : 0
    case ",": return before.isLetter && after.isLetter ? 1 : 0
    case "+", "*", "^": return before.isDigit && (after.isDigit || after == "-") ? 1 : 0
    case ":", "<", ">", "=", "/":
      return (before.isLetter || before.isDigit) && after.isLetter ? 1 : 0
    default:
      guard here.isHyphen else { return 0 }
      if here == "-" && before.isDigit && (after.isDigit || after == "-") { return 1 }
      let run = text[index..<range.upperBound].prefix { $0 == here }.count
      guard before.isLetter || before.isDigit, index + run < range.upperBound, run <= 3 else {
        return 0
      }
      return text[index + run].isLetter ? run : 0
    }
  }
}

extension Range<Int> {
  fileprivate func prefix(_ length: Int) -> Range<Int> { lowerBound..<lowerBound + length }
  fileprivate func suffix(_ length: Int) -> Range<Int> { upperBound - length..<upperBound }
  fileprivate func dropFirst(_ length: Int) -> Range<Int> { lowerBound + length..<upperBound }
  fileprivate func dropLast(_ length: Int) -> Range<Int> { lowerBound..<upperBound - length }
}
