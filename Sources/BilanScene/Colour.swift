/// An sRGB colour with opacity.
package struct Colour: Sendable, Hashable {
  /// 0 to 255.
  package let red: UInt8
  /// 0 to 255.
  package let green: UInt8
  /// 0 to 255.
  package let blue: UInt8
  /// 0 (clear) to 1 (opaque).
  package let opacity: Double

  /// A colour from its code, `0xRRGGBB`.
  package init(_ hex: UInt32, opacity: Double = 1) {
    red = UInt8(hex >> 16 & 255)
    green = UInt8(hex >> 8 & 255)
    blue = UInt8(hex & 255)
    self.opacity = opacity
  }

  /// The code of the colour, `0xRRGGBB`.
  package var hex: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

  /// Relative luminance, 0 to 1 (WCAG 2.1).
  package var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// Black or white, whichever reads better on this colour: always at least 4.58 to 1.
  package var ink: Colour { luminance > 0.179 ? Colour(0x000000) : Colour(0xFFFFFF) }

  /// The colour a part (0 to 1) of the way to another.
  package func mixed(with other: Colour, _ part: Double) -> Colour {
    func mix(_ from: UInt8, _ to: UInt8) -> UInt32 {
      UInt32((Double(from) + (Double(to) - Double(from)) * min(1, max(0, part))).rounded())
    }
    return Colour(mix(red, other.red) << 16 | mix(green, other.green) << 8 | mix(blue, other.blue), opacity: opacity)
  }

  /// x^2.4 for 0 ≤ x ≤ 1 without a C library: x² · ⁵√(x²) by Newton's method.
  private func power(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    let square = x * x
    var root = 1.0
    for _ in 0..<60 {
      let next = (4 * root + square / (root * root * root * root)) / 5
      if (next - root).magnitude < 1e-15 { break }
      root = next
    }
    return square * root
  }
}
