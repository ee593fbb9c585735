internal import BilanModel

/// The records of a CSV file as texts, as far as a survey looks.
struct CSVSurvey {
  private let header: CSVHeader
  private let quote: UInt8
  private let file: FileBytes
  private let start: Int
  private let end: Int

  /// What becomes of lines with empty fields too many: where markings hide records theirs may stand in another column.
  var padding = CSVScanner.Padding.kept
  /// The places of the fields whose texts are asked for; nil for all, others are empty then.
  var places: Set<Int>?

  /// Whether the survey sees the file to its end.
  var isWhole: Bool { end == file.size }

  init(_ header: CSVHeader, quote: UInt8, file: FileBytes, start: Int) {
    self.header = header
    self.quote = quote
    self.file = file
    self.start = start
    end = min(file.size, start + SourceSurvey.limit)
  }

  /// Hands over every record that is whole, with its physical line.
  ///
  /// Says how many are not, how many of them end early, and whether some bytes are no UTF-8. Where it `counts` alone
  /// nothing is handed over.
  func read(
    line: Int = 1, counts: Bool = false, _ visit: ([String], _ line: Int) -> Void = { _, _ in }
  ) throws(ByteFile.Failure) -> (
    faults: Int, short: Int, hasInvalidBytes: Bool
  ) {
    var scanner = CSVScanner(delimiter: header.delimiter, quote: quote, line: line)
    scanner.padding = padding
    scanner.countsRows = file.sheet != nil
    var block = Block(capacity: 1 << 18)
    var table = RecordTable(width: max(1, header.names.count))
    var (faults, short, hasInvalidBytes) = (0, 0, false)
    var offset = start
    while true {
      let got = try block.fill(from: file, at: offset, limit: end - offset)
      offset += got
      let isLast = offset >= end || (got == 0 && !block.isFull)
      var position = 0
      while true {
        let next = scanner.scan(&block, from: position, isLast: isLast && isWhole, into: &table)
        if !counts { self.visit(RecordView(block, table), visit) }
        for fault in scanner.faults {
          if case .invalidUTF8 = fault.kind { hasInvalidBytes = true }
          if !CSVSurvey.isLone(fault) { faults += 1 }
          if case .fieldCount(2..<table.width) = fault.kind { short += 1 }
        }
        scanner.faults.removeAll(keepingCapacity: true)
        table.clear()
        if next == position || next >= block.count {
          position = next
          break
        }
        position = next
      }
      if isLast { return (faults, short, hasInvalidBytes) }
      if position == 0, block.isFull, block.capacity >= 1 << 25 { position = scanner.giveUp(block) }
      scanner.leave(position, of: block)
      block.keep(from: position)
    }
  }

  /// Whether a line has one value alone: a title or a footer, whatever the quotes.
  private static func isLone(_ fault: RecordFault) -> Bool {
    if case .fieldCount(1) = fault.kind { true } else { false }
  }

  private func visit(_ view: RecordView, _ visit: ([String], _ line: Int) -> Void) {
    let isAsked = places.map { places in (0..<view.width).map(places.contains) }
    for row in 0..<view.count {
      var (first, filled) = ("", 0)
      let texts = (0..<view.width).map { place in
        let cell = view.cell(row, place).trimmed
        // Whether anything stands there tells all the same what the line is.
        if filled > 0, isAsked.map({ !$0[place] }) ?? false, !cell.isEmpty, cell.start.pointee != UInt8(ascii: "=") {
          filled += 1
          return ""
        }
        let text = SpreadsheetCells.plain(cell.string)
        if !text.isEmpty {
          if filled == 0 { first = text }
          filled += 1
        }
        return text
      }
      // A footer, a line of separators, or a total without most columns, is no record.
      guard filled > 0 else { continue }
      if filled == 1, view.width > 2, OddRows.saysFooter(first) { continue }
      if view.width > 2, 2 * filled <= view.width, OddRows.saysTotal(first) { continue }
      visit(texts, view.lines[row])
    }
  }
}

extension SourceHead {
  /// The header of a file that nobody describes: the one that registers know, else the first record as wide as most.
  func surveyedHeader(_ quote: UInt8, _ registers: [Register]) -> CSVHeader {
    var dialect = Dialect()
    dialect.hasQuotes = quote == CSVScanner.quote
    var mapping = SourceMapping(files: [])
    mapping.dialect = dialect
    let known = header(for: registers, mapping)
    let knowledge = HeaderKnowledge(registers, nil)
    if knowledge.count(known.names.map(\.text)).known >= knowledge.enough { return known }
    var best: (weight: Int, header: CSVHeader)?
    for delimiter in delimiters {
      let records = records(SourceHead.titleLimit, delimiter: delimiter, quote, mapping)
      let widths = Dictionary(grouping: records, by: \.names.count).mapValues(\.count)
      guard let width = widths.max(by: { ($0.value * ($0.key - 1), $0.key) < ($1.value * ($1.key - 1), $1.key) })?.key,
        let header = records.first(where: { $0.names.count == width && $0.isHeader })
          ?? records.first(where: { $0.names.count == width })
      else { continue }
      let weight = (width - 1) * widths[width, default: 0]
      if weight > best?.weight ?? 0 { best = (weight, header) }
    }
    return best?.header ?? known
  }
}

extension CSVHeader {
  /// Whether at least half of the columns have a name, as those of a title line have not.
  fileprivate var isHeader: Bool {
    let named = names.count { !foldedKey($0.text).isEmpty }
    return 2 * named >= names.count && named >= min(2, names.count)
  }
}
