internal import BilanScene

/// Keys and their words, from left to right, on as many lines as they need.
struct Legend {
  private struct Entry {
    let text: String
    /// From the left of the key to that of its words.
    let offset: Double
    let draw: (inout Scene, _ x: Double, _ middle: Double) -> Void
  }

  /// From the middle of a line to that of the next.
  static let pitch = 14.0
  private static let gap = 18.0

  let context: ChartContext
  private var entries: [Entry] = []

  init(_ context: ChartContext) { self.context = context }

  /// A filled bar.
  mutating func bar(_ text: String, _ colour: Colour) {
    key(text, width: 16) { scene, x, middle in scene.fill(.rectangle(Rect(x, middle - 4, 16, 8)), colour) }
  }

  /// A small square, for a category.
  mutating func square(_ text: String, _ colour: Colour) {
    entries.append(
      Entry(text: text, offset: 14) { scene, x, middle in
        scene.fill(.rectangle(Rect(x, middle - 4.5, 9, 9)), colour)
      })
  }

  /// The tick of the period before.
  mutating func mark(_ text: String) {
    entries.append(
      Entry(text: text, offset: 9) { scene, x, middle in
        PastMark.vertical(at: x + 2, middle: middle, length: 12, &scene)
      })
  }

  /// Any key drawn by a closure in a box of a width.
  mutating func key(_ text: String, width: Double, draw: @escaping (inout Scene, Double, Double) -> Void) {
    entries.append(Entry(text: text, offset: width + 6, draw: draw))
  }

  /// How many lines the keys take in a width, and how high those beyond the first are.
  func extra(in width: Double) -> Double { Self.pitch * Double(max(0, lines(in: width).count - 1)) }

  /// Whether all keys fit one line of a width.
  func fits(_ width: Double) -> Bool { lines(in: width).count <= 1 }

  private func lines(in width: Double) -> [[Entry]] {
    var lines: [[Entry]] = []
    var x = 0.0
    for entry in entries {
      let own = entry.offset + context.width(entry.text, Typography.note)
      if lines.isEmpty || x + own > width {
        lines.append([])
        x = 0
      }
      lines[lines.count - 1].append(entry)
      x += own + Self.gap
    }
    return lines
  }

  /// Draws the keys from a place on, the middle of the first line at a height.
  func draw(_ scene: inout Scene, x start: Double, middle: Double, width: Double) {
    for (index, line) in lines(in: width).enumerated() {
      var x = start
      let middle = middle + Double(index) * Self.pitch
      for entry in line {
        entry.draw(&scene, x, middle)
        scene.line(entry.text, x: x + entry.offset, middle: middle, Typography.note)
        x += entry.offset + context.width(entry.text, Typography.note) + Self.gap
      }
    }
  }
}
