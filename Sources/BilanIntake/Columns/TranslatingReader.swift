internal import BilanModel

/// A column whose values are translated before they are read: the whole value first, then each piece of a list.
struct TranslatingReader: ColumnReader {
  private let place: ColumnPlace
  private var inner: any ColumnReader
  private let translations: [String: String]
  private let patterns: [SourceMapping.Pattern]
  /// Nil where a value is one value.
  private let separators: ListSeparators?
  private let spellings = CellInterner()
  private var meanings: [[UInt8]] = []

  /// A reader that hands each value, translated by its key or by the first pattern that it fits, to the reader of the column in field 0.
  init(
    _ place: ColumnPlace, _ inner: any ColumnReader, translations: [String: String],
    patterns: [SourceMapping.Pattern] = [], separators: ListSeparators?
  ) {
    self.place = place
    self.inner = inner
    self.translations = translations
    self.patterns = patterns
    self.separators = separators
  }

  var evidence: ValueEvidence { inner.evidence }

  /// The most spellings that are remembered.
  private static let spellingsKept = 16_384

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    var values = RewrittenValues(reserving: view.count)
    for row in 0..<view.count {
      let cell = view.cell(row, place.field)
      if let known = spellings.value(of: cell) {
        values.append(meanings[Int(known)])
        continue
      }
      let meaning = translated(cell)
      values.append(meaning)
      if meanings.count < TranslatingReader.spellingsKept {
        spellings.insert(cell, Int32(meanings.count))
        meanings.append(meaning)
      }
    }
    return values.read(by: &inner, view, field: place.field, &log)
  }

  private func translated(_ cell: CellBytes) -> [UInt8] {
    if let whole = translations[translationKey(cell.trimmed.string)] { return listed(whole) }
    guard let separators else {
      return fitted(cell.trimmed.string).map { Array($0.utf8) } ?? Array(cell.buffer)
    }
    var pieces: [[UInt8]] = []
    for piece in ListPieces(cell, separators) {
      let words = piece.bytes.trimmed.string
      let meaning = translations[translationKey(words)] ?? fitted(words)
      pieces.append(meaning.map(listed) ?? Array(words.utf8))
    }
    return Array(pieces.joined(separator: [ListPieces.mark]))
  }

  /// What the first pattern that words fit stands for.
  private func fitted(_ words: String) -> String? { patterns.first { $0.values.matches(words) }?.translation }

  /// A translation, which may name several values between `;` or `|`.
  private func listed(_ translation: String) -> [UInt8] {
    guard separators != nil else { return Array(translation.utf8) }
    return translation.utf8.map { $0 == 59 || $0 == 124 ? ListPieces.mark : $0 }
  }
}
