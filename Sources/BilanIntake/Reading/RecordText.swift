internal import BilanModel

extension FileBytes {
  /// The text of a record as UTF-8, from its start to where the next one may begin.
  func text(of record: RecordExtent, _ format: SourceFormat) throws(ByteFile.Failure) -> [UInt8] {
    if let whole = record.whole {
      // The object around it, with that record alone.
      return try decoded(whole.start, whole.open) + [91] + decoded(record.start, record.end) + [93]
        + decoded(whole.close, whole.end)
    }
    guard record.isOpen else { return try decoded(record.start, record.end) }
    return try OpenEnd(bytes: self, format: format).text(record)
  }

  /// The characters of a stretch of the file, as UTF-8.
  func decoded(_ start: Int, _ end: Int) throws(ByteFile.Failure) -> [UInt8] {
    let count = max(0, end - start)
    let raw = UnsafeMutablePointer<UInt8>.allocate(capacity: count + 1)
    defer { raw.deallocate() }
    let got = try read(count, at: start, into: raw)
    let room = 3 * got + 8
    let encoding = encoding
    return [UInt8](unsafeUninitializedCapacity: room) { text, written in
      guard let target = text.baseAddress else { return }
      written =
        encoding.decode(UnsafeBufferPointer(start: raw, count: got), into: target, isLast: true).written
    }
  }
}

extension [UInt8] {
  /// A line without what ends it.
  var withoutLineEnd: ArraySlice<UInt8> {
    var line = self[...]
    while let last = line.last, last == 10 || last == 13 { line.removeLast() }
    return line
  }
}

/// Finds where a record ends that is too long or too broken to be told from the next one.
private struct OpenEnd {
  let bytes: FileBytes
  let format: SourceFormat
  /// The most bytes of such a record that are written back.
  private static let limit = 1 << 25

  /// The text from the start of the record to the end of its line, of JSON to the next line that opens an object.
  func text(_ extent: RecordExtent) throws(ByteFile.Failure) -> [UInt8] {
    var size = max(1 << 12, 2 * (extent.end - extent.start))
    while true {
      let end = min(bytes.size, extent.start + size)
      let text = try bytes.decoded(extent.start, end)
      // Of the characters before `extent.end` none ends the record; their number is that of bytes or less.
      let from = try bytes.decoded(extent.start, extent.end).count
      if let found = format == .csv ? lineEnd(text, from) : nextObject(text, from) { return Array(text[..<found]) }
      if end == bytes.size || size >= OpenEnd.limit { return trimmed(text, atEnd: end == bytes.size) }
      size *= 4
    }
  }

  private func lineEnd(_ text: [UInt8], _ from: Int) -> Int? {
    text[min(from, text.count)...].firstIndex { $0 == 10 || $0 == 13 }
  }

  private func nextObject(_ text: [UInt8], _ from: Int) -> Int? {
    var place = min(from, text.count)
    while let lineEnd = text[place...].firstIndex(where: { $0 == 10 || $0 == 13 }) {
      guard let ink = text[lineEnd...].firstIndex(where: { $0 > 32 }) else { return nil }
      if text[ink] == UInt8(ascii: "{") { return trimmed(Array(text[..<lineEnd]), atEnd: false).count }
      place = ink
    }
    return nil
  }

  /// A text without the white space and the comma after it, and at the end of a file without the line that closes the
  /// array.
  private func trimmed(_ text: [UInt8], atEnd: Bool) -> [UInt8] {
    if format == .csv { return text }
    var text = text
    func dropSpace() { while let last = text.last, last <= 32 { text.removeLast() } }
    dropSpace()
    if atEnd, format == .json, let line = text.lastIndex(of: 10) {
      let ink = text[line...].filter { $0 > 32 }
      if ink.first == UInt8(ascii: "]"), ink.dropFirst().allSatisfy({ $0 == UInt8(ascii: "}") }) {
        text.removeSubrange(line...)
        dropSpace()
      }
    }
    if text.last == UInt8(ascii: ",") { text.removeLast() }
    return text
  }
}
