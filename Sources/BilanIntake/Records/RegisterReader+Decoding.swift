internal import BilanModel

extension RegisterReader {
  /// Looks at the first values of every field for texts that were decoded wrongly, but in rows of which nothing is told.
  func lookAtTexts(_ view: RecordView, _ log: RowLog) {
    textsToLookAt = (textsToLookAt ?? Array(0..<view.width)).filter { field in
      var looked = textsLookedAt[field] ?? 0
      for row in 0..<view.count where !view.cell(row, field).isEmpty && !log.hides(row) {
        looked += 1
        look(at: view.cell(row, field).trimmed.string, line: view.lines[row])
        if looked == ValueSamples.limit { break }
      }
      if looked > 0 { textsLookedAt[field] = looked }
      return looked < ValueSamples.limit
    }
  }

  private func look(at text: String, line: Int) {
    guard line < wrongDecoding?.line ?? .max, var found = WrongDecoding(text) else { return }
    found.line = line
    wrongDecoding = found
  }
}
