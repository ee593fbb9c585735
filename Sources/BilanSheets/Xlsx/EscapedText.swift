/// Characters that XML cannot hold, which spreadsheets write as `_x000D_`.
enum EscapedText {
  /// Puts the characters in the place of what stands for them, from a place of a text on.
  static func unescape(_ text: inout [UInt8], from start: Int) {
    guard var place = text[start...].firstIndex(of: UInt8(ascii: "_")) else { return }
    var target = place
    while place < text.count {
      if let code = code(text, place) {
        for byte in String(code).utf8 {
          text[target] = byte
          target += 1
        }
        place += 7
      } else {
        text[target] = text[place]
        target += 1
        place += 1
      }
    }
    text.removeSubrange(target...)
  }

  private static func code(_ text: [UInt8], _ place: Int) -> Character? {
    guard place + 7 <= text.count, text[place] == UInt8(ascii: "_"), text[place + 1] == UInt8(ascii: "x"),
      text[place + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt32 = 0
    for byte in text[(place + 2)..<(place + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return Unicode.Scalar(value).map(Character.init)
  }
}
