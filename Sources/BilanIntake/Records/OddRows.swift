internal import BilanModel

/// A line with a single value: a footer when it stands below every record, else a record that is not whole.
struct LoneLine: Sendable {
  /// The most that may be footers: more of them are records.
  static let limit = 10_000

  var line: Int
  /// Its value, nil where it may be protected.
  var text: String?
  /// What it says of the marking of the whole file; nil when it says nothing.
  var marking: Marking?
  /// What is wrong with it as a record.
  var findings: [Finding]
  /// Whether its words say that it is no record wherever it stands.
  var isFooter: Bool
  /// Whether its value stands in the first of the columns that have a name: above records it is their heading.
  var isSection = false
  /// Whether it is a record wherever it stands: a whole line of the table in quotes.
  var isRecord = false
  /// Where it stands in the file, where that is kept.
  var extent: RecordExtent?
}

/// Tells the rejected rows that are no records at all.
struct OddRows {
  enum Kind { case record, blank, repeatedHeader, otherHeader, total(String), lone(String, isFirst: Bool) }

  let view: RecordView
  let layout: RegisterLayout

  func kind(of row: Int) -> Kind {
    let inked = (0..<view.width).filter { !view.cell(row, $0).isBlank }
    guard let first = inked.first else { return .blank }
    // JSON objects have neither headers nor footers.
    guard layout.headers.count >= 3 else { return .record }
    let text = view.cell(row, first).trimmed.string
    switch header(row, inked, text) {
    case .sameHeader?: return .repeatedHeader
    case .otherHeader?: return .otherHeader
    case nil: break
    }
    if OddRows.saysTotal(text), lacksRecord(inked) { return .total(text) }
    guard inked.count == 1, !OddRows.holdsLine(text, view.width) else { return .record }
    // A table may stand some columns into its sheet.
    let start = layout.headers.firstIndex { !$0.isEmpty } ?? 0
    return .lone(text, isFirst: first <= start)
  }

  /// Whether a row names columns, the first of them by a text.
  private func header(_ row: Int, _ inked: [Int], _ first: String) -> HeaderNames.Line? {
    guard inked.count > 1, layout.headerNames.contains(first) else { return nil }
    let texts = (0..<view.width).map { view.cell(row, $0).trimmed.string }
    if let line = layout.headerNames.line(texts, read: layout.fieldsRead) { return line }
    let isSame = inked.allSatisfy { foldedKey(texts[$0]) == foldedKey(layout.headers[$0]) }
    return isSame ? .sameHeader : nil
  }

  /// Whether a row names columns in another order than the header, or others.
  func isOtherHeader(_ row: Int) -> Bool {
    guard layout.headers.count >= 3 else { return false }
    guard let place = (0..<view.width).first(where: { !view.cell(row, $0).isBlank }) else { return false }
    let first = view.cell(row, place).trimmed.string
    guard layout.headerNames.contains(first) else { return false }
    return header(row, (0..<view.width).filter { !view.cell(row, $0).isBlank }, first) == .otherHeader
  }

  /// Whether two columns or more that a record must have are empty; in a file whose mapping leaves few of them to the
  /// file, whether all of them are, and the start, but the one that holds the words, or two of them.
  private func lacksRecord(_ inked: [Int]) -> Bool {
    guard layout.mapping?.columns.isEmpty ?? true else { return lacksMappedRecord(inked) }
    let lacking = zip(layout.register.columns, layout.plans).count { column, plan in
      column.needsValue && plan?.field.map { !inked.contains($0) } ?? true
    }
    return lacking >= 2
  }

  private func lacksMappedRecord(_ inked: [Int]) -> Bool {
    var awaited = Set(layout.awaitedFields)
    if let first = inked.first { awaited.remove(first) }
    return !awaited.isEmpty && (awaited.isDisjoint(with: inked) || awaited.subtracting(inked).count >= 2)
  }

  /// Whether a row holds its marking, at most one value more, and nothing of what a record must have.
  ///
  /// It says the marking of the whole file; a line of totals says its own.
  func isBanner(_ row: Int, marking: Int) -> Bool {
    let inked = (0..<view.width).filter { !view.cell(row, $0).isBlank }
    guard inked.contains(marking), inked.count <= 2 else { return false }
    let columns = layout.register.columns.indices.filter {
      layout.register.columns[$0].isRequired || $0 == layout.register.span?.start
    }
    let missing = Set(columns.flatMap { layout.plans[$0]?.fields ?? [] }).subtracting(inked)
    guard inked.count == 1 ? !missing.isEmpty : missing.count >= 2 else { return false }
    return !inked.contains { $0 != marking && OddRows.saysTotal(view.cell(row, $0).trimmed.string) }
  }

  /// Whether one value holds at least half of the separators of a line of some fields: a record in quotes.
  static func holdsLine(_ text: String, _ width: Int) -> Bool {
    [";", ",", "\t", "|"].contains { mark in text.count { String($0) == mark } >= max(2, width / 2) }
  }

  static func saysTotal(_ text: String) -> Bool { TotalWords.areSaid(by: text) }

  /// Whether words are those of a footer: when a file was made, by what, from what.
  static func saysFooter(_ text: String) -> Bool {
    let key = foldedKey(text)
    return footers.contains { key == $0 || key.hasPrefix($0 + " ") }
  }

  private static let footers = [
    "extraction", "extrait", "export", "exporte", "edite", "edition du", "genere", "imprime", "mis a jour",
    "mise a jour", "source", "sources", "nombre d", "nombre de", "fin", "page", "generated", "exported", "printed",
    "updated", "number of", "end of",
  ]
}

extension RegisterLayout {
  /// The fields of a mapped file that a record fills: those of the required columns and of the start.
  ///
  /// Nothing is awaited of a file without mapping, whose odd rows lack what is required and are rejected.
  var awaitedFields: [Int] {
    guard let mapping, !mapping.columns.isEmpty, headers.count >= 3 else { return [] }
    let indices = register.columns.indices.filter { register.columns[$0].needsValue || $0 == register.span?.start }
    return Set(indices.flatMap { plans[$0]?.fields ?? [] }).sorted()
  }
}
