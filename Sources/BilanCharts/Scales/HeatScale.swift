internal import BilanScene

/// A scale from counts to shades of blue, light for few and dark for many.
struct HeatScale: Sendable {
  let greatest: Int

  /// The shade of a value from 0 to the greatest.
  func colour(_ value: Int) -> Colour {
    guard value > 0, greatest > 0 else { return Colour(0xF6F6F6) }
    return Colour(0xF0F0FE).mixed(with: Colour(0x000091), 0.02 + 0.96 * Double(value) / Double(greatest))
  }
}
