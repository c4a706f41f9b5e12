/// The rule that took or refused a candidate, as `corpus vocabulary explain` prints it.
package enum DecisionRule: String, Sendable, CaseIterable {
  /// Taken: the longest name that starts here.
  case name
  /// Taken: the document defines the short form so.
  case definition
  /// Taken: an ambiguous name; the document names this concept, and no other candidate, in full.
  case fullNameElsewhere = "full_name_elsewhere"
  /// Taken: a list leaves a part of the name out.
  case coordination
  /// Taken: words around a nutrient say that there is too little or too much of it.
  case nutrientState = "nutrient_state"
  /// Taken: a nutrient inside the name of a condition.
  case nestedNutrient = "nested_nutrient"

  /// Refused: a longer name starts with the same word.
  case longerName = "longer_name"
  /// Refused: it lies in, or overlaps, a name that starts further left.
  case insideName = "inside_name"
  /// Refused: the words are, or are inside, a phrase that mentions nothing.
  case blockedPhrase = "blocked_phrase"
  /// Refused: another concept of the kind has the same name, and comes first or has it for sure.
  case nameOfAnother = "name_of_another"
  /// Refused: nothing in the document says what the ambiguous name means.
  case ambiguous
  /// Refused: the document names several of the concepts that the ambiguous name may mean.
  case severalMeanings = "several_meanings"
  /// Refused: the document names another concept that the ambiguous name may mean.
  case otherMeaning = "other_meaning"
  /// Refused: the document defines the short form as something else.
  case definedOtherwise = "defined_otherwise"
  /// Refused: the acronym is written otherwise.
  case acronymCase = "acronym_case"
  /// Refused: the name ends in a plus sign, and the text has none.
  case charge
  /// Refused: the acronym is an English word among words in capitals.
  case capitalizedText = "capitalized_text"
  /// Refused: it is the last part of a list, and the list counts as a whole.
  case partOfList = "part_of_list"

  /// Whether the rule takes a candidate.
  package var takes: Bool {
    switch self {
    case .name, .definition, .fullNameElsewhere, .coordination, .nutrientState, .nestedNutrient:
      true
    default: false
    }
  }
}
