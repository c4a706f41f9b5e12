internal import Association
package import Indexing
internal import Vocabulary

extension Tables {
  /// One row per pair of concepts that some document mentions both of.
  package static func cooccurrence(_ kinds: KindPair) -> Table<AssociationRow> {
    Table(
      name: name("cooccurrence", kinds), rowMeaning: "pair of concepts", order: "rank",
      columns: identity(kinds) + counts + strength + sensitivity + assertions)
  }

  private static func identity(_ kinds: KindPair) -> [Column<AssociationRow>] {
    let (first, second) = (kinds.first.rawValue, kinds.second.rawValue)
    return [
      Column("\(first)_id", .string, "The first concept.") { .text($0.first.id) },
      Column(first, .string, "Its preferred name.") { .text($0.first.name) },
      Column("\(second)_id", .string, "The second concept.") { .text($0.second.id) },
      Column(second, .string, "Its preferred name.") { .text($0.second.name) },
    ]
  }

  private static var counts: [Column<AssociationRow>] {
    [
      Column("documents", .integer, unit: "documents", "Documents that mention both.") {
        .integer($0.all.documents)
      },
      Column("sentences", .integer, unit: "sentences", "Sentences that mention both.") {
        .integer($0.all.sentences)
      },
      Column(
        "expected_documents", .number, unit: "documents",
        "Documents that would mention both if the two were independent."
      ) { .number($0.table.expected) },
    ]
  }

  private static var strength: [Column<AssociationRow>] {
    [
      Column("g2", .number, "Log-likelihood ratio of the 2x2 table of documents.") {
        .number($0.table.logLikelihoodRatio)
      },
      Column("npmi", .number, unit: "-1...1", "Normalised pointwise mutual information.") {
        .optional($0.table.normalisedPMI)
      },
      Column("log_dice", .number, unit: "at most 14", "logDice.") { .optional($0.table.logDice) },
      Column("odds_ratio", .number, "Odds ratio; one half is added to each cell if one is 0.") {
        .number($0.table.oddsRatio.estimate)
      },
      Column("odds_ratio_low", .number, "Lower bound of its 95 % interval (Woolf).") {
        .number($0.table.oddsRatio.low)
      },
      Column("odds_ratio_high", .number, "Upper bound of its 95 % interval (Woolf).") {
        .number($0.table.oddsRatio.high)
      },
      Column("p_value", .number, "Fisher's exact test, two-sided, over documents.") {
        .number($0.pValue)
      },
      Column("q_value", .number, "Benjamini-Hochberg over the rows of this table.") {
        .number($0.qValue)
      },
    ]
  }

  private static var sensitivity: [Column<AssociationRow>] {
    [
      Column(
        "reliable_documents", .integer, unit: "documents",
        "Documents that mention both and whose verdict is reliable."
      ) { .integer($0.reliable.documents) },
      Column("rank", .integer, "Place by G², signed: attraction first.") { .integer($0.rank) },
      Column(
        "reliable_rank", .integer,
        "The same over reliable documents alone; empty where none mentions both."
      ) { .optional($0.reliableRank) },
    ]
  }

  private static var assertions: [Column<AssociationRow>] {
    let statuses = AssertionStatus.allCases.map { status in
      Column<AssociationRow>(
        "status_\(status.rawValue)", .integer, unit: "sentences",
        "Sentences whose status is \(status.rawValue)."
      ) { .integer($0.all.assertions.status[status] ?? 0) }
    }
    let effects = AssertionEffect.allCases.map { effect in
      Column<AssociationRow>(
        "effect_\(effect.rawValue)", .integer, unit: "sentences",
        "Sentences whose effect is \(effect.rawValue)."
      ) { .integer($0.all.assertions.effect[effect] ?? 0) }
    }
    return statuses + effects + [
      Column("negated", .integer, unit: "sentences", "Sentences that deny.") {
        .integer($0.all.assertions.negated)
      },
      Column("hedged", .integer, unit: "sentences", "Sentences that speak with reserve.") {
        .integer($0.all.assertions.hedged)
      },
    ]
  }
}
