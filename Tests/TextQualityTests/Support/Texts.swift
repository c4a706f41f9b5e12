/// Texts written for these tests.
enum Texts {
  static let clean = """
    Most people get enough zinc from the food that they eat. Meat, beans, nuts and whole grains \
    are good sources, and so is milk. The body keeps no store of it, which means that some of it \
    has to come with every day's meals. When there is too little, wounds heal slowly, food loses \
    its taste, and children may not grow as they should. Doctors can measure how much there is \
    in the blood, but the result says little about the rest of the body. Taking a supplement for \
    a few weeks is safe for most adults. Too much of it over a long time keeps the body from \
    taking up copper, so it is better to ask a nurse or a doctor before you buy a strong product.
    """

  static let second = """
    The study followed older women for two years. Half of them were given a tablet with vitamin D \
    every morning, and the others were given a tablet that looked the same but held nothing. \
    Neither the women nor the nurses knew who was in which group. At the end of the study the \
    number of falls was nearly the same in both groups, although the women who had very low \
    levels at the start fell somewhat less often when they took the vitamin. The authors think \
    that a longer study with more people is needed before anything can be said about fractures.
    """

  static let third = """
    Iron is different, because the body has no good way to get rid of what it does not need. Red \
    meat holds a form of it that is taken up easily, while the iron in beans and leaves is taken \
    up better when there is something sour in the same meal. Tea and coffee work against it. A \
    blood test shows whether the stores are full, and only then does it make sense to think about \
    tablets, which often upset the stomach and should be kept away from small children.
    """

  /// A message in letters for words.
  static let shorthand = """
    Hi m8, hv u seen d film yet? D boy n d girl r so gd 2gthr, n wn d old man dies she gvs him d \
    ring bk. I wnt home n told my mum abt it, n nw she wnts 2 c it 2! Cn u get d tkts 4 fri? \
    I thk d bus is at 6, bt my frnd cn drive us if u pay 4 d petrol. Msg me b4 u go 2 bed, n dnt \
    4get 2 bring d book dat I gv u lst wk.
    """

  /// The first two in lower case, with something in place of every sign.
  static func unmarked(_ sign: String) -> String {
    (clean + " " + second).lowercased().flatMap { character in
      character.isLetter || character.isWhitespace ? String(character) : sign
    }.reduce(into: "") { $0.append($1) }
  }

  static let german = """
    Die meisten Menschen nehmen mit ihrer Nahrung genug Zink zu sich. Fleisch, Bohnen, Nüsse und \
    Vollkorn sind gute Quellen, ebenso Milch. Der Körper legt keinen Vorrat an, weshalb jeden Tag \
    etwas davon mit den Mahlzeiten kommen muss. Fehlt es, so heilen Wunden langsam, das Essen \
    verliert seinen Geschmack, und Kinder wachsen nicht so, wie sie sollten.
    """

  static let bulgarian = """
    Повечето хора приемат достатъчно цинк с храната, която ядат. Месото, бобът, ядките и \
    пълнозърнестите храни са добри източници, както и млякото. Тялото не пази запаси от него, \
    затова всеки ден трябва да получаваме малко с храната. Когато не достига, раните зарастват \
    бавно, храната губи вкуса си, а децата не растат както трябва.
    """

  /// Names and amounts, one to a line.
  static let list = (1...40).map { "Zinc tablets \($0) mg" }.joined(separator: "\n")

  /// The same said in other languages: with and without letters of their own.
  static let foreign = [
    german, bulgarian,
    """
    La plupart des gens trouvent assez de zinc dans leur alimentation. La viande, les haricots, \
    les noix et les céréales complètes en sont de bonnes sources, tout comme le lait. Le corps \
    n'en garde pas de réserve, et il faut donc en prendre un peu chaque jour avec les repas.
    """,
    """
    De flesta människor får i sig tillräckligt med zink genom den mat de äter. Kött, bönor, \
    nötter och fullkorn är goda källor, liksom mjölk. Kroppen lägger inte upp något förråd, och \
    därför måste lite komma varje dag med måltiderna.
    """,
    """
    Większość ludzi otrzymuje dość cynku z pożywieniem, które zjada. Mięso, fasola, orzechy i \
    pełne ziarna są dobrym źródłem, podobnie jak mleko. Organizm nie gromadzi zapasów, dlatego \
    codziennie trochę musi go przybyć z posiłkami. Kiedy go brakuje, rany goją się powoli.
    """,
    """
    Plerique homines satis zinci cum cibo sumunt. Caro, fabae, nuces et grana integra boni \
    fontes sunt, item lac. Corpus nihil reponit, itaque cotidie paulum cum cenis venire debet. \
    Cum deest, vulnera tarde sanantur, et pueri non crescunt ut debent.
    """,
  ]
}
