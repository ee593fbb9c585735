internal import BilanCharts
internal import BilanScene

/// The months of a year as a strip of cells, the darker the more was done: an ornament at the foot of a page.
package struct DensityStrip: Block {
  /// One a cell; nil where it is not known.
  package var values: [Double?]

  private static let height = 26.0
  private static let gap = 3.0

  /// A strip of values, none below 0.
  package init(_ values: [Double?]) { self.values = values }

  /// One piece at the foot of the page, which says nothing.
  package func flows(_ setting: Setting, width: Double) -> [Flow] {
    guard let greatest = values.compactMap(\.self).max(), greatest > 0 else { return [] }
    let own = (width + Self.gap) / Double(values.count) - Self.gap
    let values = values
    return [
      .piece(
        Piece(height: Self.height, sinks: true) { scene, rect in
          scene.group(.artifact) { scene in
            for (index, value) in values.enumerated() {
              let cell = Rect(rect.x + Double(index) * (own + Self.gap), rect.y, own, rect.height)
              if let value {
                scene.fill(.rectangle(cell), Palette.pale.mixed(with: Palette.strong, value / greatest))
              } else {
                // No shade of those that are known.
                scene.stroke(.rectangle(cell.inset(0.5, 0.5, 0.5, 0.5)), Stroke(Palette.grid, 1, dashes: [2, 2]))
              }
            }
          }
        })
    ]
  }
}
