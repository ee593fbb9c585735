package import BilanCharts
internal import BilanScene
internal import BilanTables

/// A page of one figure: its finding as the heading of the page, the drawing as large as it fits, its notes at the foot.
package struct MessagePage: Block {
  /// The figure.
  package var figure: ChartFigure
  /// Its number in the document.
  package var number: String
  /// Whether it is drawn small, for those who look it up.
  package var isDense: Bool
  /// What is said below it, each line with the words that lead it.
  package var notes: [(lead: String, text: String)]

  /// A figure under a number, its finding the heading of a page of its own.
  package init(
    _ figure: ChartFigure, number: String, isDense: Bool = false, notes: [(lead: String, text: String)] = []
  ) {
    self.figure = figure
    self.number = number
    self.isDense = isDense
    self.notes = notes
  }

  private static let gap = 6.0
  /// What a figure is given at the least.
  private static let least = 90.0
  /// The part of the height that a figure asks for in which it can still be drawn.
  private static let ease = 0.68

  /// A break, the heading and what is shown, which lead the drawing, and the drawing with its notes.
  package func flows(_ setting: Setting, width: Double) -> [Flow] {
    let format = setting.format
    let title = Paragraph(
      [Span(figure.headline, format.title.coloured(Palette.ink))], role: .heading(1), space: 0,
      leading: format.title.size * 1.2, most: 2, entry: figure.headline)
    let shown = Paragraph([Span(figure.subtitle, DocumentType.subtitle)], space: 3, leading: 10, most: 2)
    return [.pageBreak]
      + (title.flows(setting, width: width) + shown.flows(setting, width: width)).map { flow in
        guard case .piece(var piece) = flow else { return flow }
        piece.leads = true
        return .piece(piece)
      } + [.piece(drawing(setting, width))]
  }

  private func drawing(_ setting: Setting, _ width: Double) -> Piece {
    let figure = figure
    let scales = setting.format.figureScales(isDense: isDense)
    let rows = figure.table.words(setting.language)
    let notes = FigureNotes(notes).flows(setting, width: width).compactMap { flow -> Piece? in
      if case .piece(let piece) = flow { piece } else { nil }
    }.first
    let foot = notes.map { $0.height + Self.gap } ?? 0
    var piece = Piece(
      height: Self.least + foot, space: Self.gap, figures: figure.table.printed(setting.language)
    ) { scene, rect in
      let room = rect.inset(0, 0, 0, foot)
      let scale = scales.first { Self.ease * figure.height(in: width, scale: $0) <= room.height } ?? scales.last ?? 1
      figure.draw(into: room, of: &scene, scale: scale)
      if !figure.table.isEmpty {
        scene.items.append(.group(.data(title: figure.table.title, rows: rows), []))
      }
      guard let notes else { return }
      notes.draw(&scene, Rect(rect.x, rect.maxY - notes.height, width, notes.height))
    }
    piece.grows = true
    piece.number = number
    return piece
  }
}
