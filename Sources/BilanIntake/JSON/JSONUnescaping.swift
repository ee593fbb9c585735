extension Block {
  /// Writes a checked JSON string into scratch with its escapes replaced.
  mutating func rewriteString(_ value: JSONValue) {
    var index = value.start
    while index < value.end {
      let byte = memory[index]
      guard byte == 92 else {
        rewrite(byte)
        index += 1
        continue
      }
      let escape = memory[index + 1]
      index += 2
      switch escape {
      case 98: rewriteControl(8)
      case 102: rewriteControl(12)
      case 110: rewrite(10)
      case 114: rewrite(13)
      case 116: rewrite(9)
      case 117: rewriteUnit(&index, before: value.end)
      default: rewrite(escape)
      }
    }
  }

  private mutating func rewriteUnit(_ index: inout Int, before end: Int) {
    let reader = JSONReader(memory, from: index, to: end, isLast: true)
    var code = reader.hexadecimal(index) ?? 0xFFFD
    index += 4
    if code & 0xFC00 == 0xD800, let second = reader.hexadecimal(index + 2) {
      code = 0x10000 + (code & 0x3FF) << 10 + (second & 0x3FF)
      index += 6
    }
    if ControlCharacter.isControl(code) {
      rewriteControl(code)
      return
    }
    for byte in String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8 { rewrite(byte) }
  }
}
