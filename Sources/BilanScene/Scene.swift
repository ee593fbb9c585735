/// How a line is drawn.
package struct Stroke: Sendable, Hashable {
  package var colour: Colour
  package var width: Double
  package var dashes: [Double]
  package var isRound: Bool

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
  package var size: Size
  package var items: [Item]

  package init(size: Size, items: [Item] = []) {
    self.size = size
    self.items = items
  }

  package mutating func fill(_ path: Path, _ colour: Colour) { items.append(.shape(path, fill: colour, stroke: nil)) }

  package mutating func stroke(_ path: Path, _ stroke: Stroke) {
    items.append(.shape(path, fill: nil, stroke: stroke))
  }

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
  package var title: String
  package var author: String
  package var subject: String
  package var keywords: String
  /// `2025-01-15T00:00:00Z`: from the as-of date or SOURCE_DATE_EPOCH, never the clock.
  package var date: String
  /// BCP 47 language of the text: `fr`, `en`.
  package var language: String

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
  package var information: DocumentInformation
  package var pages: [(title: String, scene: Scene)]

  package init(information: DocumentInformation, pages: [(title: String, scene: Scene)]) {
    self.information = information
    self.pages = pages
  }
}
