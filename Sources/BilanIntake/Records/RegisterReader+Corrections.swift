internal import BilanModel

/// Records that mended ones take the place of: they are set aside where they would be rejected, or withheld.
extension RegisterReader {
  func isCorrected(_ row: Int, _ log: RowLog) -> Bool {
    !layout.corrected.isEmpty && layout.corrected.contains(log.view.lines[row])
  }

  /// Sets a row aside with all that was found in it.
  func correct(_ row: Int, _ log: inout RowLog) {
    log.forget(row)
    log.setAside(row)
    correct(lines: [log.view.lines[row]])
  }

  /// Sets aside records that start on some lines, one each.
  func correct(lines: [Int]) {
    counts.aside.corrected += lines.count
    for line in lines { corrected[line, default: 0] += 1 }
  }
}
