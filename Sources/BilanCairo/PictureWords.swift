/// What a picture says of itself to those who cannot see it, and to programs that list pictures.
package struct PictureWords: Sendable, Hashable {
  /// The finding.
  package var title: String
  /// What the picture shows, numbers included.
  package var description: String
  /// BCP 47 language of both: `fr`, `en`.
  package var language: String

  /// All that a picture says of itself.
  package init(title: String, description: String, language: String) {
    self.title = title
    self.description = description
    self.language = language
  }
}

extension PictureWords {
  /// An SVG with the words as its title and description, and the role of an image.
  func added(toSVG file: [UInt8]) -> [UInt8] {
    let mark = Array("<svg ".utf8)
    guard let start = file.indices.first(where: { file[$0...].starts(with: mark) }),
      let end = file[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return file }
    let attributes = " role=\"img\" xml:lang=\"\(Self.escaped(language))\">"
    let parts =
      "\n<title>\(Self.escaped(title))</title>"
      + (description.isEmpty ? "" : "\n<desc>\(Self.escaped(description))</desc>")
    return file[..<end] + Array((attributes + parts).utf8) + file[(end + 1)...]
  }

  /// A PNG with the words as chunks of text, and its size in print (PNG, 11.3.4 and 11.3.5): `scale` pixels a point.
  func added(toPNG file: [UInt8], scale: Double) -> [UInt8] {
    let head = 33
    guard file.count > head else { return file }
    let density = UInt32((scale * 72 / 0.0254).rounded())
    var chunks = PNGChunk.bytes("pHYs", PNGChunk.big(density) + PNGChunk.big(density) + [1])
    for (key, text) in [("Title", title), ("Description", description), ("Software", "bilan")] where !text.isEmpty {
      let body = Array(key.utf8) + [0, 0, 0] + Array(language.utf8) + [0, 0] + Array(text.onOneLine.utf8)
      chunks += PNGChunk.bytes("iTXt", body)
    }
    return file[..<head] + chunks + file[head...]
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.onOneLine.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// A chunk of a PNG.
private enum PNGChunk {
  /// The chunk of a type: length, type, body and check.
  static func bytes(_ type: String, _ body: [UInt8]) -> [UInt8] {
    let checked = Array(type.utf8) + body
    return big(UInt32(body.count)) + checked + big(check(checked))
  }

  static func big(_ value: UInt32) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// The cyclic redundancy check of ISO 3309.
  private static func check(_ bytes: [UInt8]) -> UInt32 {
    var check = UInt32.max
    for byte in bytes {
      check ^= UInt32(byte)
      for _ in 0..<8 { check = check & 1 == 1 ? check >> 1 ^ 0xEDB8_8320 : check >> 1 }
    }
    return ~check
  }
}
