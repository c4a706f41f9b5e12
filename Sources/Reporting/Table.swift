/// One column of a table: its name, what it means, and how its value is read from a row.
///
/// This is the only definition of a column. The CSV header, the schema beside it and the
/// reference page are made from it.
package struct Column<Row>: Sendable {
  package let name: String
  package let type: ColumnType
  /// What is counted or measured, for numbers: "documents", "bytes of the source".
  package let unit: String?
  package let meaning: String
  package let value: @Sendable (Row) -> Cell

  package init(
    _ name: String, _ type: ColumnType, unit: String? = nil, _ meaning: String,
    value: @escaping @Sendable (Row) -> Cell
  ) {
    self.name = name
    self.type = type
    self.unit = unit
    self.meaning = meaning
    self.value = value
  }
}

/// What a reader needs to know of a column, whatever its table's rows are.
package struct ColumnDescription: Sendable {
  package let name: String
  package let type: ColumnType
  package let unit: String?
  package let meaning: String
}

/// What a reader needs to know of a table.
package struct TableDescription: Sendable {
  /// The file's name without its extension.
  package let name: String
  /// What one row stands for.
  package let rowMeaning: String
  /// The total order of the rows.
  package let order: String
  package let columns: [ColumnDescription]
}

/// A table: its columns and its order.
package struct Table<Row>: Sendable {
  package let name: String
  package let rowMeaning: String
  package let order: String
  package let columns: [Column<Row>]

  /// The table without what depends on its rows' type.
  package var description: TableDescription {
    TableDescription(
      name: name, rowMeaning: rowMeaning, order: order,
      columns: columns.map {
        ColumnDescription(name: $0.name, type: $0.type, unit: $0.unit, meaning: $0.meaning)
      })
  }
}
