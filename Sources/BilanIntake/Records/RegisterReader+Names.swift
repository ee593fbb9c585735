internal import BilanModel

extension RegisterReader {
  /// What tells a record from the others of its line: its rank there, 0 where that is not sure, and its identifier or
  /// else its title; of a record that may be above the ceiling nothing but the rank.
  func name(_ rank: Int, _ row: Int, _ log: RowLog) -> Wording {
    let own = log.closed.contains(row) ? nil : layout.identifier(of: row, log.view) ?? title(of: row, log.view)
    let words = own.map { " « \(Problem.shown($0)) »" } ?? ""
    let english = own.map { " “\(Problem.shown($0))”" } ?? ""
    guard rank > 0 else { return Wording("enregistrement\(words)", "record\(english)") }
    return Wording("enregistrement \(rank) de la ligne\(words)", "record \(rank) of the line\(english)")
  }

  private func title(of row: Int, _ view: RecordView) -> String? {
    guard let field = layout.field(.title) else { return nil }
    let text = view.cell(row, field).trimmed.string
    return text.isEmpty ? nil : text
  }
}

extension Finding {
  /// The same finding that says where else it is.
  func with(_ place: Wording) -> Finding {
    Finding(
      kind, origin, Wording("\(message.french), \(place.french)", "\(message.english), \(place.english)"),
      hint: hint, count: count)
  }
}
