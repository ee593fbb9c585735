internal import BilanModel

/// Identifiers, free texts and references: only whether they are there is looked at, since most are not kept.
struct TextReader: ColumnReader {
  let place: ColumnPlace

  init(_ place: ColumnPlace) { self.place = place }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    guard place.isRequired else { return .absent }
    place.lookAtTexts(view, &log)
    return .absent
  }
}

extension ColumnPlace {
  /// Reports what is missing among texts that must be there, and the words that stand for nothing or for the line above.
  func lookAtTexts(_ view: RecordView, _ log: inout RowLog) {
    let cells = view.field(field)
    for row in 0..<cells.count {
      let cell = cells[row]
      if cell.isBlank {
        missing(row, &log)
      } else if cell.count <= 16, isRequired, column.role == .title {
        let text = cell.trimmed.string
        if MissingTextWord.matches(text) { log.report(row, field, .noText(text, column)) }
        if DittoWord.matches(text) { log.report(row, field, .sameAsAbove(text, column)) }
      }
    }
  }
}

extension Texts {
  /// The texts of the rows wanted, all of them when `wanted` is nil; the others are left empty.
  init(_ cells: FieldView, where wanted: [Bool]?) {
    self.init()
    ends.reserveCapacity(cells.count)
    for row in 0..<cells.count {
      if wanted?[row] ?? true { bytes.append(contentsOf: cells[row].trimmed.buffer) }
      ends.append(bytes.count)
    }
  }
}
