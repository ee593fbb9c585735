internal import BilanModel

/// A column whose values are put together before they are read: lists in several columns, columns of ticks, a column
/// for want of another, values of merged cells.
struct GatheringReader: ColumnReader {
  private let fields: [Int]
  /// What a tick in each field stands for; empty where the cells hold the values themselves.
  private let terms: [String]
  /// Whether an empty value is that of the record above.
  private let fillsDown: Bool
  /// Whether the first cell with a value has all of it.
  private let takesFirst: Bool
  /// What stands between values: a list knows it, and nothing else has several.
  private let joint: [UInt8]
  private let isList: Bool
  private var inner: any ColumnReader
  /// The value of the record above, where empty ones are filled.
  private var last: [UInt8] = []

  /// A reader that hands each value to the reader of the column in field 0.
  init(
    _ fields: [Int], terms: [String] = [], fillsDown: Bool = false, takesFirst: Bool = false, isList: Bool = true,
    _ inner: any ColumnReader
  ) {
    self.isList = isList
    joint = isList ? [ListPieces.mark] : Array(" + ".utf8)
    self.fields = fields
    self.terms = terms
    self.fillsDown = fillsDown
    self.takesFirst = takesFirst
    self.inner = inner
  }

  var evidence: ValueEvidence { inner.evidence }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    var values = RewrittenValues(reserving: view.count)
    for row in 0..<view.count {
      let value = value(of: row, view)
      values.append(fillsDown ? filled(value, row, log) : value)
    }
    return values.read(by: &inner, view, field: fields.first ?? 0, &log)
  }

  private func value(of row: Int, _ view: RecordView) -> [UInt8] {
    var value: [UInt8] = []
    for (place, field) in fields.enumerated() {
      let cell = view.cell(row, field).trimmed
      guard !cell.isEmpty else { continue }
      let piece =
        terms.isEmpty ? Array(cell.buffer) : Ticks.meaning(of: cell.string, terms[place], takesNumbers: isList)
      guard !piece.isEmpty else { continue }
      if !value.isEmpty { value += joint }
      value += piece
      if takesFirst { break }
    }
    return value
  }

  /// A value, or that of the record above where it is empty; below a record that is hidden or broken, nothing is known.
  private mutating func filled(_ value: [UInt8], _ row: Int, _ log: RowLog) -> [UInt8] {
    if log.broken.contains(row) { last = [] }
    if log.hides(row) {
      last = []
    } else if DittoWord.matches(String(decoding: value.prefix(16), as: UTF8.self)) {
      return last
    } else if !value.isEmpty, !TotalWords.areSaid(by: String(decoding: value, as: UTF8.self)) {
      last = value
    }
    return value.isEmpty ? last : value
  }
}

/// The marks by which desks tick a cell, or leave it.
enum Ticks {
  private static let marks: Set<String> = ["x", "1", "oui", "o", "yes", "y", "true", "vrai", "✓", "✔", "ok", "*", "☑"]
  private static let none: Set<String> = ["", "0", "non", "n", "no", "false", "faux", "✗", "☐"]

  /// The value that a cell stands for, empty where it is not ticked; what is no mark is left as it stands.
  ///
  /// In a list a number ticks too: how many people it is with says that it is with them.
  static func meaning(of cell: String, _ term: String, takesNumbers: Bool) -> [UInt8] {
    let key = foldedKey(cell)
    if takesNumbers, let number = Int(cell), number >= 0 { return number > 0 ? Array(term.utf8) : [] }
    if marks.contains(key) || marks.contains(cell) { return Array(term.utf8) }
    return none.contains(key) || none.contains(cell) ? [] : Array(cell.utf8)
  }
}
