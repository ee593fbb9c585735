/// A face of the report's one family, Inter.
package enum Face: String, Sendable, Hashable, CaseIterable {
  case regular, medium, semibold, bold
  /// Inter Display SemiBold, for titles of 18 points or more.
  case display
}

/// How a run of text looks.
package struct TextStyle: Sendable, Hashable {
  /// The start, the middle or the end of a run.
  package enum Anchor: String, Sendable, Hashable { case start, middle, end }

  /// The face of the family.
  package var face: Face
  /// In points, 7 or more.
  package var size: Double
  /// The colour of the letters.
  package var colour: Colour
  /// Which point of the run stands at its position.
  package var anchor: Anchor

  /// Regular and anchored at its start unless said otherwise.
  package init(_ face: Face = .regular, _ size: Double, _ colour: Colour, _ anchor: Anchor = .start) {
    self.face = face
    self.size = size
    self.colour = colour
    self.anchor = anchor
  }

  /// The same style with another anchor.
  package func anchored(_ anchor: Anchor) -> TextStyle { TextStyle(face, size, colour, anchor) }
}

/// One line of text on its baseline.
package struct TextRun: Sendable, Hashable {
  /// The words, on one line.
  package var text: String
  /// Where the anchor stands, on the baseline.
  package var position: Point
  /// Face, size, colour and anchor.
  package var style: TextStyle
  /// A ring of this colour, 2.4 points wide, behind the letters.
  package var halo: Colour?

  /// A run of text, without halo by default.
  package init(_ text: String, at position: Point, _ style: TextStyle, halo: Colour? = nil) {
    self.text = text
    self.position = position
    self.style = style
    self.halo = halo
  }
}

/// Widths of text, which only a font engine knows; tests use a fixed-width stand-in.
package protocol TextMeasuring {
  /// The advance width of one line, in points.
  func width(of text: String, face: Face, size: Double) -> Double
}

extension TextMeasuring {
  /// The advance width of one line in a style, in points.
  package func width(of text: String, _ style: TextStyle) -> Double {
    width(of: text, face: style.face, size: style.size)
  }

  /// The lines of a text wrapped at spaces to a width; a word wider than it stands alone.
  package func lines(of text: String, _ style: TextStyle, width limit: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || width(of: longer, style) <= limit {
        line = longer
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The text itself when it fits, else as many of its letters as fit with an ellipsis.
  package func fitted(_ text: String, _ style: TextStyle, width limit: Double) -> String {
    var (letters, isWhole) = start(of: text, style, width: limit)
    guard !isWhole || width(of: text, style) > limit else { return text }
    while !letters.isEmpty, width(of: String(letters) + "…", style) > limit { letters.removeLast() }
    while letters.last == " " { letters.removeLast() }
    return String(letters) + "…"
  }

  /// The letters of a text, or of so much of its start as is surely wider than a limit: of a page pasted into a cell no
  /// more is measured than can be shown.
  private func start(
    of text: String, _ style: TextStyle, width limit: Double
  ) -> (letters: [Character], isWhole: Bool) {
    var count = 64
    while true {
      let letters = Array(text.prefix(count))
      if letters.count < count { return (letters, true) }
      if width(of: String(letters), style) > 2 * limit { return (letters, false) }
      count *= 2
    }
  }
}

/// Every letter as wide as 0.56 of the size, for tests that depend on no font.
package struct FixedWidth: TextMeasuring {
  /// The stand-in.
  package init() {}

  /// 0.56 of the size a letter.
  package func width(of text: String, face: Face, size: Double) -> Double { Double(text.count) * size * 0.56 }
}
