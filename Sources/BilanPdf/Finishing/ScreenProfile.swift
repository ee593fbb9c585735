/// The colours of screens, sRGB (IEC 61966-2-1), as a profile of the International Color Consortium, version 4.2
/// (ISO 15076-1): written here from the numbers of the standard.
enum ScreenProfile {
  /// A tag of the profile: its four letters and its bytes.
  private typealias Tag = (name: String, bytes: [UInt8])

  private static let headLength = 128
  private static let tagLength = 12

  /// The white of the space in which profiles are connected, D50.
  private static let white = [0.9642, 1, 0.8249]
  /// The primaries of sRGB, adapted to that white: x, y and z of red, green and blue.
  private static let primaries = [
    [0.436066, 0.222488, 0.013916], [0.385147, 0.716873, 0.097076], [0.143066, 0.060608, 0.714096],
  ]
  /// How colours under daylight were adapted to that white (Bradford).
  private static let adaptation = [
    1.047882, 0.022919, -0.050217, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678,
  ]
  /// The curve of sRGB: gamma, then what stands beside it above and below a threshold.
  private static let curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]

  /// The file.
  static let bytes: [UInt8] = {
    var place = headLength + 4 + tags.count * tagLength
    var table = big(UInt32(tags.count))
    var body: [UInt8] = []
    var places: [[UInt8]: Int] = [:]
    for tag in tags {
      let start = places[tag.bytes] ?? place
      table += Array(tag.name.utf8) + big(UInt32(start)) + big(UInt32(tag.bytes.count))
      guard places.updateValue(start, forKey: tag.bytes) == nil else { continue }
      let padded = tag.bytes + [UInt8](repeating: 0, count: (4 - tag.bytes.count % 4) % 4)
      body += padded
      place += padded.count
    }
    return head(length: place) + table + body
  }()

  private static var tags: [Tag] {
    let curve = type("para") + [0, 3, 0, 0] + Self.curve.flatMap(fixed)
    return [
      ("desc", words("sRGB")), ("cprt", words("No copyright, use freely")), ("wtpt", point(white)),
      ("chad", type("sf32") + adaptation.flatMap(fixed)), ("rXYZ", point(primaries[0])), ("gXYZ", point(primaries[1])),
      ("bXYZ", point(primaries[2])), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
  }

  /// The head: a monitor of red, green and blue, made on the first day of 2000.
  private static func head(length: Int) -> [UInt8] {
    var head = big(UInt32(length)) + big(0) + big(0x0420_0000) + Array("mntrRGB XYZ ".utf8)
    head += [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0] + Array("acsp".utf8)
    head += [UInt8](repeating: 0, count: 28) + white.flatMap(fixed)
    return head + [UInt8](repeating: 0, count: headLength - head.count)
  }

  private static func type(_ name: String) -> [UInt8] { Array(name.utf8) + big(0) }

  private static func point(_ values: [Double]) -> [UInt8] { type("XYZ ") + values.flatMap(fixed) }

  /// Words in English, in UTF-16.
  private static func words(_ text: String) -> [UInt8] {
    let letters = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    return type("mluc") + big(1) + big(12) + Array("enUS".utf8) + big(UInt32(letters.count)) + big(28) + letters
  }

  /// A number in 16 bits and 16 bits of fraction.
  private static func fixed(_ value: Double) -> [UInt8] {
    big(UInt32(bitPattern: Int32((value * 65_536).rounded())))
  }

  private static func big(_ value: UInt32) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
