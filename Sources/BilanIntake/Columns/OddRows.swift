internal import BilanModel

/// A line with a single value: a footer when it stands below every record, else a record that is not whole.
struct LoneLine: Sendable {
  var line: Int
  /// Its value, nil where it may be protected.
  var text: String?
  /// What is wrong with it as a record.
  var findings: [Finding]
  /// Whether its words say that it is no record wherever it stands.
  var isFooter: Bool
}

/// Tells the rejected rows that are no records at all.
struct OddRows {
  enum Kind { case record, blank, repeatedHeader, total(String), lone(String) }

  let view: RecordView
  let layout: RegisterLayout

  func kind(of row: Int) -> Kind {
    let inked = (0..<view.width).filter { !view.cell(row, $0).isBlank }
    guard let first = inked.first else { return .blank }
    // JSON objects have neither headers nor footers.
    guard layout.headers.count >= 3 else { return .record }
    let text = view.cell(row, first).trimmed.string
    if inked.count > 1, inked.allSatisfy({ foldedKey(view.cell(row, $0).string) == foldedKey(layout.headers[$0]) }) {
      return .repeatedHeader
    }
    if OddRows.saysTotal(text), lacksRecord(inked) { return .total(text) }
    return inked.count == 1 ? .lone(text) : .record
  }

  /// Whether two columns or more that a record must have are empty.
  private func lacksRecord(_ inked: [Int]) -> Bool {
    let inked = Set(inked)
    let lacking = zip(layout.register.columns, layout.fields).count { column, field in
      column.isRequired && field.map { !inked.contains($0) } ?? true
    }
    return lacking >= 2
  }

  static func saysTotal(_ text: String) -> Bool {
    let words = foldedKey(text).split(separator: " ")
    guard let first = words.first else { return false }
    return ["total", "totaux", "totals"].contains(first) || words.prefix(2).joined(separator: " ") == "sous total"
  }

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
