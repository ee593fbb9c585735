internal import BilanModel

/// Markings of rows that merged cells fill, joined with those of the rows that what they hold comes from.
///
/// What stands in such a cell is of the first of its rows: shown with another one it is as protected as there.
struct MergedMarkingReader: ColumnReader {
  private var inner: any ColumnReader
  private var merges: MergedRows
  /// What each row says that fills others, `.unread` where it cannot be read.
  private var said: [Int: Marking] = [:]

  init(_ inner: any ColumnReader, _ merges: MergedRows) {
    self.inner = inner
    self.merges = merges
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    guard case .markings(var markings) = inner.read(view, &log) else { return .absent }
    // Nothing but markings was looked at so far: what was found is of them.
    let unread = Set(log.rowsFound)
    for row in 0..<view.count {
      let line = view.lines[row]
      let (before, isFirst) = merges.of(line)
      for first in before { if let marking = said[first] { markings.raise(row, to: marking) } }
      if isFirst { said[line] = unread.contains(row) ? .unread : markings[row] }
    }
    return .markings(markings)
  }
}

extension Markings {
  /// The marking of a row; nil where it has none that could be read.
  subscript(row: Int) -> Marking? { codes[row] == Markings.missing ? nil : values[Int(codes[row])] }

  /// Joins a marking to that of one row; what it says then is a value of its own, for others may keep theirs.
  mutating func raise(_ row: Int, to floor: Marking) {
    let raised = self[row]?.joined(with: floor) ?? floor
    let known = values.firstIndex(of: raised)
    if known == nil { values.append(raised) }
    codes[row] = UInt16(clamping: known ?? values.count - 1)
  }
}
