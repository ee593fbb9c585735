internal import BilanModel

extension RegisterReader {
  /// The rows whose dates touch, or may touch, a period; nil when all do.
  func wantedRows(_ columns: [BatchColumn], in period: Period) -> [Bool]? {
    guard let span = layout.register.span, case .dates(let starts) = columns[span.start] else { return nil }
    let (first, last) = (period.first.number, period.last.number)
    let none = BatchColumn.missingDay
    let openEnd = layout.register.lastsWithoutEnd ? none : nil
    var wanted: [Bool] = []
    wanted.reserveCapacity(starts.earliest.count)
    if case .dates(let ends) = columns[span.end] {
      for row in starts.earliest.indices {
        let start = starts.earliest[row]
        let end = ends.latest[row] == none ? openEnd ?? starts.latest[row] : ends.latest[row]
        wanted.append(start <= last && (end >= first || end == none))
      }
    } else if layout.register.lastsWithoutEnd {
      wanted = starts.earliest.map { $0 <= last }
    } else {
      for row in starts.earliest.indices {
        wanted.append(starts.earliest[row] <= last && (starts.latest[row] >= first || starts.latest[row] == none))
      }
    }
    return wanted
  }
}
