internal import BilanModel

/// Markings, each spelling looked at once and each marking kept once, as a small number.
struct MarkingReader: ColumnReader {
  let place: ColumnPlace
  private let words: MarkingWords
  private let spellings = CellInterner()
  private var values: [Marking] = []
  private var codes: [Marking: Int32] = [:]
  private var problems: [Problem] = []

  init(_ place: ColumnPlace, _ words: MarkingWords) {
    self.place = place
    self.words = words
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    let cells = view.field(place.field)
    let known = spellings.table
    var markings = Markings()
    let unread: [Int]
    (markings.codes, unread) = cells.quick(Markings.missing) { cell in
      if cell.isEmpty { return Markings.missing }
      guard let code = known.value(of: cell), code >= 0 else { return nil }
      return UInt16(truncatingIfNeeded: code)
    }
    for row in unread {
      let code = spellings.value(of: cells[row]) ?? learn(cells[row])
      if code >= 0 {
        markings.codes[row] = UInt16(truncatingIfNeeded: code)
      } else if code < MarkingReader.blank {
        log.report(row, place.field, problems[Int(-2 - code)])
      }
    }
    markings.values = values
    return .markings(markings)
  }

  private static let blank: Int32 = -1
  /// The most markings, and the most wrong spellings, that are told apart.
  private static let limit = 60_000
  private static let problemLimit = 1000

  /// The code of a spelling, −1 when it is blank, −2 or less when it is no marking.
  @inline(never)
  private mutating func learn(_ cell: CellBytes) -> Int32 {
    let text = cell.trimmed.string
    let code: Int32
    if text.isEmpty {
      code = MarkingReader.blank
    } else if let marking = words.read(text), let known = self.code(of: marking) {
      code = known
    } else {
      let problem = Problem.unknownMarking(text, in: place.column, words)
      guard problems.count < MarkingReader.problemLimit else {
        problems[MarkingReader.problemLimit - 1] = problem
        return -1 - Int32(MarkingReader.problemLimit)
      }
      problems.append(problem)
      code = -1 - Int32(problems.count)
    }
    spellings.insert(cell, code)
    return code
  }

  /// The code of a marking; nil past the limit.
  private mutating func code(of marking: Marking) -> Int32? {
    if let known = codes[marking] { return known }
    guard values.count < MarkingReader.limit else { return nil }
    values.append(marking)
    codes[marking] = Int32(values.count - 1)
    return Int32(values.count - 1)
  }
}
