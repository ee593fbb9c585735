internal import BilanCharts
internal import BilanLayout
package import BilanModel
internal import BilanScene
internal import BilanTables
internal import BilanText

/// The text of a desk as blocks of a document, with the figures that it prints.
struct DeskTextBlocks {
  let context: DocumentContext

  /// The text, and the day on which it was written.
  func blocks(_ text: DeskText) -> [any Block] {
    let day = DateText.day(text.date, context.language)
    let dated = context("Texte du bureau, \(day)", "The desk’s text, \(day)")
    return [Paragraph([Span(dated, DocumentType.note)], space: 10)] + text.blocks.map(block)
  }

  private func block(_ block: DeskText.Block) -> any Block {
    let words = block.runs.map { ($0, DocumentWords(context: context, pillar: nil).filled($0.piece)) }
    let figures = words.compactMap(\.1.figure)
    func spans(_ style: TextStyle) -> [Span] {
      Self.joined(words.map { ($0.1.text, $0.0.weight) }).map { text, weight in
        Span(text, style.faced(weight.face ?? style.face))
      }
    }
    switch block {
    case .heading:
      return Paragraph(
        spans(DocumentType.finding), role: .heading(2), space: 14, leading: 17, figures: figures)
    case .paragraph: return Paragraph(spans(DocumentType.body.sized(10)), space: 7, leading: 14.5, figures: figures)
    case .item:
      let dash = Span("–", DocumentType.body.sized(10))
      return Paragraph([dash] + spans(DocumentType.body.sized(10)), space: 3, leading: 14.5, figures: figures)
    }
  }

  /// Words of one look together; what stands on a word without a space takes its look, for looks part words.
  private static func joined(
    _ words: [(text: String, weight: DeskText.Run.Weight)]
  ) -> [(text: String, weight: DeskText.Run.Weight)] {
    words.reduce(into: []) { joined, next in
      guard let last = joined.last else { return joined.append(next) }
      let isBound = last.text.last != " " && next.text.first != " "
      let bound = last.weight == next.weight ? next.text[...] : isBound ? next.text.prefix { $0 != " " } : ""
      joined[joined.count - 1].text += bound
      let rest = String(next.text.dropFirst(bound.count))
      if !rest.isEmpty { joined.append((rest, next.weight)) }
    }
  }
}

extension DeskText.Run.Weight {
  fileprivate var face: Face? {
    switch self {
    case .plain: nil
    case .emphasis: .medium
    case .strong: .semibold
    }
  }
}

extension DocumentContext {
  /// The figures of the texts of the desk that are not what the texts say.
  package var outdated: [Finding] {
    texts.sorted { $0.key < $1.key }.flatMap(\.value.blocks).flatMap(\.runs).compactMap { run in
      guard let stated = run.stated else { return nil }
      let printed = DocumentWords(context: self, pillar: nil).filled(run.piece).text
      func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
      return bare(stated) == bare(printed) ? nil : Finding.deskTextFigure(stated, printed, run.origin)
    }
  }
}
