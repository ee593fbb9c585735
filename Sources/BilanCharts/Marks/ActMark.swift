internal import BilanScene

/// The mark of an act on a calendar: its number in a form that tells what it is, in grey as in colour.
enum ActMark {
  /// The width and height of a mark.
  static let size = 15.0

  /// Draws a mark around its middle; without a number it is a key.
  static func draw(_ number: String, _ form: ActForm, at middle: Point, size: Double = size, _ scene: inout Scene) {
    let box = Rect(middle.x - size / 2, middle.y - size / 2, size, size)
    let radius =
      switch form {
      case .council, .other: 1.5
      case .exercise: 4.5
      case .dialogue, .visit, .margins: size / 2
      }
    let isFilled = form == .council || form == .dialogue
    scene.fill(.rounded(box.inset(-0.8, -0.8, -0.8, -0.8), radius: radius + 0.8), Palette.white)
    if isFilled {
      scene.fill(.rounded(box, radius: radius), Palette.strong)
    } else {
      let inner = box.inset(0.6, 0.6, 0.6, 0.6)
      let outline = form == .other ? Palette.ink : Palette.strong
      scene.fill(.rounded(inner, radius: radius - 0.6), form == .margins ? Colour(0xD5D5FB) : Palette.white)
      scene.stroke(.rounded(inner, radius: radius - 0.6), Stroke(outline, 1.2))
    }
    guard !number.isEmpty else { return }
    scene.line(
      number, x: middle.x, middle: middle.y,
      Typography.noteStrong.sized(9).coloured(isFilled ? Palette.white : Palette.ink), .middle)
  }
}
