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

extension RegisterReader {
  /// Says which partners were no more on the first day of their record.
  func checkStates(_ columns: [BatchColumn], _ log: inout RowLog) {
    let ended = layout.directory.ended
    guard !ended.isEmpty, let partners = layout.register.index(of: .partners),
      let field = layout.plans[partners]?.field, case .partners(let lists) = columns[partners],
      let span = layout.register.span, case .dates(let starts) = columns[span.start]
    else { return }
    for (place, code) in lists.codes.enumerated() {
      guard let last = ended[PartnerIndex(code)] else { continue }
      let row = lists.ends.partitioningIndex { $0 > place }
      guard row < starts.earliest.count, starts.earliest[row] > last.number else { continue }
      log.report(row, field, .partnerEnded(layout.directory[PartnerIndex(code)], last))
    }
  }
}

extension [Int] {
  /// The first place of which something holds, where it holds of none before and of all after.
  fileprivate func partitioningIndex(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
