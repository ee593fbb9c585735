package import BilanModel

/// Finds, among the values of all columns, those that are a marking and nothing else: « SECRET », « DR-SF ».
///
/// A value is looked at closely only where its first word is one that a marking may start with.
package struct MarkingFinder: Sendable {
  private let words: MarkingWords
  /// The first words, as hashes of their plain letters.
  private let starts: Set<UInt64>
  /// Whether one of these hashes ends in certain bits: nearly all values are told by that alone.
  private let ends: [Bool]

  /// The longest value that is looked at, in bytes.
  private static let longest = 80

  /// Finds what the spellings of a desk make a marking.
  package init(_ words: MarkingWords) {
    self.words = words
    let first = words.spellings.map { String($0.prefix { $0 != " " }) } + MarkingEvidence.everyWord
    starts = Set(first.map { MarkingFinder.hash($0) })
    var ends = [Bool](repeating: false, count: MarkingFinder.endings)
    for hash in starts { ends[Int(hash % UInt64(MarkingFinder.endings))] = true }
    self.ends = ends
  }

  /// Looks through the values of a view, but for some fields, and marks the columns that hold one.
  func look(through view: RecordView, but others: [Int], _ samples: inout ValueSamples) {
    for field in 0..<view.width where !others.contains(field) && !samples.marked.contains(field) {
      let cells = view.field(field)
      for row in 0..<cells.count where finds(cells[row]) {
        samples.mark(field, cells[row].trimmed.string)
        break
      }
    }
  }

  /// Whether a value is an unmistakable marking.
  @inline(__always)
  func finds(_ cell: CellBytes) -> Bool {
    guard cell.count >= 2, cell.count <= MarkingFinder.longest, mayStart(cell) else { return false }
    return isMarking(cell.trimmed.string)
  }

  /// Whether a text is an unmistakable marking.
  package func finds(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return false }
      return finds(CellBytes(start: start, count: bytes.count))
    }
  }

  /// Whether a text is one, looked at closely.
  func isMarking(_ text: String) -> Bool {
    guard text.utf8.count <= MarkingFinder.longest else { return false }
    let text = SpreadsheetCells.plain(text)
    return MarkingEvidence.isUnmistakable(text, words) || MarkingEvidence.isUnmistakable(plainForms(text), words)
  }

  /// Whether the first word may be that of a marking; so it is where a letter of it is no common one.
  private func mayStart(_ cell: CellBytes) -> Bool {
    var hash = MarkingFinder.seed
    var (place, isInWord) = (0, false)
    while place < cell.count {
      let byte = cell[place]
      switch byte {
      case 65...90, 97...122, 48...57:
        hash = MarkingFinder.mixed(hash, byte | 0x20)
        isInWord = true
        place += 1
      case 0..<0x80:
        if isInWord { return isStart(hash) }
        place += 1
      case 0xC3 where place + 1 < cell.count:
        guard let letter = MarkingFinder.plain(cell[place + 1]) else { return true }
        hash = MarkingFinder.mixed(hash, letter)
        isInWord = true
        place += 2
      default:
        let width = cell.widthOfMark(at: place)
        if width == 0 { return true }
        if isInWord { return isStart(hash) }
        place += width
      }
    }
    return isInWord && isStart(hash)
  }

  @inline(__always)
  private func isStart(_ hash: UInt64) -> Bool {
    ends[Int(hash % UInt64(MarkingFinder.endings))] && starts.contains(hash)
  }

  private static let endings = 1024
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  private static func hash(_ word: String) -> UInt64 {
    word.utf8.reduce(seed) { mixed($0, (65...90).contains($1) ? $1 | 0x20 : $1) }
  }

  /// The plain letter of an accented one of Latin-1, by the second byte of its UTF-8 form; nil for any other.
  private static func plain(_ second: UInt8) -> UInt8? {
    switch second | 0x20 {
    case 0xA0...0xA5: UInt8(ascii: "a")
    case 0xA7: UInt8(ascii: "c")
    case 0xA8...0xAB: UInt8(ascii: "e")
    case 0xAC...0xAF: UInt8(ascii: "i")
    case 0xB2...0xB6: UInt8(ascii: "o")
    case 0xB9...0xBC: UInt8(ascii: "u")
    default: nil
    }
  }
}

extension CellBytes {
  /// The number of bytes of a space, a quotation mark or a dash at a place that is not ASCII; 0 where there is none.
  fileprivate func widthOfMark(at place: Int) -> Int {
    if self[place] == 0xC2, place + 1 < count, [0xA0, 0xAB, 0xBB].contains(self[place + 1]) { return 2 }
    if self[place] == 0xE2, place + 2 < count, self[place + 1] == 0x80,
      (0x90...0x9F).contains(self[place + 2]) || self[place + 2] == 0xAF
    {
      return 3
    }
    return 0
  }
}
