internal import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText

/// The texts of a definition with names and figures filled in.
struct DocumentWords {
  let context: DocumentContext
  /// The pillar of the section; nil for all.
  let pillar: Pillar?

  /// A text as a paragraph that knows the figures that it prints.
  func paragraph(_ template: DocumentDefinition.Template) -> Paragraph {
    let pieces = filled(template)
    return Paragraph(
      [Span(pieces.map(\.text).joined(), context.format.text.style)], space: context.format == .a4 ? 8 : 5,
      leading: context.format.text.leading,
      figures: pieces.compactMap(\.figure))
  }

  /// Whether a text may be shown: one that compares needs two whole periods, and what it says of both.
  func tells(_ template: DocumentDefinition.Template) -> Bool {
    guard template.compares else { return true }
    return context.facts.isComparable(0)
      && template[context.language].allSatisfy { piece in
        guard case .figure(let asked) = piece, asked.compares, let value = figure(asked)?.value else { return true }
        if case .missing = value { return false }
        return true
      }
  }

  /// A text as the title of a section: that of the document where a figure in it is not known.
  func title(_ template: DocumentDefinition.Template) -> String {
    lacks(template) ? context.report.title : text(template)
  }

  /// Whether a figure of a text is not known.
  func lacks(_ template: DocumentDefinition.Template) -> Bool {
    template[context.language].contains { piece in
      guard case .figure(let asked) = piece else { return false }
      return figure(asked)?.value.double == nil
    }
  }

  /// A text on one line.
  func text(_ template: DocumentDefinition.Template) -> String { filled(template).map(\.text).joined() }

  private func filled(_ template: DocumentDefinition.Template) -> [(text: String, figure: PrintedFigure?)] {
    var counted: Int?
    var pieces: [(text: String, figure: PrintedFigure?)] = []
    for piece in template[context.language] {
      if case .agreeing(let one, let many) = piece {
        let words = counted.map { Plural.isSingular($0, context.language) } ?? false ? one : many
        pieces.append((context.set(Wording(words, words)), nil))
        continue
      }
      var filled = filled(piece)
      if case .number(let number)? = filled.figure?.value { counted = number }
      // The point of « n.d. » ends a sentence too.
      if filled.text.first == ".", pieces.last?.text.last == "." { filled.text.removeFirst() }
      pieces.append(filled)
    }
    return pieces
  }

  /// A part of a text.
  func filled(_ piece: DocumentDefinition.Template.Piece) -> (text: String, figure: PrintedFigure?) {
    switch piece {
    case .words(let words): return (context.set(Wording(words, words)), nil)
    case .agreeing(_, let many): return (context.set(Wording(many, many)), nil)
    case .name(let name): return (self.name(name), nil)
    case .figure(let figure):
      // A sentence has no columns: no change is a number too.
      let printed = self.figure(figure).map { printed in
        printed.text == NumberForm.unchanged
          ? PrintedFigure(NumberText.integer(0, context.language), printed.source, printed.value) : printed
      }
      return (printed?.text ?? AbsenceText.noData.text(context.language), printed)
    }
  }

  private func name(_ name: DocumentDefinition.Template.Name) -> String {
    switch name {
    case .period: context.report.periodWords
    case .before: context.report.previousPeriodWords
    case .asOf: DateText.day(context.facts.asOf, context.language)
    case .office: context.report.definition.office[context.language]
    case .pillar: pillar?.name[context.language] ?? ""
    }
  }

  private func figure(_ figure: DocumentDefinition.Figure) -> PrintedFigure? {
    context.metric(figure.metric).map { metric in
      let place = Coordinate(period: figure.isBefore ? -1 : 0, pillar: pillar)
      return context.printed(metric, at: place, figure.told)
    }
  }
}
