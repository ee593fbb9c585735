internal import BilanModel

/// The labels that a column has used so far, with their codes.
struct LabelDictionary {
  private(set) var names: [String] = []
  private var codes: [String: Int32] = [:]
  private let spellings = CellInterner()

  /// The most labels that a dictionary keeps for the next batch.
  static let kept = 4096

  /// The spellings known now.
  @inline(__always)
  var table: CellInterner.Table { spellings.table }

  /// The code of a label, a new one when it was not met before; −1 for white space.
  @inline(__always)
  mutating func code(of cell: CellBytes) -> Int32 {
    spellings.value(of: cell) ?? learn(cell)
  }

  @inline(never)
  private mutating func learn(_ cell: CellBytes) -> Int32 {
    let text = cell.trimmed
    guard !text.isEmpty else {
      spellings.insert(cell, -1)
      return -1
    }
    let name = text.string
    let code = codes[name] ?? Int32(names.count)
    if code == names.count {
      names.append(name)
      codes[name] = code
    }
    spellings.insert(cell, code)
    return code
  }

  /// Starts anew once the labels are too many to be words that recur.
  mutating func renewWhenLarge() {
    if spellings.count > LabelDictionary.kept { self = LabelDictionary() }
  }
}

/// Labels that recur.
struct LabelReader: ColumnReader {
  let place: ColumnPlace
  private var dictionary = LabelDictionary()
  /// The codes of words for the line above, and how many labels were looked at for them.
  private var ditto: (codes: Set<Int32>, looked: Int) = ([], 0)

  init(_ place: ColumnPlace) { self.place = place }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    dictionary.renewWhenLarge()
    if dictionary.names.isEmpty { ditto = ([], 0) }
    var labels = Labels()
    let cells = view.field(place.field)
    let known = dictionary.table
    let blank: Int32? = place.isRequired ? nil : -1
    var (codes, unread) = cells.quick(Int32(-1)) { cell in cell.isEmpty ? blank : known.value(of: cell) }
    for row in unread {
      codes[row] = cells[row].isEmpty ? -1 : dictionary.code(of: cells[row])
      if codes[row] < 0 { place.missing(row, &log) }
    }
    for code in ditto.looked..<dictionary.names.count where DittoWord.matches(dictionary.names[code]) {
      ditto.codes.insert(Int32(code))
    }
    ditto.looked = dictionary.names.count
    if !ditto.codes.isEmpty {
      for row in codes.indices where ditto.codes.contains(codes[row]) {
        log.report(row, place.field, .sameAsAbove(cells[row].trimmed.string, place.column))
      }
    }
    labels.codes = codes
    labels.names = dictionary.names
    return .labels(labels)
  }
}

/// Lists of labels, separated by `;` or `|`.
struct LabelListReader: ColumnReader {
  let place: ColumnPlace
  private let separators: ListSeparators
  private var dictionary = LabelDictionary()

  init(_ place: ColumnPlace, _ separators: ListSeparators = ListSeparators()) {
    self.place = place
    self.separators = separators
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    dictionary.renewWhenLarge()
    var lists = Lists()
    let cells = view.field(place.field)
    for row in 0..<view.count {
      let first = lists.codes.count
      let cell = cells[row]
      for piece in ListPieces(cell, separators) {
        let code = dictionary.code(of: piece.bytes)
        guard code >= 0, code <= Int16.max, !lists.codes[first...].contains(Int16(code)) else { continue }
        lists.codes.append(Int16(code))
      }
      if lists.codes.count == first { place.missing(row, &log) }
      lists.ends.append(lists.codes.count)
    }
    return .labelLists(lists, names: dictionary.names)
  }
}
