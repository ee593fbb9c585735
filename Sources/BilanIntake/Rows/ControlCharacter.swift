internal import BilanModel

/// A control character in a value: it stands in no document, and is read as a space everywhere.
struct ControlCharacter {
  let row: Int
  let field: Int
  /// Where in the value.
  let offset: Int
  let code: UInt32

  /// Whether a code point is a control character other than a tab or a line end, or one of the two that XML forbids.
  static func isControl(_ code: UInt32) -> Bool {
    switch code {
    case 9, 10, 13: false
    case 0...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

extension RecordView {
  /// Puts a space of the same length for every control character in some fields of the records; returns the first one
  /// of each value.
  ///
  /// Places and columns stay what they are. `escaped` are those that the texts in scratch had as escapes; `keepsMarks`
  /// says that the unit separator stands between the elements of a list, as in JSON, and is not of the file.
  func withoutControls(
    _ fields: [Int], escaped: [(scratch: Int, code: UInt32)], keepsMarks: Bool
  ) -> [ControlCharacter] {
    var found: [ControlCharacter] = []
    for row in 0..<count {
      for field in fields {
        let cell = cells[row * width + field]
        let (start, end) = (Int(cell.start), Int(cell.end))
        guard let first = escaped.first(in: start..<end) ?? clean(start, end, keepsMarks: keepsMarks) else { continue }
        found.append(ControlCharacter(row: row, field: field, offset: first.place - start, code: first.code))
      }
    }
    return found
  }

  /// Puts spaces for the control characters of a stretch of the block; returns the first one.
  private func clean(_ start: Int, _ end: Int, keepsMarks: Bool) -> (place: Int, code: UInt32)? {
    // The bytes are those of a block, which is written until its view is read.
    let bytes = UnsafeMutablePointer(mutating: memory)
    var first: (place: Int, code: UInt32)?
    var place = start
    while place < end {
      if !(keepsMarks && bytes[place] == ListPieces.mark), let (code, space) = control(at: place, before: end) {
        for (index, byte) in space.enumerated() { bytes[place + index] = byte }
        if first == nil { first = (place, code) }
      }
      place += 1
    }
    return first
  }

  /// The control character at a place, and a space of as many bytes.
  private func control(at place: Int, before end: Int) -> (code: UInt32, space: [UInt8])? {
    let byte = memory[place]
    if byte < 0x80 { return ControlCharacter.isControl(UInt32(byte)) ? (UInt32(byte), [32]) : nil }
    if byte == 0xC2, place + 1 < end, memory[place + 1] < 0xA0 { return (UInt32(memory[place + 1]), [0xC2, 0xA0]) }
    if byte == 0xEF, place + 2 < end, memory[place + 1] == 0xBF, memory[place + 2] >= 0xBE {
      return (0xFF40 + UInt32(memory[place + 2]), [0xE2, 0x80, 0xAF])
    }
    return nil
  }
}

extension [(scratch: Int, code: UInt32)] {
  /// The first one whose place is in a range.
  fileprivate func first(in range: Range<Int>) -> (place: Int, code: UInt32)? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].scratch < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].scratch < range.upperBound ? (self[low].scratch, self[low].code) : nil
  }
}
