/// A column of a register and the property of a record that it is.
package struct Field<Record: Sendable>: Sendable {
  /// The column, as sources and documentation know it.
  package let column: Column
  /// The property, as code knows it.
  package let property: any PartialKeyPath<Record> & Sendable
  /// Sets the property from a row of a column; false where a value that the record cannot be without is missing.
  let read: @Sendable (BatchColumn, Int, inout Record) -> Bool
  /// The column of some records.
  let write: @Sendable ([Record]) -> BatchColumn
  /// The value of a record as a document shows it.
  package let shown: @Sendable (Record) -> FieldValue?

  /// A property that is nil where the value is missing.
  package init<Value: BatchValue>(_ property: any WritableKeyPath<Record, Value?> & Sendable, _ column: Column) {
    self.column = column
    self.property = property
    read = { values, row, record in
      record[keyPath: property] = Value.read(values, row)
      return true
    }
    write = { records in Value.column(of: records.map { $0[keyPath: property] }, as: column.type) }
    shown = { record in record[keyPath: property]?.shown }
  }

  /// A property that has another value where the column has none: an empty text, no partner.
  package init<Value: BatchValue>(
    _ property: any WritableKeyPath<Record, Value> & Sendable, else standard: Value, _ column: Column
  ) {
    self.column = column
    self.property = property
    read = { values, row, record in
      record[keyPath: property] = Value.read(values, row) ?? standard
      return true
    }
    write = { records in Value.column(of: records.map { $0[keyPath: property] }, as: column.type) }
    shown = { record in record[keyPath: property].shown }
  }

  /// A property without which there is no record.
  package init<Value: BatchValue>(needed property: any WritableKeyPath<Record, Value> & Sendable, _ column: Column) {
    self.column = column
    self.property = property
    read = { values, row, record in
      guard let value = Value.read(values, row) else { return false }
      record[keyPath: property] = value
      return true
    }
    write = { records in Value.column(of: records.map { $0[keyPath: property] }, as: column.type) }
    shown = { record in record[keyPath: property].shown }
  }
}
