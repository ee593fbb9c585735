internal import BilanWorkbook

/// The values of one row of a data sheet by column; a column left out stays blank.
struct DataRow: ExpressibleByDictionaryLiteral {
  private var contents = [Content](repeating: .blank, count: DataColumn.allCases.count)

  init(dictionaryLiteral values: (DataColumn, Content)...) {
    for (column, content) in values { self[column] = content }
  }

  subscript(column: DataColumn) -> Content {
    get { contents[column.rawValue] }
    set { contents[column.rawValue] = newValue }
  }

  /// Adds the values of another row of other columns.
  mutating func add(_ values: KeyValuePairs<DataColumn, Content>) {
    for (column, content) in values { self[column] = content }
  }
}
