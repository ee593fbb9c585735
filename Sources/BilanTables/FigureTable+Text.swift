package import BilanModel

extension FigureTable.Cell {
  /// The cell in words; empty where nothing was asked.
  package func text(_ language: Language) -> String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .figure(let quantity, let form): form.text(quantity, language)
    }
  }
}

extension FigureTable {
  /// The table as text, a line a row, for those who read it without a page: title, heads, rows, notes.
  ///
  /// A total begins with `=`, a note with `*`.
  package func text(_ language: Language) -> String {
    let heads = ([corner] + columns).joined(separator: " | ")
    let lines = rows.map { row in
      (row.isTotal ? "= " : "") + ([row.head] + row.cells.map { $0.text(language) }).joined(separator: " | ")
    }
    return ([title, heads] + lines + notes.map { "* " + $0 }).joined(separator: "\n") + "\n"
  }
}
