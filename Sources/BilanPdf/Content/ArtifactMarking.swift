/// Marks as decoration whatever a page paints outside its tags: a reader who cannot see must be told that it says
/// nothing (ISO 14289-1, 7.1).
package struct ArtifactMarking {
  private static let paints = Set(
    ["Tj", "TJ", "'", "\"", "Do", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh"].map(code))
  private static let (opensPlain, opensWithWords, closes) = (code("BMC"), code("BDC"), code("EMC"))
  private static let (opensText, closesText, opensImage) = (code("BT"), code("ET"), code("BI"))
  private static let identifier = Array("/MCID".utf8)

  private let content: [UInt8]
  private let page: Int
  private var result: [UInt8] = []
  /// Whether each open mark is a tag.
  private var open: [Bool] = []
  /// The first byte that is not in the result yet.
  private var start = 0
  private var hasPaint = false
  /// How many text objects are open.
  private var texts = 0

  private init(_ content: [UInt8], page: Int) { (self.content, self.page) = (content, page) }

  /// The content of a page with everything in it marked; page 1 is the first.
  package static func marked(_ content: [UInt8], page: Int) throws(PDFError) -> [UInt8] {
    var marking = ArtifactMarking(content, page: page)
    marking.result.reserveCapacity(content.count + 512)
    var scanner = ContentScanner(content)
    while let instruction = scanner.next() { try marking.take(instruction) }
    guard marking.open.isEmpty else { throw marking.fault("a mark is not closed") }
    try marking.closeRun(at: content.count)
    return marking.result
  }

  private mutating func take(_ instruction: ContentScanner.Instruction) throws(PDFError) {
    switch instruction.code {
    case Self.opensPlain, Self.opensWithWords: try openMark(instruction)
    case Self.closes: try closeMark(at: instruction.end)
    case Self.opensText: texts += 1
    case Self.closesText: texts -= 1
    case Self.opensImage: throw fault("an image stands in its content")
    default: if !hasPaint, !open.contains(true), Self.paints.contains(instruction.code) { hasPaint = true }
    }
  }

  /// The letters of an operator as one number.
  private static func code(_ word: String) -> UInt32 { word.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

  private mutating func openMark(_ instruction: ContentScanner.Instruction) throws(PDFError) {
    let isTag = (instruction.start..<instruction.end).contains { place in
      content[place] == Self.identifier[0] && content[place...].starts(with: Self.identifier)
    }
    if isTag {
      guard open.isEmpty else { throw fault("a tag stands in another mark") }
      try closeRun(at: instruction.start)
    }
    open.append(isTag)
  }

  private mutating func closeMark(at end: Int) throws(PDFError) {
    guard let isTag = open.popLast() else { throw fault("a mark is closed that is not open") }
    guard isTag else { return }
    guard texts == 0 else { throw fault("a tag cuts a text") }
    result += content[start..<end]
    result.append(10)
    start = end
  }

  /// Ends what stands before a tag or the end of the page.
  private mutating func closeRun(at end: Int) throws(PDFError) {
    guard texts == 0 else { throw fault("a tag cuts a text") }
    if hasPaint { result += "/Artifact BMC\n".utf8 }
    result += content[start..<end]
    if hasPaint { result += "\nEMC\n".utf8 }
    start = end
    hasPaint = false
  }

  private func fault(_ words: String) -> PDFError { .content(page: page, fault: words) }
}
