/// The rows of a sheet with its merged cells filled, those included that the sheet leaves out.
struct FilledRows {
  private(set) var merged: MergedCells
  private let visitor: any SheetVisitor
  private var last = 0

  init(_ merged: MergedCells, _ visitor: any SheetVisitor) {
    self.merged = merged
    self.visitor = visitor
  }

  /// Takes merged cells that start in the next row.
  mutating func add(_ range: CellRange) { merged.add(range) }

  /// Takes the next row that the sheet has.
  mutating func take(_ row: inout SheetRow) throws(SheetError) {
    try fill(before: row.number)
    last = row.number
    if !merged.isEmpty {
      try merged.fill(&row)
      for text in merged.covered { visitor.take(elsewhere: text, sheet: nil, row: row.number) }
    }
    if !row.cells.isEmpty { try visitor.take(row) }
  }

  /// Fills the rows below the last one.
  mutating func end() throws(SheetError) { try fill(before: .max) }

  private mutating func fill(before number: Int) throws(SheetError) {
    guard !merged.isEmpty else { return }
    let end = min(number - 1, merged.reach)
    while last < end {
      last += 1
      var row = SheetRow()
      row.begin(last, isHidden: false)
      try merged.fill(&row)
      if !row.cells.isEmpty { try visitor.take(row) }
    }
  }
}
