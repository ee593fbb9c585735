/// The largest numbers that a scene may hold: what PDF and the drawing library can represent.
package enum SceneLimits {
  /// Points a side of a page (PDF, annex C).
  package static let page = 14_400.0
  /// Points from the page's corner.
  package static let coordinate = 100_000.0
  /// Points of text.
  package static let textSize = 1_000.0
}

/// Why a scene cannot be drawn, and at which item.
package struct SceneProblem: Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in words.
  package enum Fault: String, Sendable, Hashable {
    case empty = "nothing is drawn"
    case pageSize = "the page has no usable size"
    case coordinate = "a coordinate is no number or too large"
    case colour = "an opacity is not between 0 and 1"
    case stroke = "a stroke has no usable width or dashes"
    case textSize = "a text size is not between 0 and 1000"
    case level = "a heading level is not between 1 and 6"
    case rowOutsideTable = "a row stands outside a table"
    case cellOutsideRow = "a cell stands outside a row"
    case tableContent = "a table holds tagged parts other than rows and captions"
    case rowContent = "a row holds tagged parts other than cells"
  }

  /// The place of the item: `3.1` is the first item of the third item's group; empty for the page itself.
  package var place: String
  /// What is wrong there.
  package var fault: Fault

  /// A fault at a place.
  package init(place: String, fault: Fault) {
    self.place = place
    self.fault = fault
  }

  /// The fault in words, after its place.
  package var description: String { place.isEmpty ? fault.rawValue : "item \(place): \(fault.rawValue)" }
}

extension Scene {
  /// Everything that keeps the scene from being drawn: none for a sound scene.
  package var problems: [SceneProblem] {
    var check = SceneCheck()
    if !(1...SceneLimits.page ~= size.width && 1...SceneLimits.page ~= size.height) { check.report(.pageSize) }
    if !items.contains(where: \.drawsSomething) { check.report(.empty) }
    check.visit(items, inside: nil)
    return check.problems
  }
}

extension Item {
  fileprivate var drawsSomething: Bool {
    switch self {
    case .shape(let path, let fill, let stroke): !path.segments.isEmpty && (fill != nil || stroke != nil)
    case .text(let run): !run.text.isEmpty
    case .group(_, let items): items.contains(where: \.drawsSomething)
    }
  }
}

/// Walks through the items of a scene and remembers what is wrong.
private struct SceneCheck {
  var problems: [SceneProblem] = []
  var place: [Int] = []

  mutating func report(_ fault: SceneProblem.Fault) {
    problems.append(SceneProblem(place: place.map(String.init).joined(separator: "."), fault: fault))
  }

  mutating func visit(_ items: [Item], inside parent: Role?) {
    for (index, item) in items.enumerated() {
      place.append(index + 1)
      switch item {
      case .shape(let path, let fill, let stroke): visit(path, fill, stroke)
      case .text(let run): visit(run)
      case .group(let role, let items):
        visit(role, inside: parent)
        visit(items, inside: role == .artifact ? parent : role)
      }
      place.removeLast()
    }
  }

  private mutating func visit(_ path: Path, _ fill: Colour?, _ stroke: Stroke?) {
    if !path.segments.allSatisfy(\.isDrawable) { report(.coordinate) }
    visit(fill)
    guard let stroke else { return }
    visit(stroke.colour)
    let dashes = stroke.dashes
    let isDashed = dashes.allSatisfy { 0...SceneLimits.coordinate ~= $0 } && dashes.contains { $0 > 0 }
    if !(stroke.width > 0 && stroke.width <= SceneLimits.coordinate && (dashes.isEmpty || isDashed)) { report(.stroke) }
  }

  private mutating func visit(_ run: TextRun) {
    if !run.position.isDrawable { report(.coordinate) }
    if !(run.style.size > 0 && run.style.size <= SceneLimits.textSize) { report(.textSize) }
    visit(run.style.colour)
    visit(run.halo)
  }

  private mutating func visit(_ colour: Colour?) {
    if let colour, !(0...1 ~= colour.opacity) { report(.colour) }
  }

  private mutating func visit(_ role: Role, inside parent: Role?) {
    switch (role, parent) {
    case (.artifact, _): break
    case (.row, .table?), (.headerCell, .row?), (.cell, .row?), (.caption, .table?): break
    case (.row, _): report(.rowOutsideTable)
    case (.headerCell, _), (.cell, _): report(.cellOutsideRow)
    case (_, .table?): report(.tableContent)
    case (_, .row?): report(.rowContent)
    case (.heading(let level), _) where !(1...6 ~= level): report(.level)
    default: break
    }
  }
}

extension Path.Segment {
  fileprivate var isDrawable: Bool {
    switch self {
    case .move(let point), .line(let point): point.isDrawable
    case .curve(let first, let second, let end): first.isDrawable && second.isDrawable && end.isDrawable
    case .close: true
    }
  }
}

extension Point {
  fileprivate var isDrawable: Bool {
    x.magnitude <= SceneLimits.coordinate && y.magnitude <= SceneLimits.coordinate
  }
}
