internal import BilanWorkbook
internal import Dispatch
internal import Synchronization

/// The part of a sheet whose rows are made while it is written: a piece of so many rows on each processor at once, the
/// pieces in their order.
struct StreamedPart {
  /// The rows of a piece; which rows stand together depends on nothing else.
  private static let rows = 1_024
  /// How many pieces are made at once, and held.
  private static let together = 4

  private let rows: StreamedRows
  private let sheet: String
  private let shell: SheetShell
  private let shared: SharedTexts
  private let pieces: Int

  init(_ rows: StreamedRows, of sheet: String, _ shell: SheetShell, _ shared: SharedTexts) {
    self.sheet = sheet
    self.shared = shared
    self.rows = rows
    self.shell = shell
    pieces = max(1, (rows.count + Self.rows - 1) / Self.rows)
  }

  /// Makes every piece and hands it over in order.
  func forEachPiece(_ take: (PackedPiece) throws(XlsxError) -> Void) throws(XlsxError) {
    for first in stride(from: 0, to: pieces, by: Self.together) {
      let count = min(Self.together, pieces - first)
      let made = Mutex([Result<PackedPiece, XlsxError>?](repeating: nil, count: count))
      DispatchQueue.concurrentPerform(iterations: count) { turn in
        let piece = Result { () throws(XlsxError) in try self.piece(first + turn) }
        made.withLock { $0[turn] = piece }
      }
      for piece in made.withLock({ $0 }) {
        if let piece { try take(try piece.get()) }
      }
    }
  }

  private func piece(_ number: Int) throws(XlsxError) -> PackedPiece {
    var text = RowText(rows, of: sheet, styles: shell.styles, shared: shared)
    if number == 0 { text.append(shell.head) }
    for row in number * Self.rows..<min(rows.count, (number + 1) * Self.rows) {
      do { try text.add(row) } catch { throw .invalid(error) }
    }
    let isLast = number == pieces - 1
    if isLast { text.append(shell.tail) }
    return try PackedPiece(text.bytes, references: text.references, isLast: isLast)
  }
}
