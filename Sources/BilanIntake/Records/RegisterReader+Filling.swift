internal import BilanModel

extension RegisterReader {
  /// The rows of a view above which a broken record stands: what fills values from above does not go past it.
  func rowsBelowBroken(_ view: RecordView) -> Set<Int> {
    guard !brokenLines.isEmpty, view.count > 0 else { return [] }
    let rows = brokenLines.compactMap { line in (0..<view.count).first { view.lines[$0] >= line } }
    let last = view.lines[view.count - 1]
    brokenLines.removeAll { $0 <= last }
    return Set(rows)
  }
}
