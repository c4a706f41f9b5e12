internal import Association
package import Indexing
internal import Vocabulary

/// A figure of a pair that takes more than its 2x2 table.
struct PairMeasure: Sendable {
  let name: String
  let unit: String?
  let meaning: String
  let value: @Sendable (AssociationRow) -> Double?

  static let weightedScore = PairMeasure(
    name: "weighted_score", unit: nil,
    meaning: "The Jensen laboratory's weighted co-occurrence score."
  ) { $0.weightedScore }

  static let all = [
    weightedScore,
    PairMeasure(
      name: "dispersion", unit: "0...1",
      meaning: "Effective share of all sentences over which those that mention both are spread."
    ) { $0.dispersion },
  ]
}

extension Tables {
  /// One row per pair of concepts that some unit of text mentions both of.
  package static func cooccurrence(
    _ kinds: KindPair, _ options: AssociationOptions = AssociationOptions()
  ) -> Table<AssociationRow> {
    Table(
      name: name("cooccurrence", kinds), rowMeaning: "pair of concepts", order: "rank",
      columns: identity(kinds) + counts(options.level) + strength(options)
        + lengthAware(options.level.units) + sensitivity + assertions
        + (options.measures.contains(statusByEffect) ? crossedAssertions : []))
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

  private static func counts(_ level: ContextLevel) -> [Column<AssociationRow>] {
    let columns: [Column<AssociationRow>] = [
      Column("documents", .integer, unit: "documents", "Documents that mention both.") {
        .integer($0.count.documents.all)
      },
      Column("sentences", .integer, unit: "sentences", "Sentences that mention both.") {
        .integer($0.count.sentences)
      },
      Column(
        "sources", .integer, unit: "sources",
        "Distinct sources of the documents: see --source-field."
      ) { .integer($0.count.sources) },
    ]
    guard level != .document && level != .sentence else { return columns }
    let units: Column<AssociationRow> = Column(
      level.units, .integer, unit: level.units, "How many \(level.units) mention both."
    ) { .integer($0.table.both) }
    return columns + [units]
  }

  private static func strength(_ options: AssociationOptions) -> [Column<AssociationRow>] {
    let measures: [Column<AssociationRow>] = options.chosenMeasures.map { measure in
      let value = measure.value
      // Computed once for all rows, because the q values take all of them.
      let isTest = measure.name == "p_value"
      return Column(measure.name, .number, unit: measure.unit, measure.meaning) { row in
        isTest ? .number(row.test.fisherP) : .optional(value(row.table))
      }
    }
    let further: [Column<AssociationRow>] = PairMeasure.all.filter {
      options.measures.contains($0.name)
    }.map { measure in
      let value = measure.value
      return Column(measure.name, .number, unit: measure.unit, measure.meaning) {
        .optional(value($0))
      }
    }
    return measures + [
      Column("q_value", .number, "Benjamini-Hochberg over the rows of this table.") {
        .number($0.qValue)
      }
    ] + further
  }

  private static func lengthAware(_ units: String) -> [Column<AssociationRow>] {
    [
      Column(
        "length_expected_\(units)", .number, unit: units,
        "The same expectation when it is known how many concepts each mentions."
      ) { .number($0.test.lengthAware.expected) },
      Column(
        "length_p_value", .number, "Two-sided mid-p under that model: see docs/statistics.md."
      ) { .number($0.test.lengthAware.pValue) },
      Column("length_q_value", .number, "Benjamini-Hochberg of it over the rows of this table.") {
        .number($0.lengthAwareQValue)
      },
    ]
  }

  private static var sensitivity: [Column<AssociationRow>] {
    [
      Column(
        "reliable_documents", .integer, unit: "documents",
        "Documents that mention both and whose verdict is reliable."
      ) { .integer($0.count.documents.reliable) },
      Column(
        "unique_documents", .integer, unit: "documents",
        "Documents that mention both, each cluster of duplicates counted once."
      ) { .integer($0.count.clusters) },
      Column("rank", .integer, "Place by G², signed: attraction first.") { .integer($0.ranks.all) },
      Column(
        "reliable_rank", .integer,
        "The same over reliable documents alone; empty where none mentions both."
      ) { .optional($0.ranks.reliable) },
      Column("unique_rank", .integer, "The same with each cluster of duplicates counted once.") {
        .optional($0.ranks.unique)
      },
      Column(
        "reliable_unique_rank", .integer, "The same over reliable documents, each cluster once."
      ) { .optional($0.ranks.reliableUnique) },
      Column("rank_shift", .integer, unit: "places", "reliable_unique_rank less rank.") {
        .optional($0.ranks.shift)
      },
      Column(
        "flags", .string,
        "carried_by_unreliable, carried_by_duplicates, single_source, joined by ;: see docs/statistics.md."
      ) { .text($0.flags.map(\.rawValue).joined(separator: ";")) },
    ]
  }

  private static var assertions: [Column<AssociationRow>] {
    let statuses = AssertionStatus.allCases.map { status in
      Column<AssociationRow>(
        "status_\(status.rawValue)", .integer, unit: "sentences",
        "Sentences whose status is \(status.rawValue)."
      ) { .integer($0.count.assertions[status: status]) }
    }
    let effects = AssertionEffect.allCases.map { effect in
      Column<AssociationRow>(
        "effect_\(effect.rawValue)", .integer, unit: "sentences",
        "Sentences whose effect is \(effect.rawValue)."
      ) { .integer($0.count.assertions[effect: effect]) }
    }
    return statuses + effects + [
      Column("negated", .integer, unit: "sentences", "Sentences that deny.") {
        .integer($0.count.assertions.negated)
      },
      Column("hedged", .integer, unit: "sentences", "Sentences that speak with reserve.") {
        .integer($0.count.assertions.hedged)
      },
      Column(
        "direction", .string,
        "What at least three sentences claim without reserve, and three quarters of such: inverse, "
          + "positive, caused_by or no_effect; else empty."
      ) { $0.count.assertions.direction.map { .text($0.rawValue) } ?? .empty },
    ]
  }

  /// The word for `--measures` that asks for the counts by status and effect.
  static let statusByEffect = "status_by_effect"

  private static var crossedAssertions: [Column<AssociationRow>] {
    AssertionStatus.allCases.flatMap { status in
      AssertionEffect.allCases.map { effect in
        Column(
          "\(status.rawValue)_\(effect.rawValue)", .integer, unit: "sentences",
          "Sentences whose status is \(status.rawValue) and whose effect is \(effect.rawValue)."
        ) { .integer($0.count.assertions[status, effect]) }
      }
    }
  }
}
