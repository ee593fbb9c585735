internal import BilanModel

extension RegisterReader {
  /// Adds what values say beside themselves to the notes of their records.
  func keepRemarks(of log: RowLog, in columns: inout [BatchColumn]) {
    guard let column = layout.register.index(of: .note) else { return }
    var notes = Texts()
    for row in 0..<log.view.count {
      let note = String.read(columns[column], row)
      notes.append((([note].compactMap { $0 }) + (log.remarks[row] ?? [])).joined(separator: " ; ").utf8)
    }
    columns[column] = .texts(notes)
  }
}
