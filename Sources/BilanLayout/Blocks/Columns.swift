internal import BilanScene

/// Blocks side by side: columns of parts of the width, each with its own blocks, placed whole.
package struct Columns: Block {
  /// One of them.
  package struct Column {
    /// Its part of the twelve that make up the width.
    package var twelfths: Int
    /// One below the other.
    package var blocks: [any Block]

    /// A column of blocks.
    package init(_ twelfths: Int, _ blocks: [any Block]) {
      self.twelfths = twelfths
      self.blocks = blocks
    }
  }

  /// From left to right.
  package var columns: [Column]
  /// The space above them, in points.
  package var space: Double

  private static let gutter = 12.0

  /// Columns of twelfths of the width.
  package init(_ columns: [Column], space: Double = 12) {
    self.columns = columns
    self.space = space
  }

  /// The columns as one piece, as high as the highest.
  package func flows(_ setting: Setting, width: Double) -> [Flow] {
    let unit = (width + Self.gutter) / 12
    let stacks = columns.map { column in
      let own = unit * Double(column.twelfths) - Self.gutter
      return (width: own, pieces: column.blocks.flatMap { $0.flows(setting, width: own) }.compactMap(\.whole))
    }
    func height(_ pieces: [Piece]) -> Double {
      pieces.enumerated().reduce(0) { $0 + $1.element.height + ($1.offset == 0 ? 0 : $1.element.space) }
    }
    return [
      .piece(
        Piece(
          height: stacks.map { height($0.pieces) }.max() ?? 0, space: space,
          figures: stacks.flatMap { $0.pieces.flatMap(\.figures) }
        ) { scene, rect in
          var x = rect.x
          for stack in stacks {
            var y = rect.y
            for (index, piece) in stack.pieces.enumerated() {
              y += index == 0 ? 0 : piece.space
              piece.draw(&scene, Rect(x, y, stack.width, piece.height))
              y += piece.height
            }
            x += stack.width + Self.gutter
          }
        })
    ]
  }
}

extension Flow {
  /// The part placed whole, a table with all its rows; nil of a break.
  fileprivate var whole: Piece? {
    switch self {
    case .piece(let piece): piece
    case .rows(let rows): rows.piece(0..<rows.rows.count)
    case .room, .pageBreak: nil
    }
  }
}
