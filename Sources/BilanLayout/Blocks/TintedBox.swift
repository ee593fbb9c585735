internal import BilanCharts
internal import BilanScene

/// Blocks on a pale ground, apart from what is around them.
package struct TintedBox: Block {
  /// One below the other.
  package var blocks: [any Block]
  /// The space above it, in points.
  package var space: Double

  private static let inset = 8.0

  /// A box around blocks.
  package init(_ blocks: [any Block], space: Double = 12) {
    self.blocks = blocks
    self.space = space
  }

  /// One piece.
  package func flows(_ setting: Setting, width: Double) -> [Flow] {
    let inner = Columns([Columns.Column(12, blocks)], space: 0)
    return inner.flows(setting, width: width - 2 * Self.inset).map { flow in
      guard case .piece(let content) = flow else { return flow }
      return .piece(
        Piece(height: content.height + 2 * Self.inset - 2, space: space, figures: content.figures) { scene, rect in
          scene.group(.artifact) { $0.fill(.rectangle(rect), Palette.pale) }
          content.draw(&scene, rect.inset(Self.inset, Self.inset - 1, Self.inset, Self.inset - 1))
        })
    }
  }
}
