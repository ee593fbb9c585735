internal import BilanScene

/// The five sizes of text of a briefing page.
enum Typography {
  static let subtitle = TextStyle(.regular, 14, Palette.text)
  static let label = TextStyle(.regular, 11, Palette.ink)
  static let strong = TextStyle(.semibold, 11, Palette.ink)
  static let head = TextStyle(.medium, 10, Palette.grey)
  static let note = TextStyle(.regular, 10, Palette.grey)
  static let noteStrong = TextStyle(.semibold, 10, Palette.ink)
  static let reading = TextStyle(.regular, 11, Palette.text)
  static let source = TextStyle(.regular, 9, Palette.grey)

  static func title(_ size: Double) -> TextStyle { TextStyle(.display, size, Palette.ink) }

  /// How far below its middle the baseline of a line of digits or capitals stands, in points.
  static func drop(_ size: Double) -> Double { size * 0.36 }
}

extension TextStyle {
  func coloured(_ colour: Colour) -> TextStyle { TextStyle(face, size, colour, anchor) }
  func sized(_ size: Double) -> TextStyle { TextStyle(face, size, colour, anchor) }
}

extension Scene {
  /// Adds one or two lines of a label with their common middle at a height.
  mutating func label(
    _ label: (lines: [String], style: TextStyle), x: Double, middle y: Double, _ anchor: TextStyle.Anchor? = nil
  ) {
    let pitch = label.style.size + 0.5
    for (index, text) in label.lines.enumerated() {
      let offset = (Double(index) - Double(label.lines.count - 1) / 2) * pitch
      line(text, x: x, middle: y + offset, label.style, anchor)
    }
  }

  /// Adds one line of text with its middle, not its baseline, at a height.
  mutating func line(
    _ text: String, x: Double, middle y: Double, _ style: TextStyle, _ anchor: TextStyle.Anchor? = nil,
    halo: Colour? = nil
  ) {
    self.text(
      text, at: Point(x, y + Typography.drop(style.size)), style.anchored(anchor ?? style.anchor), halo: halo)
  }
}
