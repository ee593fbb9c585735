/// The texts of a part that holds no cells: comments, drawings, properties.
final class LooseTexts: XMLHandler {
  private var line: [UInt8] = []
  private let paragraphs: Set<XMLName>
  private let attributes: Set<XMLName>
  private let labelled: Set<XMLName>
  private let take: (String) -> Void

  /// Hands over the text of each element that is one of the `paragraphs`, or holds no other, and the `attributes`; of an
  /// element that is `labelled` its text once more behind its name, « Classification : S ».
  init(
    _ paragraphs: Set<XMLName>, _ attributes: Set<XMLName> = [], labelled: Set<XMLName> = [],
    take: @escaping (String) -> Void
  ) {
    self.paragraphs = paragraphs
    self.attributes = attributes
    self.labelled = labelled
    self.take = take
  }

  private var depth = 0
  /// The name of the labelled element at hand.
  private var label: String?
  private static let name = XMLName("name")
  /// How deep the paragraph at hand stands; 0 outside of any.
  private var paragraph = 0

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    if labelled.contains(name) { label = attributes[LooseTexts.name]?.string }
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
    if labelled.contains(name) { label = nil }
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
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    take(text)
    if let label { take("\(label) : \(text)") }
  }
}
