/// How a line is drawn.
package struct Stroke: Sendable, Hashable {
  /// The colour of the line.
  package var colour: Colour
  /// In points, more than 0.
  package var width: Double
  /// Lengths drawn and left out in turn, in points; none for a solid line.
  package var dashes: [Double]
  /// Whether ends and corners are round.
  package var isRound: Bool

  /// A solid line with square ends unless said otherwise.
  package init(_ colour: Colour, _ width: Double, dashes: [Double] = [], round: Bool = false) {
    self.colour = colour
    self.width = width
    self.dashes = dashes
    isRound = round
  }
}

/// What a part of a drawing is to a reader who cannot see it (PDF structure types).
package enum Role: Sendable, Hashable {
  case heading(Int)
  case paragraph
  /// A drawing with the words that replace it.
  case figure(alternative: String)
  case table(summary: String)
  case row
  case headerCell
  case cell
  case caption
  /// What leads to a page of the document, 1 for the first, with the words that say so.
  case link(page: Int, words: String)
  /// The figures that the drawing beside it shows, for those who cannot see it: nothing of it is drawn.
  ///
  /// The first row heads the columns, the first cell of each other row heads the row.
  case data(title: String, rows: [[String]])
  /// Decoration: grid lines, page furniture.
  case artifact
}

/// One thing drawn, or a group of things that are one thing to the reader.
package indirect enum Item: Sendable, Hashable {
  case shape(Path, fill: Colour?, stroke: Stroke?)
  case text(TextRun)
  case group(Role, [Item])
}

extension Item {
  /// The item itself, or what a group holds, without groups, in painting order.
  package var leaves: [Item] {
    if case .group(_, let items) = self { items.flatMap(\.leaves) } else { [self] }
  }
}

/// A drawing as a value: what is drawn, where, in painting order; backends write it as PDF, SVG or PNG.
package struct Scene: Sendable, Hashable {
  /// The page, in points.
  package var size: Size
  /// What is drawn, the lowest first.
  package var items: [Item]

  /// A page, empty by default.
  package init(size: Size, items: [Item] = []) {
    self.size = size
    self.items = items
  }

  /// Adds a filled shape.
  package mutating func fill(_ path: Path, _ colour: Colour) { items.append(.shape(path, fill: colour, stroke: nil)) }

  /// Adds a line along a path.
  package mutating func stroke(_ path: Path, _ stroke: Stroke) {
    items.append(.shape(path, fill: nil, stroke: stroke))
  }

  /// Adds a line of text.
  package mutating func text(_ text: String, at position: Point, _ style: TextStyle, halo: Colour? = nil) {
    items.append(.text(TextRun(text, at: position, style, halo: halo)))
  }

  /// All runs of text, those in groups too, in painting order.
  package var runs: [TextRun] {
    items.flatMap(\.leaves).compactMap { item in if case .text(let run) = item { run } else { nil } }
  }

  /// Adds what a closure draws as one tagged group.
  package mutating func group(_ role: Role, _ draw: (inout Scene) -> Void) {
    var part = Scene(size: size)
    draw(&part)
    items.append(.group(role, part.items))
  }
}

/// What a PDF says of itself.
package struct DocumentInformation: Sendable, Hashable {
  /// What the window and the list of files show.
  package var title: String
  /// The office that answers for it.
  package var author: String
  /// What it is about, in a line.
  package var subject: String
  /// Separated by commas.
  package var keywords: String
  /// `2025-01-15T00:00:00Z`: from the as-of date or SOURCE_DATE_EPOCH, never the clock.
  package var date: String
  /// BCP 47 language of the text: `fr`, `en`.
  package var language: String

  /// All that a PDF says of itself.
  package init(title: String, author: String, subject: String, keywords: String, date: String, language: String) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.date = date
    self.language = language
  }
}

/// Scenes as the pages of one document, each with its entry in the outline.
package struct PagedScenes: Sendable {
  /// What the document says of itself.
  package var information: DocumentInformation
  /// In order, each with its words in the outline; a page without words has no entry.
  package var pages: [(title: String, scene: Scene)]
  /// Further entries of the outline, each with its page, 1 for the first, and how far below the top it begins, in points.
  package var entries: [(title: String, page: Int, y: Double)]

  /// A document of pages, which begin all that the outline tells unless more is given.
  package init(
    information: DocumentInformation, pages: [(title: String, scene: Scene)],
    entries: [(title: String, page: Int, y: Double)] = []
  ) {
    self.information = information
    self.pages = pages
    self.entries = entries
  }
}
