package import BilanScene
package import BilanTables

/// Something that is placed whole on a page.
package struct Piece {
  /// In points.
  package var height: Double
  /// The space above it, but at the top of a page, in points.
  package var space: Double
  /// Whether it stands on the page of what follows: a heading is never the last on its page.
  package var leads: Bool
  /// Whether it stands at the foot of its page.
  package var sinks: Bool
  /// Whether it takes all that is left of its page.
  package var grows = false
  /// The figures that it prints.
  package var figures: [PrintedFigure]
  /// The number of the figure or table that it begins; nil for anything else.
  package var number: String?
  /// The words of an entry of the outline that leads to it; nil for none.
  package var entry: String?
  /// Draws it into a rectangle of its height.
  package var draw: (inout Scene, Rect) -> Void

  /// A piece of a height; it stands where it comes, and leads nothing, unless said otherwise.
  package init(
    height: Double, space: Double = 0, leads: Bool = false, sinks: Bool = false, figures: [PrintedFigure] = [],
    draw: @escaping (inout Scene, Rect) -> Void
  ) {
    self.height = height
    self.space = space
    self.leads = leads
    self.sinks = sinks
    self.figures = figures
    self.draw = draw
  }
}

/// The rows of a table under a head that is repeated on each page.
package struct TableRows {
  /// What stands above the rows on every page.
  package var head: Piece
  /// In order.
  package var rows: [Piece]
  /// What the table says, for those who cannot see it.
  package var summary: String
  /// The space above the table, in points.
  package var space: Double
  /// What stands above its head on the pages on which it goes on; nil for nothing.
  package var continuation: Piece?
  /// What ends the table where it stops at the end of its page, for so many rows left out; nil where it goes on.
  package var ending: ((Int) -> Piece)?
}

extension TableRows {
  /// Some of the rows under the head as one piece, with what follows them where rows are left out.
  func piece(_ range: Range<Int>, ending: Piece? = nil) -> Piece {
    let above = range.lowerBound > 0 ? continuation : nil
    let parts = [above, head].compactMap(\.self) + rows[range] + (ending.map { [$0] } ?? [])
    return Piece(
      height: parts.reduce(0) { $0 + $1.height }, space: space, figures: parts.flatMap(\.figures)
    ) { scene, rect in
      var y = rect.y
      if let above {
        above.draw(&scene, Rect(rect.x, y, rect.width, above.height))
        y += above.height
      }
      scene.group(.table(summary: summary)) { scene in
        for part in [head] + rows[range] {
          part.draw(&scene, Rect(rect.x, y, rect.width, part.height))
          y += part.height
        }
      }
      guard let ending else { return }
      ending.draw(&scene, Rect(rect.x, y, rect.width, ending.height))
    }
  }
}
