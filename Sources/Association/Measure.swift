/// One figure computed from a 2x2 table: its column, its unit, what it means, and how it is made.
///
/// Command line, tables and documentation read this one list.
package struct Measure: Sendable {
  /// The column's name, and the word for `--measures`.
  package let name: String
  /// The unit or the range, where there is one.
  package let unit: String?
  /// One sentence for the schema.
  package let meaning: String
  /// Whether a table shows it unasked.
  package let isDefault: Bool
  /// The value; `nil` where it is not defined, printed as an empty cell.
  package let value: @Sendable (ContingencyTable) -> Double?

  /// All measures in the order of their columns.
  package static let all: [Measure] = all(of: "documents")

  /// The measure with this column name.
  package static func named(_ name: String) -> Measure? { all.first { $0.name == name } }

  /// All measures of tables that count `units`, such as sentences.
  package static func all(of units: String) -> [Measure] {
    strength(units) + overlap(units) + direction + significance(units)
  }

  private init(
    _ name: String, unit: String? = nil, isDefault: Bool = false, _ meaning: String,
    value: @escaping @Sendable (ContingencyTable) -> Double?
  ) {
    self.name = name
    self.unit = unit
    self.meaning = meaning
    self.isDefault = isDefault
    self.value = value
  }
}

extension Measure {
  private static func strength(_ units: String) -> [Measure] {
    [
      Measure(
        "expected_\(units)", unit: units, isDefault: true,
        "How many \(units) would mention both if the two were independent."
      ) { $0.expected },
      Measure("g2", isDefault: true, "Log-likelihood ratio of the 2x2 table of \(units).") {
        $0.logLikelihoodRatio
      },
      Measure(
        "npmi", unit: "-1...1", isDefault: true, "Normalised pointwise mutual information."
      ) { $0.normalisedPMI },
      Measure("log_dice", unit: "at most 14", isDefault: true, "logDice.") { $0.logDice },
      Measure(
        "odds_ratio", isDefault: true, "Odds ratio; one half is added to each cell if one is 0."
      ) { $0.oddsRatio.estimate },
      Measure("odds_ratio_low", isDefault: true, "Lower bound of its 95 % interval (Woolf).") {
        $0.oddsRatio.low
      },
      Measure("odds_ratio_high", isDefault: true, "Upper bound of its 95 % interval (Woolf).") {
        $0.oddsRatio.high
      },
    ]
  }

  private static func overlap(_ units: String) -> [Measure] {
    [
      Measure("pmi", unit: "bits", "Pointwise mutual information; empty where none has both.") {
        $0.pointwiseMutualInformation
      },
      Measure("mi3", unit: "bits", "MI³: PMI with the observed count cubed.") {
        $0.cubicMutualInformation
      },
      Measure("t_score", "Observed less expected \(units) over the root of the observed.") {
        $0.tScore
      },
      Measure("jaccard", unit: "0...1", "The share of \(units) with both among those with either.")
      {
        $0.jaccard
      },
    ]
  }

  private static let direction: [Measure] = [
    Measure(
      "delta_p_second_given_first", unit: "-1...1",
      "Share of the second with the first, less its share without."
    ) { $0.deltaPSecondGivenFirst },
    Measure(
      "delta_p_first_given_second", unit: "-1...1",
      "Share of the first with the second, less its share without."
    ) { $0.deltaPFirstGivenSecond },
    Measure(
      "log_ratio", unit: "bits",
      "How many times as frequent the second is with the first as without, as a power of 2."
    ) { $0.logRatio.estimate },
    Measure("log_ratio_low", unit: "bits", "Lower bound of its 95 % interval (Katz).") {
      $0.logRatio.low
    },
    Measure("log_ratio_high", unit: "bits", "Upper bound of its 95 % interval (Katz).") {
      $0.logRatio.high
    },
  ]

  private static func significance(_ units: String) -> [Measure] {
    [
      Measure("p_value", isDefault: true, "Fisher's exact test, two-sided, over \(units).") {
        $0.fisherExactP
      },
      Measure("g2_p_value", "p of g2 by the χ² approximation, one degree of freedom.") {
        $0.logLikelihoodRatioP
      },
      Measure("chi_squared", "Pearson's χ² of the 2x2 table, without Yates' correction.") {
        $0.chiSquared
      },
      Measure("chi_squared_p_value", "p of chi_squared, one degree of freedom.") { $0.chiSquaredP },
    ]
  }
}
