/// The merged cells of a sheet: what their first cell holds stands in every row that they reach.
///
/// To the right nothing is filled, so that a title over several columns stays one text.
struct MergedCells {
  /// Those of several rows, by their first one.
  private var ranges: [CellRange]
  private var next = 0
  private var open: [(range: CellRange, kind: CellKind, text: [UInt8])] = []
  /// The rows of each that holds something, the first of which fills the others.
  private(set) var rows: Set<ClosedRange<Int>> = []
  /// How many cells were filled.
  private(set) var filled = 0
  /// The texts of cells that merged ones cover, and that no reader of the sheet sees.
  private(set) var covered: [String] = []
  /// The first cell of the first ones that hold a number, which counts in every row now.
  private(set) var firstNumber: CellRange?

  init(_ ranges: [CellRange]) {
    self.ranges = ranges.filter { $0.bottom > $0.top }.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
  }

  /// Takes merged cells that start in the row which is filled next.
  mutating func add(_ range: CellRange) {
    if range.bottom > range.top { ranges.append(range) }
  }

  /// Whether there is anything to fill.
  var isEmpty: Bool { ranges.isEmpty }

  /// The last row that what is open reaches; 0 where nothing is.
  var reach: Int { open.map(\.range.bottom).max() ?? 0 }

  /// Fills a row, which come in their order; throws where more is filled than any sheet needs.
  mutating func fill(_ row: inout SheetRow) throws(SheetError) {
    open.removeAll { $0.range.bottom < row.number }
    covered.removeAll(keepingCapacity: true)
    for merged in open {
      // What stands below a merged cell is not shown.
      if let place = row.cells.firstIndex(where: { $0.column == merged.range.left }) {
        let cell = row.cells.remove(at: place)
        if cell.kind == .text { covered.append(String(decoding: row.text(cell), as: UTF8.self)) }
      }
      let start = row.bytes.count
      row.bytes += merged.text
      row.close(merged.range.left, merged.kind, from: start)
      filled += 1
      if merged.kind == .number, firstNumber == nil { firstNumber = merged.range }
    }
    guard filled <= SheetLimits.repeated else { throw .tooLarge(part: "mergeCells") }
    if !open.isEmpty { row.cells.sort { $0.column < $1.column } }
    while next < ranges.count, ranges[next].top <= row.number {
      let range = ranges[next]
      next += 1
      guard range.top == row.number, let cell = row.cells.first(where: { $0.column == range.left }) else { continue }
      open.append((range, cell.kind, Array(row.text(cell))))
      rows.insert(range.top...range.bottom)
    }
  }
}
