import ArgumentParser
import CorpusKit

/// `corpus vocabulary import`.
struct VocabularyImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes a vocabulary file from a published vocabulary.",
    discussion: """
      Reads OBO, MeSH, SKOS and OWL in RDF/XML, UMLS tables, tables with a header and lists of \
      names, compressed or not. The report goes to standard error.

        corpus vocabulary import doid.obo.gz --root DOID:14566 --output cancers.tsv
        corpus analyze pages --vocabulary cancers.tsv --output results
      """)

  @Argument(help: "The file.")
  var file: String

  @Option(help: ArgumentHelp("The vocabulary file, or - for standard output.", valueName: "file"))
  var output = "-"

  @Option(
    help: "The form: \(VocabularyImport.formats.joined(separator: ", ")); found if not given.")
  var format: String?

  @Option(help: ArgumentHelp("UMLS: MRREL.RRF or MRSTY.RRF. May be repeated.", valueName: "file"))
  var companion: [String] = []

  @Option(help: "What the concepts are: nutrient, condition, drug or a kind of your own.")
  var kind: String?

  @Option(
    help: ArgumentHelp("Take this concept and those below it. May be repeated.", valueName: "id"))
  var root: [String] = []

  @Flag(help: "Take every branch.")
  var allBranches = false

  @Option(
    help: ArgumentHelp(
      "Leave out this concept and those below it. May be repeated.", valueName: "id"))
  var exclude: [String] = []

  @Option(help: "Scopes of synonyms: exact,narrow,broad,related.")
  var scopes = "exact"

  @Option(help: "The language of names, or all.")
  var language = "en"

  @Option(help: "The fewest letters and digits of a name.")
  var minimumLength = 3

  @Option(help: ArgumentHelp("A file for the report instead of standard error.", valueName: "file"))
  var report: String?

  mutating func run() throws {
    var vocabulary = VocabularyImport(path: file)
    vocabulary.format = format
    vocabulary.companions = companion
    vocabulary.kind = kind
    vocabulary.roots = root
    vocabulary.takesAllBranches = allBranches
    vocabulary.excluded = exclude
    vocabulary.scopes = scopes
    vocabulary.language = language
    vocabulary.minimumLength = minimumLength
    vocabulary.reportFile = report
    StandardError.write(try vocabulary.run(output: output))
  }
}
