/// The line above a header that names groups of columns: « Effectifs » over « Prévu » and « Réalisé ».
struct HeadingsLine: Sendable, Equatable {
  /// The heading that stands over each column, from the first cell it fills to the next one; empty where none does.
  let headings: [String]

  /// Nil where the line names fewer than two groups: a title has one cell.
  init?(_ fields: [String]) {
    let texts = fields.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    guard texts.count(where: { !$0.isEmpty }) >= 2 else { return nil }
    var last = ""
    headings = texts.map { text in
      if !text.isEmpty { last = text }
      return last
    }
  }
}

extension SourceHead {
  /// The line of headings right above a header, nil where none stands there.
  func headings(above header: CSVHeader, _ quote: UInt8) -> HeadingsLine? {
    let above = records(SourceHead.titleLimit, delimiter: header.delimiter, quote, nil)
    return above.last { $0.next == header.start }.flatMap { HeadingsLine($0.names.map(\.text)) }
  }
}
