package import BilanScene

/// The colours of pages that mean no pillar.
package enum Palette {
  /// Text and marks that are read first.
  package static let ink = Colour(0x161616)
  /// Text that is read after them.
  package static let text = Colour(0x3A3A3A)
  /// Text beside the figures: heads, notes.
  package static let grey = Colour(0x666666)
  /// Marks of context.
  package static let quiet = Colour(0x929292)
  /// Rules.
  package static let faint = Colour(0xCECECE)
  /// Grid lines, and rules between rows.
  package static let grid = Colour(0xE5E5E5)
  static let band = Colour(0xEEEEEE)
  /// The land of a map, on white water.
  static let land = Colour(0xE3E3E9)
  /// The ground of a page.
  package static let white = Colour(0xFFFFFF)
  /// The first bars, and what a page is about.
  package static let strong = Colour(0x000091)
  /// The other bars.
  package static let soft = Colour(0x8585F6)
  /// The ground of what stands apart from the page.
  package static let pale = Colour(0xF5F5FE)
  /// The ground of a chip, and of what is not known to the day.
  package static let tint = Colour(0xE3E3FD)
  static let rise = Colour(0x18753C)
  /// What asks for attention, with a sign or a word.
  package static let fall = Colour(0xB34000)
  /// Protection markings only.
  package static let alert = Colour(0xE1000F)

  /// The colour of a change by its sign; the sign itself is always printed too.
  static func change(_ value: Int) -> Colour { value > 0 ? rise : value < 0 ? fall : grey }

  /// The same where the change is remarkable, a tenth of what it is a change of and five at least; else ink.
  static func change(_ value: Int, of base: Int) -> Colour {
    let size = value.magnitude
    return value == 0 ? grey : size >= 5 && size >= base.magnitude / 10 + (base % 10 == 0 ? 0 : 1) ? change(value) : ink
  }
}
