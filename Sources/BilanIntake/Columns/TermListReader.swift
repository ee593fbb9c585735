internal import BilanModel

/// Cells that list several values of a closed vocabulary; one that the vocabulary does not have is an error.
struct TermListReader: ColumnReader {
  let place: ColumnPlace
  private let terms: [Term]
  private let byKey: [String: UInt8]
  private let separators: ListSeparators

  init(_ place: ColumnPlace, _ terms: [Term], _ separators: ListSeparators) {
    self.place = place
    self.terms = terms
    self.separators = separators
    byKey = TermReader.places(of: terms)
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    var lists = Lists()
    let cells = view.field(place.field)
    for row in 0..<view.count {
      let first = lists.codes.count
      for piece in ListPieces(cells[row], separators) {
        let words = piece.bytes.trimmed.string
        guard !words.isEmpty else { continue }
        if let code = byKey[foldedKey(words)] {
          if !lists.codes[first...].contains(Int16(code)) { lists.codes.append(Int16(code)) }
        } else {
          log.report(row, place.field, offset: piece.offset, unknown(words))
        }
      }
      if lists.codes.count == first { place.missing(row, &log) }
      lists.ends.append(lists.codes.count)
    }
    return .labelLists(lists, names: terms.map(\.code))
  }

  private func unknown(_ words: String) -> Problem {
    let (byKey, terms) = (byKey, terms)
    return .unknownTerm(
      words, in: place.column, terms: terms,
      nearest: nearestTerm(to: foldedKey(words), among: byKey.keys) { byKey[$0].map(Int.init) }
        .flatMap { byKey[$0] }.map { terms[Int($0)] })
  }
}
