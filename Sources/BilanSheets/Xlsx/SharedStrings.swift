/// The texts that the cells of a workbook share, one behind the other.
final class SharedStrings: XMLHandler {
  private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var isText = false
  /// Where the text at hand starts.
  private var start = 0
  private var isPhonetic = false

  private static let item = XMLName("si")
  private static let phonetic = XMLName("rPh")
  private static let textName = XMLName(letter: "t")

  /// How many there are.
  var count: Int { ends.count }

  /// Where a text stands; nil where there is none of the number.
  @inline(__always)
  func range(_ index: Int) -> Range<Int>? {
    guard index >= 0, index < ends.count else { return nil }
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == SharedStrings.textName {
      isText = !isPhonetic
      start = bytes.count
    } else if name == SharedStrings.phonetic {
      isPhonetic = true
    }
  }

  override func end(_ name: XMLName) {
    if name == SharedStrings.textName {
      if isText { EscapedText.unescape(&bytes, from: start) }
      isText = false
    } else if name == SharedStrings.item {
      ends.append(UInt32(bytes.count))
      if bytes.count > SheetLimits.texts { fail(.tooLarge(part: "sharedStrings")) }
    } else if name == SharedStrings.phonetic {
      isPhonetic = false
    }
  }

  override func text(_ text: UnsafeBufferPointer<UInt8>) {
    if isText { unsafe bytes.append(contentsOf: text) }
  }
}
