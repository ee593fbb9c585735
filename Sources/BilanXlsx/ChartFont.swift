internal import CXlsxWriter
internal import Glibc

/// A font of the words in a chart.
struct ChartFont {
  let size: Double
  let isBold: Bool
  let colour: UInt32

  static let title = ChartFont(size: 12, isBold: true, colour: 0x161616)
  static let label = ChartFont(size: 9, isBold: false, colour: 0x3A3A3A)
  /// On a dark fill.
  static let inverse = ChartFont(size: 9, isBold: false, colour: 0xFFFFFF)

  /// Calls with the library's own form of the font, which copies what it keeps.
  func withRaw(_ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void) {
    unsafe "Calibri".withCString { name in
      var font = unsafe lxw_chart_font()
      unsafe font.name = UnsafeMutablePointer(mutating: name)
      unsafe font.size = size
      unsafe font.bold = isBold ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
      unsafe font.color = Library.colour(colour)
      unsafe body(&font)
    }
  }
}

extension UInt32 {
  /// Whether white is easier to read on this 0xRRGGBB than black (WCAG relative luminance up to 0.179).
  var isDark: Bool {
    func linear(_ channel: UInt32) -> Double {
      let value = Double(channel & 0xFF) / 255
      return value <= 0.040_45 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(self >> 16) + 0.7152 * linear(self >> 8) + 0.0722 * linear(self) <= 0.179
  }
}
