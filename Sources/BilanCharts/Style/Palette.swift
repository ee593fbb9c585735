internal import BilanScene

/// The colours of pages that mean no pillar.
enum Palette {
  static let ink = Colour(0x161616)
  static let text = Colour(0x3A3A3A)
  static let grey = Colour(0x666666)
  static let quiet = Colour(0x929292)
  static let faint = Colour(0xCECECE)
  static let grid = Colour(0xE5E5E5)
  static let band = Colour(0xEEEEEE)
  static let white = Colour(0xFFFFFF)
  /// The first bars, and what a page is about.
  static let strong = Colour(0x000091)
  /// The other bars.
  static let soft = Colour(0x8585F6)
  static let rise = Colour(0x18753C)
  static let fall = Colour(0xB34000)
  /// Protection markings only.
  static let alert = Colour(0xE1000F)

  /// The colour of a change by its sign; the sign itself is always printed too.
  static func change(_ value: Int) -> Colour { value > 0 ? rise : value < 0 ? fall : grey }

  /// The same where the change is remarkable, a tenth of what it is a change of and five at least; else ink.
  static func change(_ value: Int, of base: Int) -> Colour {
    let size = value.magnitude
    return value == 0 ? grey : size >= 5 && size >= base.magnitude / 10 + (base % 10 == 0 ? 0 : 1) ? change(value) : ink
  }
}
