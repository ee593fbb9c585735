internal import BilanModel

extension ReportDefinition {
  /// The words of the desk that the documents print.
  package var printedWords: [String] {
    [titleTemplate, office, author.map { Wording($0, $0) }, notice].compactMap(\.self).flatMap(\.both)
  }
}

extension DocumentDefinition {
  /// The words of the desk that the documents print, a figure or a name among them as a space.
  package var printedWords: [String] {
    let blocks = sections.flatMap(\.blocks).flatMap(\.all).compactMap(\.block.words)
    return titleTemplate.both + office.both + (sections.map(\.title) + blocks).flatMap(\.both)
  }
}

extension DocumentDefinition.Block {
  /// What a desk says in the block itself; nil where the program or a file says it.
  fileprivate var words: DocumentDefinition.Template? {
    switch self {
    case .heading(let template), .text(let template): template
    case .table(let table): table.title
    default: nil
    }
  }
}

extension DocumentDefinition.Template {
  fileprivate var both: [String] { french == english ? [words(french)] : [words(french), words(english)] }

  private func words(_ pieces: [DocumentDefinition.Template.Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .agreeing(let one, let several): one == several ? one : "\(one) \(several)"
      case .name, .figure: " "
      }
    }.joined()
  }
}

extension Wording {
  fileprivate var both: [String] { french == english ? [french] : [french, english] }
}
