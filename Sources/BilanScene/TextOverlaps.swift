/// Texts of a scene that cannot all be read: over one another, or cut by the page's edge.
package struct TextOverlaps: Sendable, Hashable, CustomStringConvertible {
  /// Two runs whose boxes overlap, in painting order.
  package struct Pair: Sendable, Hashable {
    /// The run painted first.
    package var first: TextRun
    /// The run painted over it.
    package var second: TextRun
  }

  /// Pairs of runs that overlap, in painting order.
  package var pairs: [Pair]
  /// Runs that leave the page or enter its margin, in painting order.
  package var outside: [TextRun]

  /// Whether every text is clear of the others and inside the page.
  package var isEmpty: Bool { pairs.isEmpty && outside.isEmpty }

  /// One line a fault; empty when all is well.
  package var description: String {
    let both = pairs.map { "\($0.first.text.debugDescription) overlaps \($0.second.text.debugDescription)" }
    return (both + outside.map { "\($0.text.debugDescription) leaves the page" }).joined(separator: "\n")
  }
}

extension TextRun {
  /// The box of the letters: from 0.72 of the size above the baseline to 0.18 below it.
  package func box(_ measuring: some TextMeasuring) -> Rect {
    let width = measuring.width(of: text, style)
    let left =
      switch style.anchor {
      case .start: position.x
      case .middle: position.x - width / 2
      case .end: position.x - width
      }
    return Rect(left, position.y - 0.72 * style.size, width, 0.9 * style.size)
  }
}

extension Scene {
  /// The texts that overlap or that come nearer than a margin to the edge of the page; boxes that only touch are clear.
  package func overlaps(measuring: some TextMeasuring, margin: Double = 0) -> TextOverlaps {
    let touch = 0.01
    let boxes = runs.filter { !$0.text.isEmpty }.map { (run: $0, box: $0.box(measuring)) }
    let page = Rect(0, 0, size.width, size.height).inset(margin - touch, margin - touch, margin - touch, margin - touch)
    var found = TextOverlaps(pairs: [], outside: boxes.filter { !page.contains($0.box) }.map(\.run))
    for (index, first) in boxes.enumerated() {
      let core = first.box.inset(touch, touch, touch, touch)
      for second in boxes[(index + 1)...] where core.intersects(second.box) {
        found.pairs.append(TextOverlaps.Pair(first: first.run, second: second.run))
      }
    }
    return found
  }
}
