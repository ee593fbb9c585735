internal import BilanModel

/// Identifiers, free texts and references.
final class TextReader: ColumnReader {
  let place: ColumnPlace

  init(_ place: ColumnPlace) { self.place = place }

  /// Every text; the reader of batches asks for some only with `read(_:_:where:)`.
  func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn { read(view, &log, where: nil) }

  /// The texts of the rows wanted, all of them when `wanted` is nil; the others are left empty.
  func read(_ view: RecordView, _ log: inout RowLog, where wanted: [Bool]?) -> BatchColumn {
    var texts = Texts()
    texts.ends.reserveCapacity(view.count)
    for row in 0..<view.count {
      let text = view.cell(row, place.field).trimmed
      if text.isEmpty {
        place.missing(row, &log)
      } else if wanted?[row] ?? true {
        texts.bytes.append(contentsOf: text.buffer)
      }
      texts.ends.append(texts.bytes.count)
    }
    return .texts(texts)
  }
}
