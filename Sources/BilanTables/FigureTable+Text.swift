package import BilanModel

extension FigureTable.Head {
  /// The words, the label of a period.
  package var text: String {
    switch self {
    case .text(let text), .period(_, let text): text
    }
  }
}

extension FigureTable.Column {
  /// The words above the cells, those of its group first.
  package var text: String { (group.map { $0 + ", " } ?? "") + head.text }
}

extension FigureTable.Cell {
  /// The cell in words; empty where there is nothing.
  package func text(_ language: Language) -> String {
    switch self {
    case .none, .blank: ""
    case .text(let text): text
    case .figure(let figure): figure.form.text(figure.value, language)
    }
  }
}

extension FigureTable {
  /// The table as text, a line a row, for those who read it without a page: title, heads, rows, notes.
  ///
  /// A total begins with `∑`, a part of the row above with `-`, a note with `*`; `·` stands where nothing was asked.
  package func text(_ language: Language) -> String {
    let heads = ([corner] + columns.map(\.text)).joined(separator: " | ")
    let lines = rows.map { row -> String in
      let cells = row.cells.map { $0.text(language) }.map { $0.isEmpty ? "·" : $0 }
      return row.mark + ([row.head.text] + cells).joined(separator: " | ")
    }
    return ([title, heads] + lines + notes.map { "* " + $0 }).joined(separator: "\n") + "\n"
  }

  /// The table as words, for those who hear it: the heads, then the rows, all of as many cells.
  package func words(_ language: Language) -> [[String]] {
    let heads = [corner] + columns.map(\.text)
    return [heads]
      + rows.map { row in
        let cells = [row.head.text] + row.cells.prefix(columns.count).map { $0.text(language) }
        return cells + Array(repeating: "", count: heads.count - cells.count)
      }
  }

  /// The formulas as text, a line each, with the cells that they read by name: `Canada | 2024 = COUNTIFS(…,‹Canada›)`.
  package var formulas: String {
    var lines: [String] = []
    for row in rows {
      for (column, cell) in row.cells.enumerated() {
        guard case .figure(let figure) = cell, let formula = figure.formula else { continue }
        lines.append("\(row.head.text) | \(columns[column].text) = \(formula.text(name))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A cell by the words at the start of its row and above its column.
  private func name(_ name: Formula.Name) -> String {
    switch name {
    case .period(0): "‹period›"
    case .period: "‹period before›"
    case .rowHead(let row): "‹\(rows[row].head.text)›"
    case .columnHead(let column): "‹\(columns[column].text)›"
    case .cell(let row, let column), .fixed(let row, let column):
      "‹\(rows[row].head.text), \(columns[column].text)›"
    }
  }
}

extension FigureTable.Row {
  fileprivate var mark: String {
    switch role {
    case .plain, .control, .absence: ""
    case .total: "∑ "
    case .part: "- "
    }
  }
}
