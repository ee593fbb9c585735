/// The rows of which nothing is shown, those among them that merged cells of such a row fill.
struct HiddenRows {
  private var merges: MergedRows
  private var hidden: Set<Int> = []

  init(_ merges: [ClosedRange<Int>]) { self.merges = MergedRows(merges) }

  /// Whether nothing of the next row is shown, which is hidden by itself or not.
  mutating func take(_ row: Int, _ isHidden: Bool) -> Bool {
    guard !merges.isEmpty else { return isHidden }
    let (before, isFirst) = merges.of(row)
    let isHidden = isHidden || before.contains { hidden.contains($0) }
    if isFirst, isHidden { hidden.insert(row) }
    return isHidden
  }
}
