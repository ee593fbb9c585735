/// The texts of a part that holds no cells: comments, drawings, properties.
final class LooseTexts: XMLHandler {
  private var line: [UInt8] = []
  private let paragraphs: Set<XMLName>
  private let attributes: Set<XMLName>
  private let take: (String) -> Void

  /// Hands over the text of each element that is one of the `paragraphs`, or holds no other, and the `attributes`.
  init(_ paragraphs: Set<XMLName>, _ attributes: Set<XMLName> = [], take: @escaping (String) -> Void) {
    self.paragraphs = paragraphs
    self.attributes = attributes
    self.take = take
  }

  private var depth = 0
  /// How deep the paragraph at hand stands; 0 outside of any.
  private var paragraph = 0

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    attributes.forEach { name, value in if self.attributes.contains(name) { take(value.string) } }
    if paragraph != 0, LooseTexts.breaks.contains(name) { line.append(32) }
    if paragraph == 0 {
      close()
      if paragraphs.contains(name) { paragraph = depth }
    }
  }

  override func end(_ name: XMLName) {
    if paragraph == 0 || paragraph == depth {
      close()
      paragraph = 0
    }
    depth -= 1
  }

  override func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard line.count < LooseTexts.longest else { return }
    unsafe line.append(contentsOf: text)
  }

  private static let longest = 1 << 16
  /// What parts the words of a paragraph without a letter.
  private static let breaks: Set<XMLName> = [XMLName("br"), XMLName("tab"), XMLName("line-break")]

  private func close() {
    guard !line.isEmpty else { return }
    let text = String(decoding: line, as: UTF8.self)
    line.removeAll(keepingCapacity: true)
    if text.contains(where: { !$0.isWhitespace }) { take(text) }
  }
}
