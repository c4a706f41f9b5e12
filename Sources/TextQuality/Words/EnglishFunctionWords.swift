/// The closed-class words of English: articles, pronouns, prepositions, conjunctions, auxiliaries
/// and a few adverbs.
///
/// The only list of words that quality rests on; every English text has them.
enum EnglishFunctionWords {
  static let all = list.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let list = """
    a an the this that these those each every some any no all both another such my your his her
    its our their i you he she it we they me him us them who whom which what whose when where why
    how
    of in to for with on at from by about as into through after over between out against during
    without before under around among within along across behind beyond up down off above near
    since until than like upon
    and or but nor so yet if because although while whether though
    be is are was were been being am have has had having do does did can could will would shall
    should may might must not
    there here then also only very more most other too just even now
    """
}
