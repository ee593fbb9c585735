internal import BilanScene

/// Places labels one by one, each at the first of its candidate places that is free.
struct LabelPlacer {
  let bounds: Rect
  private(set) var obstacles: [Rect]

  init(bounds: Rect, obstacles: [Rect] = []) {
    self.bounds = bounds
    self.obstacles = obstacles
  }

  /// The first free place among some; nil when none is, so that the caller can say that a label is missing.
  mutating func place(_ candidates: [Rect]) -> Rect? {
    for candidate in candidates where isFree(candidate) {
      obstacles.append(candidate)
      return candidate
    }
    return nil
  }

  private func isFree(_ rect: Rect) -> Bool {
    rect.x >= bounds.x && rect.maxX <= bounds.maxX && rect.y >= bounds.y && rect.maxY <= bounds.maxY
      && !obstacles.contains { $0.intersects(rect) }
  }
}
