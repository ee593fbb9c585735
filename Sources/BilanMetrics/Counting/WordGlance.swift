/// Some words looked for in texts at a glance over their bytes, whatever the case: a million titles cost no more than
/// reading them.
struct WordGlance: Sendable {
  /// The words in lower case, by their first two letters.
  private let words: [[[UInt8]]]
  private static let letters = 27

  /// Words of two letters at least, `a` to `z` and `é`, in lower case; a hyphen is one of their letters.
  init(_ words: [String]) {
    var table = [[[UInt8]]](repeating: [], count: Self.letters * Self.letters)
    for word in words {
      let bytes = Array(word.utf8)
      if bytes.count > 1 { table[Self.place(bytes[0], bytes[1])].append(bytes) }
    }
    self.words = table
  }

  /// Whether one of the words stands in a text, between anything but letters.
  func finds(in text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { scan($0) } ?? scan(Array(text.utf8))
  }

  private func scan<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes) -> Bool where Bytes.Index == Int {
    var start = bytes.startIndex
    for index in bytes.indices where Self.isBetween(bytes[index]) {
      if isWord(bytes, start, index) { return true }
      start = index + 1
    }
    return isWord(bytes, start, bytes.endIndex)
  }

  private func isWord<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool
  where Bytes.Index == Int {
    guard end - start > 1 else { return false }
    return words[Self.place(bytes[start], bytes[start + 1])].contains { word in
      word.count == end - start && word.indices.allSatisfy { Self.lower(bytes[start + $0]) == word[$0] }
    }
  }

  /// `É` and `é` differ in the same bit as `E` and `e`, in the second of their bytes.
  private static func lower(_ byte: UInt8) -> UInt8 {
    byte <= 0x5A && byte >= 0x41 || byte == 0x89 ? byte | 0x20 : byte
  }

  /// Whether a byte is of no word: not a letter, a hyphen, nor one of the two bytes of `é` and `É`.
  private static func isBetween(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return !(letter >= 0x61 && letter <= 0x7A || byte == 0x2D || byte == 0xC3 || byte == 0xA9 || byte == 0x89)
  }

  private static func place(_ first: UInt8, _ second: UInt8) -> Int {
    func number(_ byte: UInt8) -> Int {
      let letter = byte | 0x20
      return letter >= 0x61 && letter <= 0x7A ? Int(letter) - 0x61 : letters - 1
    }
    return number(first) * letters + number(second)
  }
}
