package import BilanCharts
internal import BilanScene
internal import BilanTables

/// A figure of a document: its number and finding, what it shows, the drawing, and its data for those who cannot see it.
package struct FigureBlock: Block {
  /// The figure.
  package var figure: ChartFigure
  /// Its number in the document.
  package var number: String
  /// The space above it, in points.
  package var space: Double
  /// What is said below it, each line with the words that lead it.
  package var notes: [(lead: String, text: String)]

  /// A figure under a number, without notes unless some are given.
  package init(
    _ figure: ChartFigure, number: String, space: Double = 12, notes: [(lead: String, text: String)] = []
  ) {
    self.figure = figure
    self.number = number
    self.space = space
    self.notes = notes
  }

  /// The heading, which leads the drawing, the drawing, and the notes, which stand on its page.
  package func flows(_ setting: Setting, width: Double) -> [Flow] {
    let heading = FigureHeading(
      number: number, title: figure.headline, subtitle: figure.subtitle, space: space, isLarge: true)
    let scale = ChartFigure.documentScale
    let figure = figure
    let rows = figure.table.words(setting.language)
    return heading.flows(setting, width: width) + [
      .piece(
        Piece(
          height: figure.height(in: width, scale: scale), space: 4, leads: !notes.isEmpty,
          figures: figure.table.printed(setting.language)
        ) { scene, rect in
          figure.draw(into: rect, of: &scene, scale: scale)
          guard !figure.table.isEmpty else { return }
          scene.items.append(.group(.data(title: figure.table.title, rows: rows), []))
        })
    ] + FigureNotes(notes).flows(setting, width: width)
  }
}

/// The number and the finding of a figure or a table, and what it shows.
package struct FigureHeading: Block {
  /// In the document.
  package var number: String
  /// The finding.
  package var title: String
  /// What is shown; empty where the title says it.
  package var subtitle: String
  /// The space above it, in points.
  package var space: Double
  /// Whether it is large: one of few on its page.
  package var isLarge: Bool

  /// The heading of a figure.
  package init(number: String, title: String, subtitle: String = "", space: Double = 12, isLarge: Bool = false) {
    self.isLarge = isLarge
    self.number = number
    self.title = title
    self.subtitle = subtitle
    self.space = space
  }

  /// The title, and below it what is shown: both lead what follows.
  package func flows(_ setting: Setting, width: Double) -> [Flow] {
    let style = isLarge ? DocumentType.heading.sized(12) : DocumentType.heading
    let title = Paragraph(
      [Span(number, style.coloured(Palette.strong)), Span(title, style)], role: .heading(2), space: space,
      leading: 1.2 * style.size)
    let flows = title.flows(setting, width: width).map { flow in
      guard case .piece(var piece) = flow else { return flow }
      piece.number = number
      return Flow.piece(piece)
    }
    guard !subtitle.isEmpty else { return flows }
    let shown = Paragraph([Span(subtitle, DocumentType.subtitle)], space: 1.5, leading: 10)
    return flows
      + shown.flows(setting, width: width).map { flow in
        guard case .piece(var piece) = flow else { return flow }
        piece.leads = true
        return .piece(piece)
      }
  }
}
