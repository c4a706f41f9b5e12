internal import Segmentation

/// The words around a nutrient that make a state of it: "low serum [X] levels".
struct StateContext {
  let direction: NutrientState.Direction
  /// From the first to the last word of the state's name, the nutrient among them.
  let tokens: Range<Int>
}

extension NameSearch {
  /// Adds the shortages and surpluses of nutrients that are said in so many words, for each
  /// nutrient of a list.
  mutating func addNutrientStates(_ text: Span<UInt8>, _ tokens: Span<Token>) {
    guard automaton.steps.contains(.nutrientStates) else { return }
    collectNutrients()
    var index = 0
    while index < nutrients.count {
      var end = index + 1
      while end < nutrients.count, isList(nutrients[end - 1], nutrients[end], text, tokens) {
        end += 1
      }
      addStates(ofList: index..<end, text, tokens)
      index = end
    }
  }

  /// Fills ``nutrients``, in the order of the text.
  private mutating func collectNutrients() {
    nutrients.removeAll(keepingCapacity: true)
    for one in found where automaton.kinds.role(of: one.concept) == .nutrient {
      nutrients.append(one)
    }
    for index in nutrients.indices.dropFirst()
    where nutrients[index].tokens.lowerBound < nutrients[index - 1].tokens.lowerBound {
      nutrients.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
      return
    }
  }

  /// Whether two nutrients are next to each other in a list.
  private mutating func isList(
    _ first: Found, _ second: Found, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    connector(after: first.tokens.upperBound - 1, text, tokens)?.next == second.tokens.lowerBound
  }

  private mutating func addStates(
    ofList list: Range<Int>, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) {
    let first = nutrients[list.lowerBound].tokens
    let all = first.lowerBound..<nutrients[list.upperBound - 1].tokens.upperBound
    guard let context = suffix(of: all, text, tokens) ?? prefix(of: all, text, tokens) else {
      return
    }
    for index in list {
      let nutrient = nutrients[index]
      guard
        let condition = automaton.states.condition(context.direction, of: nutrient.concept)
      else { continue }
      let start = min(context.tokens.lowerBound, nutrient.tokens.lowerBound)
      let isBehind = context.tokens.upperBound > all.upperBound
      let end = isBehind ? context.tokens.upperBound : nutrient.tokens.upperBound
      let isBefore = context.tokens.lowerBound < all.lowerBound
      add(
        Found(
          tokens: (isBefore ? start : nutrient.tokens.lowerBound)..<end, concept: condition),
        nutrient)
    }
  }

  /// Adds a state, unless a condition that was found by its name covers it or cuts into it.
  private mutating func add(_ state: Found, _ nutrient: Found) {
    let condition = automaton.kinds.number(of: state.concept)
    guard !overlaps(nutrient.tokens, kind: condition) else { return }
    take(state.tokens, state.concept, .nutrientState)
  }

  /// "X deficiency", "low X levels".
  private mutating func suffix(
    of list: Range<Int>, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> StateContext? {
    let after = list.upperBound
    guard after < tokens.count, isPlain(before: after, text, tokens) else { return nil }
    let cue = cue(after, tokens)
    let whole = list.lowerBound..<after + 1
    if cue.contains(.deficiency) { return StateContext(direction: .deficiency, tokens: whole) }
    if cue.contains(.excess) { return StateContext(direction: .excess, tokens: whole) }
    guard cue.contains(.level), let low = low(before: list.lowerBound, text, tokens) else {
      return nil
    }
    return StateContext(direction: .deficiency, tokens: low..<after + 1)
  }

  /// "deficiency of X", "deficient in X", "lack of X", "low levels of X", "excess X".
  private mutating func prefix(
    of list: Range<Int>, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> StateContext? {
    let start = list.lowerBound
    guard start >= 1, isPlain(before: start, text, tokens) else { return nil }
    let cue = cue(start - 1, tokens)
    if cue.contains(.lacking) {
      return StateContext(direction: .deficiency, tokens: start - 1..<list.upperBound)
    }
    if cue.contains(.surplus) {
      return StateContext(direction: .excess, tokens: start - 1..<list.upperBound)
    }
    guard cue.contains(.of) || cue.contains(.into), start >= 2,
      isPlain(before: start - 1, text, tokens)
    else { return nil }
    return state(endingAt: start - 2, isOf: cue.contains(.of), list, text, tokens)
  }

  private mutating func state(
    endingAt index: Int, isOf: Bool, _ list: Range<Int>, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> StateContext? {
    let cue = cue(index, tokens)
    let whole = index..<list.upperBound
    if cue.contains(.deficiency) || (isOf && cue.contains(.lack)) {
      return StateContext(direction: .deficiency, tokens: whole)
    }
    if isOf && cue.contains(.excess) { return StateContext(direction: .excess, tokens: whole) }
    guard isOf, cue.contains(.level), let low = low(before: index, text, tokens) else {
      return nil
    }
    return StateContext(direction: .deficiency, tokens: low..<list.upperBound)
  }

  /// The token "low" directly before `index`, or before one word for where it was measured.
  private mutating func low(before index: Int, _ text: Span<UInt8>, _ tokens: Span<Token>) -> Int? {
    guard index >= 1, isPlain(before: index, text, tokens) else { return nil }
    if cue(index - 1, tokens).contains(.low) { return index - 1 }
    guard index >= 2, cue(index - 1, tokens).contains(.medium),
      isPlain(before: index - 1, text, tokens), cue(index - 2, tokens).contains(.low)
    else { return nil }
    return index - 2
  }

  private mutating func isPlain(before index: Int, _ text: Span<UInt8>, _ tokens: Span<Token>)
    -> Bool
  {
    Gap(text, Int(tokens[index - 1].end), Int(tokens[index].start)).isPlain
  }
}
