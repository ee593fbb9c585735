internal import BilanWorkbook

/// The texts that streamed cells name by number: those that columns repeat, behind the texts of the library's own cells.
struct SharedTexts: Sendable {
  /// The number of each text in the file.
  private var numbers: [ExactText: Int] = [:]
  private var texts: [String] = []

  /// The texts of some streams, in their order; the library has written so many before them.
  init(_ streams: [StreamedRows], after count: Int) {
    for text in streams.flatMap({ $0.repeated.flatMap(\.self) }) where numbers[ExactText(text)] == nil {
      numbers[ExactText(text)] = count + texts.count
      texts.append(text)
    }
  }

  /// The number of a text, nil for one that stands in its cell.
  func number(_ text: String) -> Int? { numbers[ExactText(text)] }

  /// The part of shared texts with these behind its own, and with so many more cells that name one.
  func part(_ own: [UInt8], more cells: Int, name: String) throws(XlsxError) -> [UInt8] {
    var text = String(decoding: own, as: UTF8.self)
    for (attribute, more) in [("count", cells), ("uniqueCount", texts.count)] {
      guard let start = text.firstRange(of: " \(attribute)=\""),
        let end = text[start.upperBound...].firstIndex(of: "\""), let number = Int(text[start.upperBound..<end])
      else { throw .incomplete(part: name) }
      text.replaceSubrange(start.upperBound..<end, with: String(number + more))
    }
    guard let end = text.firstRange(of: "</sst>") else { throw .incomplete(part: name) }
    var items: [UInt8] = []
    for text in texts {
      items += "<si>".utf8
      XMLText.append(text, to: &items)
      items += "</si>".utf8
    }
    return Array(text[..<end.lowerBound].utf8) + items + Array(text[end.lowerBound...].utf8)
  }

  /// How many texts the library has written.
  static func count(_ own: [UInt8], name: String) throws(XlsxError) -> Int {
    let text = String(decoding: own, as: UTF8.self)
    guard let start = text.firstRange(of: " uniqueCount=\""),
      let count = Int(text[start.upperBound...].prefix { $0 != "\"" })
    else { throw .incomplete(part: name) }
    return count
  }
}

/// A text as the parts of a package write it.
enum XMLText {
  /// Adds `<t>…</t>`, spaces at its ends kept.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let text = ExcelText.sanitised(text)
    let isPadded = min(text.utf8.first ?? .max, text.utf8.last ?? .max) <= UInt8(ascii: " ")
    bytes += isPadded ? Self.padded : Self.plain
    if text.utf8.contains(where: isMarkup) {
      for byte in text.utf8 { append(byte, to: &bytes) }
    } else {
      bytes += text.utf8
    }
    bytes += Self.end
  }

  private static let (plain, padded) = (Array("<t>".utf8), Array("<t xml:space=\"preserve\">".utf8))
  private static let end = Array("</t>".utf8)

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    default: bytes.append(byte)
    }
  }
}
