/// Numbers of cells as texts.
enum NumberText {
  /// Spreadsheets count with fifteen figures: what stands behind them is left by sums and products in binary.
  private static let figures = 15

  /// The text of a number as a file writes it, `1234.50`, `1.2E-3`: its shortest one without exponent; nil where it is
  /// no number.
  static func plain(_ written: ArraySlice<UInt8>) -> [UInt8]? {
    if isPlain(written) { return Array(written) }
    guard let value = Double(String(decoding: written, as: UTF8.self)), value.isFinite else { return nil }
    return text(value)
  }

  /// Whether a number is written as it is given on: an integer or a decimal of at most fifteen figures.
  @inline(__always)
  static func isPlain(_ written: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    var point = -1
    var place = written.startIndex
    if place < written.endIndex, written[place] == UInt8(ascii: "-") { place += 1 }
    let first = place
    while place < written.endIndex {
      let byte = written[place]
      if byte &- 48 <= 9 {
        digits &+= 1
      } else if byte == UInt8(ascii: "."), point < 0, digits > 0 {
        point = place
      } else {
        return false
      }
      place &+= 1
    }
    guard digits > 0, digits <= figures, point != written.endIndex - 1 else { return false }
    if written[first] == 48, digits > 1, point != first + 1 { return false }
    if point >= 0, written[written.endIndex - 1] == 48 { return false }
    return !(written[first] == 48 && digits == 1 && first > written.startIndex)
  }

  /// The shortest text of a number, of at most fifteen figures.
  static func text(_ value: Double) -> [UInt8] {
    var (digits, exponent) = decimal(value.magnitude)
    if digits.count > figures {
      // Both are read again to be sure that the last figures are no part of the value.
      (digits, exponent) = rounded(digits, exponent)
    }
    while digits.count > 1, digits.last == 48 { digits.removeLast() }
    if digits == [48] { return [48] }
    var text: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    if exponent <= 0 {
      text += [48, UInt8(ascii: ".")] + [UInt8](repeating: 48, count: -exponent) + digits
    } else if exponent >= digits.count {
      text += digits + [UInt8](repeating: 48, count: exponent - digits.count)
    } else {
      text += digits[..<exponent] + [UInt8(ascii: ".")] + digits[exponent...]
    }
    return text
  }

  /// The figures of a number, without zeros before them, and how many of them stand before the point.
  private static func decimal(_ value: Double) -> (digits: [UInt8], exponent: Int) {
    var (digits, point, exponent): ([UInt8], Int?, Int) = ([], nil, 0)
    let text = Array(value.description.utf8)
    let mark = text.firstIndex(of: UInt8(ascii: "e")) ?? text.count
    if mark < text.count { exponent = Int(String(decoding: text[(mark + 1)...], as: UTF8.self)) ?? 0 }
    for byte in text[..<mark] {
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte) }
    }
    exponent += point ?? digits.count
    while digits.count > 1, digits[0] == 48 {
      digits.removeFirst()
      exponent -= 1
    }
    return (digits, exponent)
  }

  /// The same to fifteen figures, halves away from zero.
  private static func rounded(_ digits: [UInt8], _ exponent: Int) -> (digits: [UInt8], exponent: Int) {
    var kept = Array(digits.prefix(figures))
    guard digits[figures] >= 53 else { return (kept, exponent) }
    var place = figures - 1
    while place >= 0, kept[place] == 57 {
      kept[place] = 48
      place -= 1
    }
    guard place >= 0 else { return ([49] + kept.dropLast(), exponent + 1) }
    kept[place] += 1
    return (kept, exponent)
  }
}
