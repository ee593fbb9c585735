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
  /// What each spelling means; nil where that waits for somebody.
  private var meanings: [[UInt8]?] = []

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
        append(meanings[Int(known)], row, cell, to: &values, &log)
        continue
      }
      let meaning = translated(cell)
      append(meaning, row, cell, to: &values, &log)
      if meanings.count < TranslatingReader.spellingsKept {
        spellings.insert(cell, Int32(meanings.count))
        meanings.append(meaning)
      }
    }
    return values.read(by: &inner, view, field: place.field, &log)
  }

  /// Hands a meaning to the reader; one that waits rejects the record, which then lacks no value.
  private func append(
    _ meaning: [UInt8]?, _ row: Int, _ cell: CellBytes, to values: inout RewrittenValues, _ log: inout RowLog
  ) {
    if meaning == nil { log.reportKnown(row, place.field, .undecidedValue(cell.trimmed.string, place.column)) }
    values.append(meaning ?? [])
  }

  private func translated(_ cell: CellBytes) -> [UInt8]? {
    if let whole = translations[translationKey(cell.trimmed.string)] { return isOpen(whole) ? nil : listed(whole) }
    guard let separators else {
      guard let fitted = fitted(cell.trimmed.string) else { return Array(cell.buffer) }
      return isOpen(fitted) ? nil : Array(fitted.utf8)
    }
    var pieces: [[UInt8]] = []
    for piece in ListPieces(cell, separators) {
      let words = piece.bytes.trimmed.string
      let meaning = translations[translationKey(words)] ?? fitted(words)
      if let meaning, isOpen(meaning) { return nil }
      pieces.append(meaning.map(listed) ?? Array(words.utf8))
    }
    return Array(pieces.joined(separator: [ListPieces.mark]))
  }

  /// Whether a meaning waits for somebody; a marking never does: it is unknown.
  private func isOpen(_ meaning: String) -> Bool {
    if case .marking = place.column.type { return false }
    return meaning == SourceMapping.ColumnMapping.undecided
  }

  /// What the first pattern that words fit stands for.
  private func fitted(_ words: String) -> String? { patterns.first { $0.values.matches(words) }?.translation }

  /// A translation, which may name several values between `;` or `|`.
  private func listed(_ translation: String) -> [UInt8] {
    guard separators != nil else { return Array(translation.utf8) }
    return translation.utf8.map { $0 == 59 || $0 == 124 ? ListPieces.mark : $0 }
  }
}
