extension Scene {
  /// The scene as text for snapshots: one line an item, groups indented, coordinates rounded to a tenth of a point.
  ///
  /// Known figures are named (`rect`, `rounded`, `circle`); a path of more than 24 segments shows its box only.
  package var dump: String {
    var lines = ["page \(short(size.width)) \(short(size.height))"]
    for item in items { lines += item.lines(indent: "") }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Item {
  fileprivate func lines(indent: String) -> [String] {
    switch self {
    case .shape(let path, let fill, let stroke):
      let paint = [fill.map { "fill \($0.name)" }, stroke.map(\.name)].compactMap { $0 }
      return [indent + ([path.name] + paint).joined(separator: " ")]
    case .text(let run): return [indent + run.name]
    case .group(let role, let items):
      return [indent + role.name] + items.flatMap { $0.lines(indent: indent + "  ") }
    }
  }
}

extension Role {
  /// The role in a dump: `heading 1`, `figure "…"`.
  fileprivate var name: String {
    switch self {
    case .heading(let level): "heading \(level)"
    case .figure(let words): "figure \(words.debugDescription)"
    case .table(let words): "table \(words.debugDescription)"
    case .paragraph: "paragraph"
    case .row: "row"
    case .headerCell: "header"
    case .cell: "cell"
    case .caption: "caption"
    case .link(let page, let words): "link \(page) \(words.debugDescription)"
    case .data(let title, let rows): "data \(title.debugDescription) \(rows.count)×\(rows.first?.count ?? 0)"
    case .artifact: "artifact"
    }
  }
}

extension TextRun {
  fileprivate var name: String {
    let anchor = style.anchor == .start ? "" : " \(style.anchor.rawValue)"
    let ring = halo.map { " halo \($0.name)" } ?? ""
    return "text \(position.name) \(style.face.rawValue) \(short(style.size)) \(style.colour.name)\(anchor)\(ring)"
      + " \(text.debugDescription)"
  }
}

extension Stroke {
  fileprivate var name: String {
    let pattern = dashes.isEmpty ? "" : " dashes " + dashes.map(short).joined(separator: ",")
    return "stroke \(colour.name) \(short(width, 100))\(pattern)\(isRound ? " round" : "")"
  }
}

extension Colour {
  /// `#000091`, with its opacity in per cent when it is not opaque.
  fileprivate var name: String {
    let digits = String(hex, radix: 16, uppercase: true)
    let code = "#" + String(repeating: "0", count: 6 - digits.count) + digits
    return opacity == 1 ? code : code + "/" + short(opacity * 100)
  }
}

extension Point {
  fileprivate var name: String { "\(short(x)),\(short(y))" }

  fileprivate func isNear(_ other: Point) -> Bool {
    (x - other.x).magnitude < 0.01 && (y - other.y).magnitude < 0.01
  }
}

extension Path {
  fileprivate var name: String {
    guard let box = bounds else { return "path empty" }
    let place = "\(short(box.x)),\(short(box.y)) \(short(box.width))×\(short(box.height))"
    if isNear(.rectangle(box)) { return "rect \(place)" }
    if case .move(let start) = segments[0] {
      let radius = start.x - box.x
      if isNear(.circle(Point(box.midX, box.midY), radius: radius)) {
        return "circle \(short(box.midX)),\(short(box.midY)) r\(short(radius))"
      }
      if isNear(.rounded(box, radius: radius)) { return "rounded \(place) r\(short(radius))" }
    }
    guard segments.count <= 24 else { return "path \(place) of \(segments.count) segments" }
    return "path " + segments.map(\.name).joined(separator: " ")
  }

  private func isNear(_ other: Path) -> Bool {
    segments.count == other.segments.count && zip(segments, other.segments).allSatisfy { $0.isNear($1) }
  }
}

extension Path.Segment {
  fileprivate var name: String {
    switch self {
    case .move(let point): "M\(point.name)"
    case .line(let point): "L\(point.name)"
    case .curve(let first, let second, let end): "C\(first.name) \(second.name) \(end.name)"
    case .close: "Z"
    }
  }

  fileprivate func isNear(_ other: Path.Segment) -> Bool {
    switch (self, other) {
    case (.move, .move), (.line, .line), (.curve, .curve), (.close, .close):
      zip(points, other.points).allSatisfy { $0.isNear($1) }
    default: false
    }
  }
}

/// A number rounded to tenths (or other parts), without a trailing zero.
private func short(_ value: Double) -> String { short(value, 10) }

private func short(_ value: Double, _ parts: Double) -> String {
  guard value.magnitude < 1e12 else { return "\(value)" }
  let rounded = (value * parts).rounded() / parts
  return rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
}
