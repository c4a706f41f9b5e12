/// One value of a table.
package enum Cell: Sendable, Equatable {
  case text(String)
  case integer(Int)
  /// A number, written in the fewest digits that read back as the same number.
  case number(Double)
  case boolean(Bool)
  /// Not known, not defined, or not asked for.
  case empty

  /// A number, or an empty cell where there is none.
  package static func optional(_ number: Double?) -> Cell {
    number.map(Cell.number) ?? .empty
  }

  /// A count, or an empty cell where there is none.
  package static func optional(_ integer: Int?) -> Cell {
    integer.map(Cell.integer) ?? .empty
  }
}

/// The type of a column, by the names of the Frictionless Table Schema.
package enum ColumnType: String, Sendable {
  case string, integer, number, boolean
}
