package import BilanModel

extension SourceSurvey {
  /// The keys that lead in each object to an array whose objects are likelier the records: they have days, and the object
  /// itself has none.
  package func eachOfRecords(_ dates: Column) -> [String] {
    guard format != .csv, eachPath.isEmpty else { return [] }
    func isOfDays(_ column: SurveyedColumn) -> Bool {
      let pieces = column.sample(ofPieces: 50)
      return !pieces.isEmpty
        && [nil, Dialect.DateOrder.monthDayYear].contains { order in
          var dialect = Dialect()
          dialect.dateOrder = order
          return ColumnTrial(pieces, as: dates, dialect, desk: desk, counts: true).fit == 1
        }
    }
    let dated = columns.filter { $0.filled > 0 && isOfDays($0) }
    guard dated.allSatisfy({ $0.header.contains("[].") }) else { return [] }
    let keys = dated.compactMap { $0.header.split(separator: "[].").first.map(String.init) }
    // Of several arrays the one with the most days.
    let most = keys.max { first, second in
      let (one, other) = (keys.count { $0 == first }, keys.count { $0 == second })
      return one < other || one == other && first > second
    }
    return most?.split(separator: ".").map(String.init) ?? []
  }
}

extension SurveyedColumn {
  /// Some of the values, those of arrays one by one.
  fileprivate func sample(ofPieces count: Int) -> [String] {
    let mark = Character(Unicode.Scalar(ListPieces.mark))
    return Array(values.prefix(count).flatMap { $0.text.split(separator: mark).map(String.init) }.prefix(count))
  }
}
