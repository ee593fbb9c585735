internal import BilanModel

/// Values of a closed vocabulary, by code, French or English name, or alias.
struct TermReader: ColumnReader {
  let place: ColumnPlace
  private let terms: [Term]
  private let byKey: [String: UInt8]
  private let spellings = CellInterner()
  private var problems: [Problem] = []

  init(_ place: ColumnPlace, _ terms: [Term]) {
    self.place = place
    self.terms = terms
    byKey = TermReader.places(of: terms)
  }

  /// The place of each term by every word for it, folded.
  static func places(of terms: [Term]) -> [String: UInt8] {
    var byKey: [String: UInt8] = [:]
    for (code, term) in terms.enumerated() {
      for word in [term.code, term.name.french, term.name.english] + term.aliases {
        let key = foldedKey(word)
        if byKey[key] == nil { byKey[key] = UInt8(code) }
      }
    }
    return byKey
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    let cells = view.field(place.field)
    let known = spellings.table
    let blank: UInt8? = place.isRequired ? nil : BatchColumn.missingTerm
    var (codes, unread) = cells.quick(BatchColumn.missingTerm) { cell in
      if cell.isEmpty { return blank }
      guard let code = known.value(of: cell), code >= 0 else { return nil }
      return UInt8(truncatingIfNeeded: code)
    }
    for row in unread {
      let code = cells[row].isEmpty ? TermReader.blank : spellings.value(of: cells[row]) ?? learn(cells[row], log)
      if code >= 0 {
        codes[row] = UInt8(code)
      } else if code == TermReader.blank {
        place.missing(row, &log)
      } else {
        log.report(row, place.field, problems[Int(-2 - code)])
      }
    }
    return .terms(codes)
  }

  private static let blank: Int32 = -1

  /// The code of a spelling, −1 when it is blank, −2 or less when it is in no vocabulary.
  @inline(never)
  private mutating func learn(_ cell: CellBytes, _ log: RowLog) -> Int32 {
    let text = cell.trimmed
    let words = text.string
    let code: Int32
    if text.isEmpty {
      code = TermReader.blank
    } else if let known = byKey[foldedKey(words)]
      ?? InvisibleMarks.removed(from: words).flatMap({ byKey[foldedKey($0)] })
    {
      code = Int32(known)
    } else {
      let (byKey, terms) = (byKey, terms)
      var problem = Problem.unknownTerm(
        words, in: place.column, terms: terms,
        nearest: nearestTerm(to: foldedKey(words), among: byKey.keys) { byKey[$0].map(Int.init) }
          .flatMap { byKey[$0] }.map { terms[Int($0)] })
      if !log.isFull(problem.kind) { problem = problem.inWords }
      guard problems.count < 1000 else {
        problems[999] = problem
        return -2 - 999
      }
      problems.append(problem)
      code = -1 - Int32(problems.count)
    }
    spellings.insert(cell, code)
    return code
  }
}
