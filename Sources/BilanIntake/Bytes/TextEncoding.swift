/// How the bytes of a file stand for characters.
enum TextEncoding: Sendable {
  case utf8
  case utf16(isLittleEndian: Bool)
  /// One byte a character.
  case singleByte(SingleByteTable)

  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16(true): "UTF-16 LE"
    case .utf16(false): "UTF-16 BE"
    case .singleByte(let table): table.name
    }
  }

  /// The most bytes of UTF-8 that one step of decoding writes, and the bytes of the file that the step takes.
  var step: (written: Int, taken: Int) {
    switch self {
    case .utf8: (1, 1)
    case .utf16: (6, 4)
    case .singleByte: (3, 1)
    }
  }

  /// The bytes of the file that some characters take.
  func length(of text: UnsafeBufferPointer<UInt8>) -> Int {
    switch self {
    case .utf8: text.count
    case .singleByte: text.count { $0 & 0xC0 != 0x80 }
    case .utf16: 2 * (text.count { $0 & 0xC0 != 0x80 } + text.count { $0 >= 0xF0 })
    }
  }

  /// Decodes bytes of a file into UTF-8; returns how many were taken and how many written.
  ///
  /// The target has room for what `step` says. Half a pair of UTF-16 at the end is left for the next time, unless the
  /// text ends there; halves that have lost their other half become bytes that are no UTF-8, for the checks to find.
  func decode(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<UInt8>, isLast: Bool
  ) -> (taken: Int, written: Int) {
    switch self {
    case .utf8:
      if let start = source.baseAddress { target.update(from: start, count: source.count) }
      return (source.count, source.count)
    case .singleByte(let table): return (source.count, table.decode(source, into: target))
    case .utf16(let isLittleEndian):
      return UTF16Decoding(isLittleEndian: isLittleEndian).decode(source, into: target, isLast: isLast)
    }
  }
}

/// The characters of an encoding of one byte a character.
final class SingleByteTable: Sendable {
  let name: String
  /// Whether each byte is a character of the encoding.
  private let isDefined: [Bool]
  /// For each byte from 0x80 its UTF-8, in the low bytes of a word, with its length above.
  private let sequences: [UInt32]

  private init(_ name: String, _ changes: [Int: UInt32], undefined: Set<Int> = []) {
    self.name = name
    isDefined = (0..<256).map { !undefined.contains($0) }
    sequences = (0x80...0xFF).map { byte in
      let scalar = undefined.contains(byte) ? 0xFFFD : changes[byte] ?? UInt32(byte)
      let bytes = Array(String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
      var word = UInt32(bytes.count) << 24
      for (place, byte) in bytes.enumerated() { word |= UInt32(byte) << UInt32(8 * place) }
      return word
    }
  }

  /// An encoding by its characters from 0x80 on.
  private convenience init(_ name: String, characters: String) {
    let scalars = characters.unicodeScalars.enumerated().map { (0x80 + $0.offset, $0.element.value) }
    self.init(name, Dictionary(scalars) { first, _ in first })
  }

  /// ISO 8859-1.
  static let latin1 = SingleByteTable("ISO-8859-1", [:])
  /// ISO 8859-15, which has the euro and the œ.
  static let latin9 = SingleByteTable(
    "ISO-8859-15",
    [
      0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152, 0xBD: 0x153, 0xBE: 0x178,
    ])
  /// Windows code page 1252.
  static let windows1252 = SingleByteTable(
    "Windows-1252",
    [
      0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021, 0x88: 0x2C6,
      0x89: 0x2030, 0x8A: 0x160, 0x8B: 0x2039, 0x8C: 0x152, 0x8E: 0x17D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C,
      0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x2DC, 0x99: 0x2122, 0x9A: 0x161, 0x9B: 0x203A,
      0x9C: 0x153, 0x9E: 0x17E, 0x9F: 0x178,
    ], undefined: [0x81, 0x8D, 0x8F, 0x90, 0x9D])

  /// Code page 850 of DOS.
  static let cp850 = SingleByteTable(
    "CP850",
    characters:
      "ÇüéâäàåçêëèïîìÄÅ"
      + "ÉæÆôöòûùÿÖÜø£Ø×ƒ"
      + "áíóúñÑªº¿®¬½¼¡«»"
      + "░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
      + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤"
      + "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
      + "ÓßÔÒõÕµþÞÚÛÙýÝ¯´"
      + "\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}")
  /// Mac OS Roman.
  static let macRoman = SingleByteTable(
    "MacRoman",
    characters:
      "ÄÅÇÉÑÖÜáàâäãåçéè"
      + "êëíìîïñóòôöõúùûü"
      + "†°¢£§•¶ß®©™´¨≠ÆØ"
      + "∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ"
      + "–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
      + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ"
      + "\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")

  func defines(_ byte: UInt8) -> Bool { isDefined[Int(byte)] }

  /// Writes bytes as UTF-8, up to three times as many; returns how many were written.
  func decode(_ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<UInt8>) -> Int {
    guard let bytes = source.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(bytes)
    let end = source.count
    var index = 0
    var written = 0
    sequences.withUnsafeBufferPointer { sequences in
      while index < end {
        // Eight bytes of ASCII go together.
        if index &+ 8 <= end {
          let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          let high = word & 0x8080_8080_8080_8080
          UnsafeMutableRawPointer(target + written).storeBytes(of: word, as: UInt64.self)
          let plain = high == 0 ? 8 : high.trailingZeroBitCount &>> 3
          index &+= plain
          written &+= plain
          if plain == 8 { continue }
        } else if bytes[index] < 0x80 {
          target[written] = bytes[index]
          index &+= 1
          written &+= 1
          continue
        }
        let sequence = sequences[Int(bytes[index]) &- 0x80]
        target[written] = UInt8(truncatingIfNeeded: sequence)
        target[written &+ 1] = UInt8(truncatingIfNeeded: sequence &>> 8)
        target[written &+ 2] = UInt8(truncatingIfNeeded: sequence &>> 16)
        written &+= Int(sequence &>> 24)
        index &+= 1
      }
    }
    return written
  }
}

/// The decoding of UTF-16.
struct UTF16Decoding {
  let isLittleEndian: Bool

  func decode(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<UInt8>, isLast: Bool
  ) -> (taken: Int, written: Int) {
    var index = 0
    var written = 0
    while index + 1 < source.count {
      let first = unit(source, index)
      if first & 0xF800 != 0xD800 {
        written += UTF16Decoding.write(first, to: target + written)
        index += 2
        continue
      }
      let hasSecond = index + 3 < source.count
      if first & 0xFC00 == 0xD800, !hasSecond, !isLast { return (index, written) }
      let second = hasSecond ? unit(source, index + 2) : 0
      if first & 0xFC00 == 0xD800, second & 0xFC00 == 0xDC00 {
        let scalar = 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)
        written += UTF16Decoding.write(scalar, to: target + written)
        index += 4
      } else {
        written += UTF16Decoding.write(first, to: target + written)
        index += 2
      }
    }
    if index < source.count, isLast {
      target[written] = 0xFF  // half a character
      return (source.count, written + 1)
    }
    return (index, written)
  }

  private func unit(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
    let (first, second) = (UInt32(source[index]), UInt32(source[index + 1]))
    return isLittleEndian ? second << 8 | first : first << 8 | second
  }

  /// Writes a code point, lone surrogates too, in the pattern of UTF-8.
  private static func write(_ code: UInt32, to target: UnsafeMutablePointer<UInt8>) -> Int {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | (code >> shift) & 0x3F) }
    switch code {
    case 0..<0x80:
      target[0] = UInt8(code)
      return 1
    case 0x80..<0x800:
      target[0] = UInt8(0xC0 | code >> 6)
      target[1] = tail(0)
      return 2
    case 0x800..<0x10000:
      target[0] = UInt8(0xE0 | code >> 12)
      target[1] = tail(6)
      target[2] = tail(0)
      return 3
    default:
      target[0] = UInt8(0xF0 | code >> 18)
      target[1] = tail(12)
      target[2] = tail(6)
      target[3] = tail(0)
      return 4
    }
  }
}
