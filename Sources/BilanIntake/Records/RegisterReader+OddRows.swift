internal import BilanModel

/// What becomes of the rejected rows that are no records.
extension RegisterReader {
  /// Rejects the lines with a single value that stand above a record, and all of them once they are too many to be
  /// footers.
  func settleLoneLines() {
    guard let first = loneLines.first, first.line < lastRecord || loneLines.count > LoneLine.limit else { return }
    let isAll = loneLines.count > LoneLine.limit
    for line in loneLines where line.isSection && !line.isFooter && !isAll && line.line < lastRecord {
      counts.aside.sections += 1
      findings.append(.sectionLine, in: layout.file) {
        Problem.sectionLine(marking == nil ? line.text : nil).at(Origin(file: layout.file, line: line.line))
      }
    }
    for line in loneLines
    where !line.isFooter && (isAll || !line.isSection && line.line < lastRecord) {
      counts.rejected += 1
      if marking != nil, layout.ceiling == nil { quotedMarking = quotedMarking.joined(with: .unread) }
      rejects.add(line, layout)
      findings.append(contentsOf: line.findings)
    }
    for line in loneLines where line.isFooter && (isAll || line.line < lastRecord) {
      counts.aside.footers += 1
      findings.append(.footerLine, in: layout.file) {
        Problem.footerLine(line.text).at(Origin(file: layout.file, line: line.line))
      }
    }
    loneLines.removeAll { isAll || $0.line < lastRecord }
  }

  /// Rejects totals and footers that constants have made look like records, so that they are set aside.
  func rejectOddRows(_ log: inout RowLog) {
    if !layout.leftLines.isEmpty {
      for row in 0..<log.view.count where layout.leftLines.contains(log.view.lines[row]) { log.reject(row) }
    }
    guard !awaited.isEmpty else { return }
    let odd = OddRows(view: log.view, layout: layout)
    for row in 0..<log.view.count where awaited.count(where: { !log.view.cell(row, $0).isBlank }) <= 1 {
      switch odd.kind(of: row) {
      case .total: log.reject(row)
      case .lone(let text, _) where OddRows.saysFooter(text): log.reject(row)
      default: break
      }
    }
  }

  /// Sets a rejected row aside when it is no record; says whether it did.
  func isOdd(_ row: Int, _ log: inout RowLog, _ extents: inout FileExtents?) -> Bool {
    let origin = Origin(file: layout.file, line: log.view.lines[row])
    let closed = shield.kinds[row]
    func shown(_ text: String) -> String? { layout.ceiling == nil && closed == nil ? text : nil }
    switch closed ?? kind(of: row, log.view) {
    case .record:
      if let words = fewWords(of: row, log.view) { take(outside: outside.read(words), line: origin.line) }
      return false
    // An object or an array where a value is expected is something.
    case .blank where log.findings(in: row).contains { $0.severity == .error && $0.kind != .missingValue }: return false
    case .blank:
      log.forget(row)
      counts.aside.blanks += 1
    case .repeatedHeader:
      log.forget(row)
      findings.append(.repeatedHeader, in: layout.file) { Problem.repeatedHeader.at(origin) }
      counts.aside.repeatedHeaders += 1
    case .otherHeader:
      log.forget(row)
      let isUnderCeiling = layout.ceiling != nil
      findings.append(Problem.otherHeader(isUnderCeiling: isUnderCeiling).at(origin))
      counts.aside.repeatedHeaders += 1
    case .total(let text):
      heed(words(of: row, log.view), line: origin.line)
      log.forget(row)
      findings.append(.totalLine, in: layout.file) { Problem.totalLine(shown(text)).at(origin) }
      counts.aside.totals += 1
      totals.insert(row)
    case .lone(let text, let isFirst):
      heed(text, line: origin.line)
      loneLines.append(
        LoneLine(
          line: origin.line, text: shown(text), findings: log.take(from: row), isFooter: OddRows.saysFooter(text),
          isSection: isFirst, extent: extents?.extent(row: row)))
    }
    return true
  }

  /// What a row with few values says beside its marking; nil for one with more, which is no line of words.
  private func fewWords(of row: Int, _ view: RecordView) -> String? {
    let inked = (0..<view.width).count { !view.cell(row, $0).isBlank }
    return (1...max(1, min(3, view.width - 3))).contains(inked) ? words(of: row, view) : nil
  }

  /// What a row says beside its marking, which is read as every record's is.
  private func words(of row: Int, _ view: RecordView) -> String {
    let marking = layout.field(.marking)
    return (0..<view.width).filter { $0 != marking }.map { view.cell(row, $0).trimmed.string }.joined(separator: ";")
  }

  /// What a rejected row is; a total where the mapping leaves it out.
  private func kind(of row: Int, _ view: RecordView) -> OddRows.Kind {
    guard layout.leftLines.contains(view.lines[row]) else { return OddRows(view: view, layout: layout).kind(of: row) }
    return .total(view.cell(row, layout.field(.title) ?? 0).trimmed.string)
  }

  /// Takes what a line outside of the records says of them all.
  private func heed(_ text: String, line: Int) {
    take(outside: outside.read(text), line: line)
    units.take(text, line: line)
  }

  /// Takes what a line outside of the records says of the marking of them all.
  func take(outside marking: Marking?, line: Int) {
    guard let marking else { return }
    saidOutside = .joined([saidOutside, SaidOutside(marking: marking, line: line)])
  }
}
