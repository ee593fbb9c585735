internal import BilanCharts
internal import BilanScene

/// The lines at the foot of a page of figures: how to read them, what is counted, what to know, and where it comes from.
package struct FigureFoot: Block {
  /// Each with the word that leads it; those without text are left out.
  package var lines: [(lead: String, text: String)]

  /// A foot of lines.
  package init(_ lines: [(lead: String, text: String)]) { self.lines = lines }

  /// One piece at the foot of the page.
  package func flows(_ setting: Setting, width: Double) -> [Flow] {
    FigureNotes(lines, space: 10).flows(setting, width: width).map { flow in
      guard case .piece(var piece) = flow else { return flow }
      piece.sinks = true
      return .piece(piece)
    }
  }
}

/// The same lines right below one figure.
package struct FigureNotes: Block {
  /// Each with the word that leads it; those without text are left out.
  package var lines: [(lead: String, text: String)]
  /// The space above them, in points.
  package var space: Double

  /// Lines below a figure.
  package init(_ lines: [(lead: String, text: String)], space: Double = 6) {
    self.lines = lines
    self.space = space
  }

  /// One piece; none without a line.
  package func flows(_ setting: Setting, width: Double) -> [Flow] {
    let (size, leading) = setting.format.note
    let paragraphs = lines.filter { !$0.text.isEmpty }.map { line in
      Paragraph(
        [Span(line.lead, DocumentType.noteLead.sized(size)), Span(line.text, DocumentType.note.sized(size))], space: 1,
        leading: leading, most: 3)
    }
    return paragraphs.isEmpty
      ? [] : Columns([Columns.Column(12, paragraphs)], space: space).flows(setting, width: width)
  }
}
