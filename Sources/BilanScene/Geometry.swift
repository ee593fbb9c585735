/// A point in PostScript points (1/72 inch), x to the right, y downwards from the top left corner.
package struct Point: Sendable, Hashable {
  /// Points to the right of the left edge.
  package var x: Double
  /// Points below the top edge.
  package var y: Double

  /// A point at a distance from the left and from the top.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A width and a height in points.
package struct Size: Sendable, Hashable {
  /// In points.
  package var width: Double
  /// In points.
  package var height: Double

  /// A size from its width and height.
  package init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }

  /// A 16:9 briefing page.
  package static let briefing = Size(960, 540)
  /// A portrait A4 page.
  package static let a4 = Size(595.276, 841.89)
}

/// A rectangle with its top left corner.
package struct Rect: Sendable, Hashable {
  /// The left edge.
  package var x: Double
  /// The top edge.
  package var y: Double
  /// In points, towards the right.
  package var width: Double
  /// In points, downwards.
  package var height: Double

  /// A rectangle from its left and top edges, width and height.
  package init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The right edge.
  package var maxX: Double { x + width }
  /// The bottom edge.
  package var maxY: Double { y + height }
  /// Half-way between left and right.
  package var midX: Double { x + width / 2 }
  /// Half-way between top and bottom.
  package var midY: Double { y + height / 2 }

  /// Whether two rectangles share an area; touching edges share none.
  package func intersects(_ other: Rect) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// Whether another rectangle lies wholly in this one; edges may touch.
  package func contains(_ other: Rect) -> Bool {
    x <= other.x && other.maxX <= maxX && y <= other.y && other.maxY <= maxY
  }

  /// The rectangle with so much less on its left, top, right and bottom.
  package func inset(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> Rect {
    Rect(x + left, y + top, width - left - right, height - top - bottom)
  }
}
