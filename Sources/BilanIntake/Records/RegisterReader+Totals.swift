internal import BilanModel

extension RegisterReader {
  /// The rows of a view whose title or first value says that they are sums of others, and how surely.
  func rowsSayingTotal(_ view: RecordView) -> [Int: TotalWords] {
    guard layout.headers.count >= 3, layout.mapping?.dialect.totals != .keep else { return [:] }
    let fields = Set([0] + [layout.field(.title)].compactMap { $0 }).sorted()
    var rows: [Int: TotalWords] = [:]
    for field in fields {
      for row in 0..<view.count where TotalWords.mayBe(view.cell(row, field)) {
        guard let words = TotalWords(view.cell(row, field).trimmed.string), rows[row] != .sure else { continue }
        rows[row] = words
      }
    }
    return rows
  }
}
