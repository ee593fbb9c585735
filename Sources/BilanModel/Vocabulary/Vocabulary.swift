/// A closed vocabulary whose values a column may hold; the position of a value is its code in a batch.
package protocol Vocabulary: BatchValue, CaseIterable, RawRepresentable, Hashable where RawValue == UInt8 {
  /// The words of the value.
  var term: Term { get }
}

extension Vocabulary {
  /// The words of every value, in the order of the raw values from 0.
  package static var terms: [Term] { allCases.map(\.term) }
  /// The code written in data.
  package var code: String { term.code }
  /// The name printed.
  package var name: Wording { term.name }
}

extension Vocabulary {
  /// As it stands in a cell.
  package var shown: FieldValue? { .words(name) }

  /// The value of a row.
  package static func read(_ column: BatchColumn, _ row: Int) -> Self? {
    guard case .terms(let codes) = column else { return nil }
    return Self(rawValue: codes[row])
  }

  /// The values in a column of their type.
  package static func column(of values: [Self?], as type: ColumnType) -> BatchColumn {
    .terms(values.map { $0?.rawValue ?? BatchColumn.missingTerm })
  }
}

extension BatchElement where Self: Vocabulary {
  /// The values of a cell.
  package static func list(_ column: BatchColumn, _ row: Int) -> [Self]? {
    guard case .labelLists(let lists, _) = column else { return nil }
    return lists.range(row).compactMap { UInt8(exactly: lists.codes[$0]).flatMap { Self(rawValue: $0) } }
  }

  /// The values by their places in the vocabulary.
  package static func column(of lists: [[Self]]) -> BatchColumn {
    var codes = Lists()
    for list in lists { codes.append(list.map { Int16($0.rawValue) }) }
    return .labelLists(codes, names: terms.map(\.code))
  }

  /// In the order of the record.
  package static func shown(_ list: [Self]) -> FieldValue {
    .words(
      Wording(
        list.map(\.name.french).joined(separator: ", "), list.map(\.name.english).joined(separator: ", ")))
  }
}
