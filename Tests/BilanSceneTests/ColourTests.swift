import BilanScene
import Testing

@Suite struct ColourTests {
  /// Values of the WCAG 2.1 formula computed with an independent x^2.4.
  @Test(
    arguments: [
      (0x000000, 0.0), (0xFFFFFF, 1), (0x808080, 0.215861), (0xFF0000, 0.2126), (0x00FF00, 0.7152), (0x0000FF, 0.0722),
      (0x000091, 0.020443), (0xE1000F, 0.160420), (0x666666, 0.132868), (0x0A0A0A, 0.003035),
    ] as [(UInt32, Double)])
  func `luminance follows the accessibility guidelines`(_ hex: UInt32, _ luminance: Double) {
    #expect((Colour(hex).luminance - luminance).magnitude < 0.000_01)
  }

  @Test(arguments: [(0x000091, 14.91), (0x666666, 5.74), (0x767676, 4.54), (0x000000, 21)] as [(UInt32, Double)])
  func `contrast with white is the known one`(_ hex: UInt32, _ ratio: Double) {
    #expect((1.05 / (Colour(hex).luminance + 0.05) - ratio).magnitude < 0.01)
  }

  @Test func `the ink on any grey or blue is readable`() {
    for step in 0...255 {
      for hex in [UInt32(step) * 0x010101, UInt32(step), UInt32(step) << 8, UInt32(step) << 16 | 0x91] {
        let ground = Colour(hex)
        let (low, high) = (
          min(ground.luminance, ground.ink.luminance), max(ground.luminance, ground.ink.luminance)
        )
        #expect((high + 0.05) / (low + 0.05) >= 4.58, "\(String(hex, radix: 16))")
      }
    }
  }

  @Test func `mixing goes from one colour to the other and no further`() {
    let (light, navy) = (Colour(0xF0F0FE), Colour(0x000091))
    #expect(light.mixed(with: navy, 0) == light)
    #expect(light.mixed(with: navy, 1) == navy)
    #expect(light.mixed(with: navy, -3) == light)
    #expect(light.mixed(with: navy, 7) == navy)
    #expect(Colour(0x000000).mixed(with: Colour(0xFFFFFF), 0.5).hex == 0x808080)
    #expect(Colour(0x102030, opacity: 0.5).mixed(with: navy, 0.3).opacity == 0.5)
  }

  @Test func `a colour keeps its code`() {
    for hex: UInt32 in [0, 0xFFFFFF, 0x123456, 0x000091] { #expect(Colour(hex).hex == hex) }
  }
}
