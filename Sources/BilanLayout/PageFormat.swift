internal import BilanCharts
package import BilanScene

/// The pages that a document is made for: A4 to be read in the hand, or 16:9 to be shown on a wall.
///
/// A page to be shown is laid out as a small one, then made larger as a whole.
package enum PageFormat: String, Sendable, Hashable, CaseIterable {
  case a4
  case briefing

  /// How much larger a page is than what is laid out.
  package var scale: Double { self == .a4 ? 1 : 1.75 }
  /// The page as it is laid out, in points.
  package var size: Size {
    self == .a4 ? .a4 : Size(Size.briefing.width / scale, Size.briefing.height / scale)
  }
  /// The margins at the left and at the right, in points of what is laid out, as the lengths below.
  package var margin: Double { 48 / scale }
  /// The heading of a section.
  package var title: TextStyle { TextStyle(.display, self == .a4 ? 21 : 16, Palette.strong) }
  /// The heading of a part of it.
  package var subheading: TextStyle { self == .a4 ? DocumentType.finding : DocumentType.finding.sized(10) }
  /// The text of a section, and from a line of it to the next.
  package var text: (style: TextStyle, leading: Double) {
    self == .a4 ? (DocumentType.body.sized(10), 14.5) : (DocumentType.body, 11.5)
  }
  /// The lines at the foot of a figure, and from one to the next.
  var note: (size: Double, leading: Double) { self == .a4 ? (DocumentType.note.size, 9.6) : (5.6, 7) }
  /// The space below a heading, and above what follows another.
  var air: Double { self == .a4 ? 1 : 0.6 }
  /// How many key figures stand side by side; fewer leave room at the right.
  var keyFigures: Int { self == .a4 ? 5 : 4 }
  /// How large figures are drawn, the largest that fits first, so that a wall reads their smallest letters.
  func figureScales(isDense: Bool) -> [Double] {
    if self == .a4 { return [ChartFigure.documentScale] }
    return (isDense ? [1] : [1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1]).map { $0 / scale }
  }
}

extension PageFormat {
  /// Where the marking, the running head and the foot of a page stand.
  struct Furniture {
    /// The size of the marking, and from a line of it to the next.
    let marking: (size: Double, leading: Double)
    /// The baseline of the marking at the head.
    let head: Double
    /// The baseline of the running head; nil for none.
    let running: Double?
    /// Where blocks begin, and how far above the end of the page they end.
    let body: (top: Double, bottom: Double)
    /// How far above the end of the page the foot stands, and the marking below it.
    let foot: (line: Double, marking: Double)
    /// The size of the number of the page.
    let number: Double
  }

  var furniture: Furniture {
    self == .a4
      ? Furniture(
        marking: (8.5, 11), head: 25, running: 45, body: (64, 52), foot: (28, 13), number: 8.5)
      : Furniture(
        marking: (6, 7.5), head: 16, running: nil, body: (26, 31), foot: (19, 9), number: 6)
  }
}
