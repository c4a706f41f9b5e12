/// Common English words by their number of letters: what the garbler puts in place of each other.
enum CommonWords {
  static let byLength: [Int: [[UInt8]]] = {
    let words = list.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    return Dictionary(grouping: words, by: \.count)
  }()

  private static let list = """
    a i
    am an as at be by do go he if in is it me my no of on or so to up us we
    all and any are ask bad big but can did few for get got had has her him his how its let may
    new nor not now off old one our out own put ran saw say see she the too two use was way who
    why yes yet you
    able also away back been best both came come does done down each even ever from gave give
    goes gone good have here high into just keep kept knew know last left less like long look
    made make many more most much must near need next none once only onto open over part said
    same seem seen show side some soon such sure take than that them then they this thus till
    told took turn upon used very want well went were what when whom will with your
    about above after again along among asked began being below bring clear could doing early
    every first found given going great hence later least leave might never other often ought
    quite right shall since small still taken their there these thing think those three under
    until using wants where which while whole whose would years
    across almost always around became become before behind better beyond during either enough
    except having indeed itself likely mainly making mostly myself nearly others rather really
    saying second seemed should simply though toward unless unlike within
    """
}
