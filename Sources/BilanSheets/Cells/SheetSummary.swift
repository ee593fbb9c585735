/// A sheet of a workbook, as its list of sheets says it.
package struct SheetInfo: Sendable, Hashable {
  /// As its tab has it.
  package let name: String
  /// Whether the spreadsheet shows its tab.
  package let isHidden: Bool
}

/// What was seen of a workbook beside the rows of the sheet that was read.
package struct SheetSummary: Sendable {
  /// Whether it is a workbook of OpenDocument.
  package internal(set) var isOpenDocument = false
  /// In the order of their tabs; sheets of charts have no cells and are none.
  package internal(set) var sheets: [SheetInfo] = []
  /// The place of the one that was read among them.
  package internal(set) var chosen = 0
  /// The rows of it that hold something and are hidden.
  package internal(set) var hiddenRows: [Int] = []
  /// Its columns that are hidden.
  package internal(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// How many of its cells were filled with what a merged cell above them holds.
  package internal(set) var filled = 0
  /// The rows of which the first fills the others, by their first one.
  package internal(set) var merges: [ClosedRange<Int>] = []
  /// The first merged cells of several rows that hold a number.
  package internal(set) var firstMergedNumber: CellRange?

  /// The rows of it with a cell that is struck through.
  package internal(set) var struckRows: [Int] = []

  /// How many of its formulas have no value, since no spreadsheet has calculated them.
  package internal(set) var uncalculated = 0
  /// The place of the first of those.
  package internal(set) var firstUncalculated: CellRange?

  /// Takes note of what merged cells have filled.
  mutating func take(_ merged: MergedCells) {
    filled = merged.filled
    firstMergedNumber = merged.firstNumber
    merges = merged.rows.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// The sheet that was read.
  package var sheet: SheetInfo { sheets[chosen] }
  /// The others.
  package var others: [SheetInfo] { sheets.indices.filter { $0 != chosen }.map { sheets[$0] } }
}

/// What takes the rows of a sheet, and the texts of a workbook that stand elsewhere.
package protocol SheetVisitor: AnyObject {
  /// A row of the sheet that is read, in the order of their numbers; rows without anything may be left out.
  func take(_ row: borrowing SheetRow) throws(SheetError)
  /// All rows come again, since it is known only now which cells are merged.
  func restart()
  /// A text of another sheet, with its row, or of no sheet: page headers, comments, drawings, properties.
  func take(elsewhere text: String, sheet: String?, row: Int)
  /// A text beside the cells of the sheet that is read, which is one `elsewhere` too: a page header, a comment.
  func take(remark text: String)
}

extension [SheetInfo] {
  /// The place of the sheet of a name, else of the first one that is shown.
  func place(of name: String?) throws(SheetError) -> Int {
    if let name {
      // Spreadsheets tell the names of sheets apart by more than capitals.
      guard
        let place = firstIndex(where: { $0.name == name })
          ?? firstIndex(where: { $0.name.lowercased() == name.lowercased() })
      else { throw .noSheet(names: map(\.name)) }
      return place
    }
    guard let place = firstIndex(where: { !$0.isHidden }) else { throw .noVisibleSheet(names: map(\.name)) }
    return place
  }
}
