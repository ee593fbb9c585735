internal import BilanCharts
internal import BilanModel
package import BilanScene
package import BilanTables

/// Some figures in large, side by side, each with its change and the years before it.
package struct KeyFigures: Block {
  /// One of them.
  package struct Entry {
    /// As it is printed.
    package var number: String
    /// What it counts.
    package var name: String
    /// How it changed, or why that is not told.
    package var change: String
    /// The values of the years, the report's last; nil for a year of which nothing is known.
    package var years: [Double?]
    /// What it prints.
    package var figures: [PrintedFigure]

    /// A key figure.
    package init(number: String, name: String, change: String, years: [Double?], figures: [PrintedFigure]) {
      self.number = number
      self.name = name
      self.change = change
      self.years = years
      self.figures = figures
    }
  }

  /// From left to right.
  package var entries: [Entry]
  /// What the curves show, for those who cannot see them.
  package var alternative: String
  /// The space above them, in points.
  package var space: Double

  private static let gutter = 11.0
  private static let height = 46.0
  /// From a line of what changed to the next, where it needs two.
  fileprivate static let pitch = 9.5

  /// Figures side by side.
  package init(_ entries: [Entry], alternative: String, space: Double = 12) {
    self.entries = entries
    self.alternative = alternative
    self.space = space
  }

  /// One piece.
  package func flows(_ setting: Setting, width: Double) -> [Flow] {
    guard !entries.isEmpty else { return [] }
    let own = (width + Self.gutter) / Double(max(setting.format.keyFigures, entries.count)) - Self.gutter
    let entries = entries
    let lines = entries.map { $0.lines(of: own, setting).count }.max() ?? 1
    return [
      .piece(
        Piece(
          height: Self.height + Self.pitch * Double(lines - 1), space: space, figures: entries.flatMap(\.figures)
        ) { scene, rect in
          for (index, entry) in entries.enumerated() {
            let x = rect.x + Double(index) * (own + Self.gutter)
            entry.draw(Rect(x, rect.y, own, rect.height), setting, alternative: alternative, &scene)
          }
        })
    ]
  }
}

extension KeyFigures.Entry {
  fileprivate func draw(_ rect: Rect, _ setting: Setting, alternative: String, _ scene: inout Scene) {
    scene.group(.artifact) { scene in
      scene.stroke(.line(Point(rect.x, rect.y), Point(rect.maxX, rect.y)), Stroke(Palette.faint, 0.75))
    }
    let isLong = setting.width(number, DocumentType.number) > rect.width - 34
    let numberStyle = isLong ? DocumentType.number.sized(14) : DocumentType.number
    scene.group(.paragraph) { scene in
      scene.text(number, at: Point(rect.x, rect.y + 21), numberStyle)
      let nameStyle = DocumentType.lead.sized(8)
      scene.text(
        setting.measuring.fitted(name, nameStyle, width: rect.width), at: Point(rect.x, rect.y + 33), nameStyle)
      for (index, line) in lines(of: rect.width, setting).enumerated() {
        let y = rect.y + 43 + Double(index) * KeyFigures.pitch
        scene.text(line, at: Point(rect.x, y), Self.changeStyle)
      }
    }
    guard years.compactMap(\.self).count > 2 else { return }
    let left = rect.x + setting.width(number, numberStyle) + 8
    let end = rect.maxX - 3
    // Beside a long number there is no room for a curve.
    guard left + 12 <= end else { return }
    let curve = Sparkline(values: years)
    scene.group(.figure(alternative: name + Self.colon(setting) + alternative)) {
      curve.draw(Rect(max(left, end - 30), rect.y + 7, max(8, end - max(left, end - 30)), 13), &$0)
    }
  }

  private static let changeStyle = DocumentType.cell.coloured(Palette.grey)

  /// What changed, on two lines where one has no room for it.
  fileprivate func lines(of width: Double, _ setting: Setting) -> [String] {
    setting.lines(change, Self.changeStyle, width: width, most: 2)
  }

  private static func colon(_ setting: Setting) -> String { setting.language == .french ? "\u{A0}: " : ": " }
}

/// The values of some years as a small curve from 0, with a dot on the last.
package struct Sparkline {
  let values: [Double?]

  /// A curve of values, broken where one is not known.
  package init(values: [Double?]) { self.values = values }

  /// Draws it into a rectangle.
  package func draw(_ rect: Rect, _ scene: inout Scene) {
    let greatest = max(1e-9, values.compactMap(\.self).max() ?? 0)
    func point(_ index: Int, _ value: Double) -> Point {
      let step = rect.width / Double(max(1, values.count - 1))
      return Point(rect.x + step * Double(index), rect.maxY - max(0, value) / greatest * rect.height)
    }
    scene.stroke(.line(Point(rect.x, rect.maxY), Point(rect.maxX, rect.maxY)), Stroke(Palette.grid, 0.5))
    var line: [Point] = []
    for (index, value) in values.enumerated() {
      if let value {
        line.append(point(index, value))
      } else {
        draw(line, &scene)
        line = []
      }
    }
    draw(line, &scene)
    guard let last = values.last ?? nil else { return }
    scene.fill(.circle(point(values.count - 1, last), radius: 2.3), Palette.strong)
  }

  private func draw(_ line: [Point], _ scene: inout Scene) {
    guard line.count > 1 else { return }
    scene.stroke(.polyline(line), Stroke(Palette.quiet, 1.1, round: true))
  }
}
