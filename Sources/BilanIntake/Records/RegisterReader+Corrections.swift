internal import BilanModel

/// A rejected record that a mended one takes the place of, and its marking where that could be read.
struct CorrectedRecord: Sendable {
  var extent: RecordExtent
  var marking: Marking?
}

extension BatchColumn {
  /// The marking of a row of a column of markings; nil where it has none that could be read.
  fileprivate func marking(of row: Int) -> Marking? {
    if case .markings(let markings) = self { markings[row] } else { nil }
  }
}

/// Records that mended ones take the place of: they are set aside where they would be rejected, or withheld.
extension RegisterReader {
  func isCorrected(_ row: Int, _ log: RowLog) -> Bool {
    !layout.corrected.isEmpty && layout.corrected.contains(log.view.lines[row])
  }

  /// Sets a row aside with all that was found in it.
  func correct(_ row: Int, _ markings: BatchColumn, _ log: inout RowLog, _ extents: inout FileExtents?) {
    log.forget(row)
    log.setAside(row)
    correct(line: log.view.lines[row], extents?.extent(row: row), markings.marking(of: row))
  }

  /// Sets aside a record that starts on a line.
  func correct(line: Int, _ extent: RecordExtent?, _ marking: Marking?) {
    counts.aside.corrected += 1
    if let extent { corrected[line, default: []].append(CorrectedRecord(extent: extent, marking: marking)) }
  }
}
