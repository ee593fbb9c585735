package import BilanModel
internal import BilanYaml

extension DeskText {
  /// The words of the head.
  package static let keys = ["date", "marquage"]

  /// The text that a Markdown file holds: a head between `---` with its date and its marking, headings, paragraphs, lists
  /// of one level, `*emphasis*`, `**strong**`, and figures in braces; nil with what is wrong otherwise.
  ///
  /// Of one that is not to be shown by its marking nothing but its head is read, and nothing quoted; what its words say of
  /// a marking above its own is told, and is not to be shown either.
  package static func read(
    _ bytes: [UInt8], file: String, marking: (String) -> Marking?, said: (String) -> Marking? = { _ in nil },
    admits: (Marking) -> Bool
  ) -> (text: DeskText?, findings: [Finding]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return (nil, [.deskText(Wording("le texte n’est pas en UTF-8", "the text is not UTF-8"), Origin(file: file))])
    }
    let bare = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    let lines = bare.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    var reading = MarkdownReading(file: file, lines: lines)
    let head = reading.head(marking)
    let origin = Origin(file: file, line: 1)
    guard let own = head.marking else { return (nil, reading.findings) }
    guard admits(own) else {
      return (DeskText(date: head.date ?? Day(number: 0), marking: own, origin: origin, blocks: []), [])
    }
    let speaking = lines.indices.dropFirst(head.end).filter { line in
      said(lines[line]).map { own.joined(with: $0) != own } ?? false
    }
    let spoken = speaking.map { Finding.deskTextSpeaking(Origin(file: file, line: $0 + 1, column: 1)) }
    guard speaking.allSatisfy({ said(lines[$0]).map(admits) ?? true }) else { return (nil, spoken) }
    let blocks = reading.blocks(from: head.end)
    // As they are printed, without stars and line ends, words may say more than line by line.
    let printed = blocks.compactMap { block -> (said: Marking, origin: Origin)? in
      guard let place = block.runs.first?.origin, let marking = said(block.words), own.joined(with: marking) != own
      else { return nil }
      return (marking, place)
    }
    let heard = spoken.isEmpty ? printed.map { Finding.deskTextSpeaking($0.origin) } : spoken
    guard printed.allSatisfy({ admits($0.said) }) else { return (nil, heard) }
    guard let date = head.date, reading.findings.isEmpty else { return (nil, reading.findings + heard) }
    let marking = (speaking.compactMap { said(lines[$0]) } + printed.map(\.said)).reduce(own) { $0.joined(with: $1) }
    return (DeskText(date: date, marking: marking, origin: origin, blocks: blocks), heard)
  }
}

/// Reads the lines of a text and collects what is wrong.
struct MarkdownReading {
  let file: String
  let lines: [String]
  var findings: [Finding] = []

  /// What the program reads nothing of: quotes, tables, pictures, code, numbered lists, rules, HTML.
  private static let refused = [
    ">", "|", "![", "```", "~~~", "<", "***", "---", "===", "___", "* ", "+ ", "-", "#", " ", "\t", "[",
  ]

  /// Whether a line begins as one of a numbered list does: `1. `, `12) `.
  private static func isNumbered(_ text: String) -> Bool {
    let rest = text.drop { $0.isASCII && $0.isNumber }
    return rest.count < text.count && (rest.hasPrefix(". ") || rest.hasPrefix(") "))
  }

  mutating func report(_ words: Wording, _ line: Int) {
    findings.append(.deskText(words, Origin(file: file, line: line + 1, column: 1)))
  }

  /// The day, the marking, and the line behind them.
  mutating func head(_ read: (String) -> Marking?) -> (date: Day?, marking: Marking?, end: Int) {
    var values: [String: (text: String, line: Int)] = [:]
    var twice: Set<String> = []
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      report(Wording("il faut en tête « --- », date, marquage, « --- »", "“---”, date, marquage, “---” come first"), 0)
      return (nil, nil, 0)
    }
    for line in 1..<end {
      let parts = lines[line].split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
      guard parts.count == 2, DeskText.keys.contains(String(parts[0])) else {
        report(Wording("ligne d’en-tête inconnue", "unknown line of the head"), line)
        continue
      }
      if values[String(parts[0])] != nil { twice.insert(String(parts[0])) }
      values[String(parts[0])] = (String(parts[1]), line)
    }
    for key in twice {
      report(Wording("« \(key) » est donné deux fois", "“\(key)” is given twice"), values[key]?.line ?? 0)
      values[key] = nil
    }
    let date = values["date"].flatMap { Day(iso: $0.text) }
    if date == nil {
      let line = values["date"]?.line ?? 0
      report(Wording("il faut « date: AAAA-MM-JJ »", "“date: YYYY-MM-DD” is needed"), line)
    }
    let marking = values["marquage"].flatMap { read($0.text) }
    if marking == nil {
      findings.append(.deskTextUnmarked(Origin(file: file, line: (values["marquage"]?.line ?? 0) + 1, column: 1)))
    }
    return (date, marking, end + 1)
  }

  mutating func blocks(from first: Int) -> [DeskText.Block] {
    var blocks: [DeskText.Block] = []
    var open: [(text: String, line: Int)] = []
    func runs(_ lines: [(text: String, line: Int)]) -> [DeskText.Run] {
      lines.enumerated().flatMap { place, line in
        self.runs((place > 0 ? " " : "") + line.text, line.line)
      }
    }
    func close() {
      if !open.isEmpty { blocks.append(.paragraph(runs(open))) }
      open = []
    }
    for (line, text) in lines.enumerated().dropFirst(first) {
      if text.allSatisfy({ $0 == " " }) {
        close()
      } else if let heading = ["# ", "## ", "### "].first(where: text.hasPrefix) {
        close()
        blocks.append(.heading(runs([(String(text.dropFirst(heading.count)), line)])))
      } else if text.hasPrefix("- ") {
        close()
        blocks.append(.item(runs([(String(text.dropFirst(2)), line)])))
      } else if Self.isNumbered(text) || Self.refused.contains(where: text.hasPrefix) {
        report(
          Wording("« \(text.prefix(12)) » : forme non admise", "“\(text.prefix(12))”: a form that is not read"), line)
      } else {
        open.append((text, line))
      }
    }
    close()
    return blocks
  }
}
