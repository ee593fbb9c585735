/// A type of value that a column of a batch holds: how it is read from it and written to it.
package protocol BatchValue: Sendable {
  /// The value of a row, nil when it is missing.
  static func read(_ column: BatchColumn, _ row: Int) -> Self?
  /// A column of a type that holds some values.
  static func column(of values: [Self?], as type: ColumnType) -> BatchColumn
  /// The value as a document shows it; nil where there is nothing to show.
  var shown: FieldValue? { get }
}

extension String: BatchValue {
  /// As it stands in a cell.
  package var shown: FieldValue? { isEmpty ? nil : .text(self) }

  /// The value of a row.
  package static func read(_ column: BatchColumn, _ row: Int) -> String? {
    switch column {
    case .texts(let texts): texts[row]
    case .labels(let labels): labels[row]
    default: nil
    }
  }

  /// Labels in a column of labels, texts in any other.
  package static func column(of values: [String?], as type: ColumnType) -> BatchColumn {
    guard case .label = type else {
      var texts = Texts()
      for value in values { texts.append((value ?? "").utf8) }
      return .texts(texts)
    }
    var labels = Labels()
    var codes: [String: Int32] = [:]
    labels.codes = values.map { value in value.map { code(of: $0, in: &codes, &labels.names) } ?? -1 }
    return .labels(labels)
  }
}

/// A type of value of which one cell may hold several.
package protocol BatchElement: Sendable {
  /// The values of a row, nil when the column has none.
  static func list(_ column: BatchColumn, _ row: Int) -> [Self]?
  /// A column that holds some lists.
  static func column(of lists: [[Self]]) -> BatchColumn
  /// The values as a document shows them.
  static func shown(_ list: [Self]) -> FieldValue
}

extension Array: BatchValue where Element: BatchElement {
  /// The value of a row.
  package static func read(_ column: BatchColumn, _ row: Int) -> [Element]? { Element.list(column, row) }

  /// The values in a column of their type.
  package static func column(of values: [[Element]?], as type: ColumnType) -> BatchColumn {
    Element.column(of: values.map { $0 ?? [] })
  }

  /// As it stands in a cell.
  package var shown: FieldValue? { isEmpty ? nil : Element.shown(self) }
}

extension String: BatchElement {
  /// The values of a cell.
  package static func list(_ column: BatchColumn, _ row: Int) -> [String]? {
    guard case .labelLists(let lists, let names) = column else { return nil }
    return lists.range(row).map { names[Int(lists.codes[$0])] }
  }

  /// The values in a column of their type.
  package static func column(of values: [[String]]) -> BatchColumn {
    var (lists, names) = (Lists(), [String]())
    var codes: [String: Int32] = [:]
    for value in values {
      lists.append(value.map { Int16(truncatingIfNeeded: code(of: $0, in: &codes, &names)) })
    }
    return .labelLists(lists, names: names)
  }

  /// In the order of the record.
  package static func shown(_ list: [String]) -> FieldValue { .text(list.joined(separator: ", ")) }
}

extension PartnerIndex: BatchElement {
  /// The values of a cell.
  package static func list(_ column: BatchColumn, _ row: Int) -> [PartnerIndex]? {
    guard case .partners(let lists) = column else { return nil }
    return lists.range(row).map { PartnerIndex(lists.codes[$0]) }
  }

  /// The values in a column of their type.
  package static func column(of values: [[PartnerIndex]]) -> BatchColumn {
    var lists = Lists()
    for value in values { lists.append(value.map(\.rawValue)) }
    return .partners(lists)
  }

  /// In the order of the record.
  package static func shown(_ list: [PartnerIndex]) -> FieldValue { .partners(list) }
}

extension PartialDate: BatchValue {
  /// As it stands in a cell.
  package var shown: FieldValue? { .date(self) }

  /// The value of a row.
  package static func read(_ column: BatchColumn, _ row: Int) -> PartialDate? {
    guard case .dates(let dates) = column else { return nil }
    return dates[row]
  }

  /// The values in a column of their type.
  package static func column(of values: [PartialDate?], as type: ColumnType) -> BatchColumn {
    var dates = Dates()
    for value in values { dates.append(value) }
    return .dates(dates)
  }
}

extension Int: BatchValue {
  /// As it stands in a cell.
  package var shown: FieldValue? { .number(self) }

  /// The value of a row.
  package static func read(_ column: BatchColumn, _ row: Int) -> Int? {
    guard case .counts(let values) = column, values[row] != BatchColumn.missingNumber else { return nil }
    return Int(values[row])
  }

  /// The values in a column of their type.
  package static func column(of values: [Int?], as type: ColumnType) -> BatchColumn {
    .counts(values.map { $0.map(Int64.init) ?? BatchColumn.missingNumber })
  }
}

extension Euros: BatchValue {
  /// As it stands in a cell.
  package var shown: FieldValue? { .money(self) }

  /// The value of a row.
  package static func read(_ column: BatchColumn, _ row: Int) -> Euros? {
    guard case .money(let values) = column, values[row] != BatchColumn.missingNumber else { return nil }
    return Euros(cents: values[row])
  }

  /// The values in a column of their type.
  package static func column(of values: [Euros?], as type: ColumnType) -> BatchColumn {
    .money(values.map { $0?.cents ?? BatchColumn.missingNumber })
  }
}

/// The place of a name in a dictionary, at its end when it is new.
private func code(of name: String, in codes: inout [String: Int32], _ names: inout [String]) -> Int32 {
  if let known = codes[name] { return known }
  codes[name] = Int32(names.count)
  names.append(name)
  return Int32(names.count - 1)
}
