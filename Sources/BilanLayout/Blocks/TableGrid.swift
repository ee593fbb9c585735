internal import BilanCharts
internal import BilanScene
internal import BilanTables

/// A table in a width: where its columns stand, and each row as a piece.
struct TableGrid {
  private let table: DocumentTable
  private let setting: Setting
  private let places: [(x: Double, width: Double)]

  private static let gap = 9.0
  private static let leading = 9.4
  private static let padding = 3.6
  private static let mark = 11.4

  init(_ table: DocumentTable, _ setting: Setting, width: Double) {
    self.table = table
    self.setting = setting
    let natural = table.columns.indices.map { column -> Double? in
      let folds: Bool
      switch table.columns[column].width {
      case .fitting: folds = false
      case .folded: folds = true
      case .part: return nil
      }
      let cells = table.rows.map { row -> Double in
        let cell = row[column]
        return cell.mark == nil ? setting.width(cell.text, cell.style) : Self.mark
      }
      // Measured text may come out a hair wider where it is set.
      let head = table.columns[column].head
      let headWidth = folds ? Self.foldedWidth(head, setting) : setting.width(head, DocumentType.head)
      return (cells + [headWidth]).max().map { $0 + 0.5 }
    }
    let gaps = Self.gap * Double(max(0, table.columns.count - 1))
    let rest = max(20, width - gaps - natural.compactMap(\.self).reduce(0, +))
    let parts = table.columns.reduce(0.0) { sum, column in
      if case .part(let part) = column.width { sum + part } else { sum }
    }
    // Columns wider together than the table are all made narrower.
    let squeeze = parts > 0 ? 1 : min(1, (width - gaps) / max(1, natural.compactMap(\.self).reduce(0, +)))
    var x = 0.0
    places = table.columns.indices.map { column in
      let own =
        if case .part(let part) = table.columns[column].width { rest * part / parts } else {
          (natural[column] ?? 0) * squeeze
        }
      defer { x += own + Self.gap }
      return (x, own)
    }
  }

  /// The least width in which a head stands on two lines.
  private static func foldedWidth(_ head: String, _ setting: Setting) -> Double {
    let words = head.split(separator: " ")
    let widths = (1...max(1, words.count)).map { first in
      let parts = [words.prefix(first), words.dropFirst(first)].map { $0.joined(separator: " ") }
      return parts.map { setting.width($0, DocumentType.head) }.max() ?? 0
    }
    return widths.min() ?? 0
  }

  /// The heads over a rule.
  var head: Piece {
    let lines = table.columns.indices.map { column in
      setting.lines(table.columns[column].head, DocumentType.head, width: places[column].width, most: 2)
    }
    let most = max(1, lines.map(\.count).max() ?? 1)
    let height = 8.5 * Double(most) + 5.5
    return Piece(height: height) { scene, rect in
      scene.group(.row) { scene in
        for column in table.columns.indices {
          scene.group(.headerCell) { scene in
            let start = Double(most - lines[column].count)
            for (index, line) in lines[column].enumerated() {
              draw(
                line, column, rect, baseline: rect.y + 6.5 + 8.5 * (start + Double(index)), DocumentType.head, &scene)
            }
          }
        }
        scene.group(.artifact) { scene in
          scene.stroke(
            .line(Point(rect.x, rect.maxY - 2), Point(rect.maxX, rect.maxY - 2)), Stroke(Palette.strong, 0.75))
        }
      }
    }
  }

  /// A row, with a hairline below it.
  func row(_ index: Int) -> Piece {
    let cells = table.rows[index]
    let lines = cells.indices.map { column in
      cells[column].mark == nil
        ? setting.lines(cells[column].text, cells[column].style, width: places[column].width, most: table.mostLines)
        : []
    }
    let most = max(1, lines.map(\.count).max() ?? 1)
    let height = Self.leading * Double(most) + Self.padding
    return Piece(height: height, figures: cells.compactMap(\.figure)) { scene, rect in
      scene.group(.row) { scene in
        for (column, cell) in cells.enumerated() {
          scene.group(.cell) { draw(cell, lines[column], column, rect, &$0) }
        }
        scene.group(.artifact) { scene in
          scene.stroke(.line(Point(rect.x, rect.maxY), Point(rect.maxX, rect.maxY)), Stroke(Palette.grid, 0.5))
        }
      }
    }
  }

  private func draw(
    _ cell: DocumentTable.Cell, _ lines: [String], _ column: Int, _ rect: Rect, _ scene: inout Scene
  ) {
    if let mark = cell.mark {
      let middle = Point(rect.x + places[column].x + Self.mark / 2, rect.y + Self.leading / 2 + Self.padding / 2 - 0.2)
      NumberMark.draw(mark.number, isFilled: mark.isFilled, at: middle, size: Self.mark, text: 7, &scene)
      return
    }
    for (index, line) in lines.enumerated() {
      draw(line, column, rect, baseline: rect.y + 9.2 + Self.leading * Double(index), cell.style, &scene)
    }
  }

  private func draw(
    _ text: String, _ column: Int, _ rect: Rect, baseline: Double, _ style: TextStyle, _ scene: inout Scene
  ) {
    let place = places[column]
    let anchor = table.columns[column].anchor
    let x = anchor == .end ? place.x + place.width : anchor == .middle ? place.x + place.width / 2 : place.x
    scene.text(text, at: Point(rect.x + x, baseline), style.anchored(anchor))
  }

  /// What the table is called, above its head where it goes on.
  func title(_ words: String, width: Double) -> Piece {
    let style = DocumentType.subtitle
    return Piece(height: style.size + 8) { scene, rect in
      scene.group(.paragraph) { scene in
        let text = setting.measuring.fitted(words, style, width: width)
        scene.text(text, at: Point(rect.x, rect.y + style.size), style)
      }
    }
  }

  /// A line under the table, at its right.
  func note(_ words: String) -> Piece {
    Piece(height: 12) { scene, rect in
      scene.group(.paragraph) { scene in
        let style = setting.format == .a4 ? DocumentType.note : DocumentType.cell.coloured(Palette.grey)
        scene.text(words, at: Point(rect.maxX, rect.y + 9.5), style.anchored(.end))
      }
    }
  }
}

extension DocumentTable.Cell {
  /// How its words are set.
  var style: TextStyle {
    switch look {
    case .plain: DocumentType.cell
    case .strong: DocumentType.cell.faced(.semibold).coloured(Palette.ink)
    case .quiet: DocumentType.cell.coloured(Palette.grey)
    case .alert: DocumentType.cell.faced(.semibold).coloured(Palette.fall)
    }
  }
}
