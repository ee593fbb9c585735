extension Item {
  /// The item as it stands when the corner of its drawing is moved to a point and all of it is made larger or smaller.
  package func placed(at origin: Point, scale: Double) -> Item {
    switch self {
    case .shape(let path, let fill, let stroke):
      .shape(path.placed(at: origin, scale: scale), fill: fill, stroke: stroke?.scaled(scale))
    case .text(let run): .text(run.placed(at: origin, scale: scale))
    case .group(let role, let items): .group(role, items.map { $0.placed(at: origin, scale: scale) })
    }
  }
}

extension Point {
  fileprivate func placed(at origin: Point, scale: Double) -> Point {
    Point(origin.x + x * scale, origin.y + y * scale)
  }
}

extension Path {
  fileprivate func placed(at origin: Point, scale: Double) -> Path {
    Path(
      segments.map { segment in
        switch segment {
        case .move(let point): .move(point.placed(at: origin, scale: scale))
        case .line(let point): .line(point.placed(at: origin, scale: scale))
        case .curve(let first, let second, let end):
          .curve(
            first.placed(at: origin, scale: scale), second.placed(at: origin, scale: scale),
            end.placed(at: origin, scale: scale))
        case .close: .close
        }
      })
  }
}

extension Stroke {
  fileprivate func scaled(_ scale: Double) -> Stroke {
    Stroke(colour, width * scale, dashes: dashes.map { $0 * scale }, round: isRound)
  }
}

extension TextRun {
  fileprivate func placed(at origin: Point, scale: Double) -> TextRun {
    TextRun(
      text, at: position.placed(at: origin, scale: scale),
      TextStyle(style.face, style.size * scale, style.colour, style.anchor), halo: halo)
  }
}
