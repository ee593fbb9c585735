package import BilanModel

/// What a desk writes of a section in its own words: dated, marked, in paragraphs with figures in them.
package struct DeskText: Sendable, Hashable {
  /// Words of one look, or a figure.
  package struct Run: Sendable, Hashable {
    /// How strong the words are.
    package enum Weight: Sendable, Hashable { case plain, emphasis, strong }

    /// The words, a name or a figure.
    package let piece: DocumentDefinition.Template.Piece
    /// Plain unless marked by stars.
    package let weight: Weight
    /// What the desk says that the figure is; nil where it says nothing.
    package let stated: String?
    /// Where it stands.
    package let origin: Origin
  }

  /// A part of the text.
  package enum Block: Sendable, Hashable {
    case heading([Run])
    case paragraph([Run])
    /// A line of a list.
    case item([Run])

    /// What it says.
    package var runs: [Run] {
      switch self {
      case .heading(let runs), .paragraph(let runs), .item(let runs): runs
      }
    }

    /// Its words as they are printed, without its names and figures.
    var words: String { runs.map { if case .words(let words) = $0.piece { words } else { " " } }.joined() }
  }

  /// The day on which it was written.
  package let date: Day
  /// How it is protected.
  package let marking: Marking
  /// Where it begins.
  package let origin: Origin
  /// In order.
  package let blocks: [Block]
}
