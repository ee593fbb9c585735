internal import BilanModel

extension SourceReading {
  /// The file without the last lines that its mapping leaves out; they are counted as set aside.
  mutating func skippingLastLines(_ detection: EncodingDetection) throws(ByteFile.Failure) -> EncodingDetection {
    guard let lines = mapping?.dialect.skippedAfter, lines > 0 else { return detection }
    let whole = detection.file
    var detection = detection
    report.counts.aside.skipped += try detection.dropLastLines(lines)
    // What is left out may still be the marking of all that stands above it.
    let left = try whole.lines(from: detection.file.size)
    around = .joined(left.map { options.markings.said(outside: $0, line: 0) })
    for line in left { units.take(line, line: 0) }
    return detection
  }
}

extension FileBytes {
  /// The lines from a place on.
  fileprivate func lines(from start: Int) throws(ByteFile.Failure) -> [String] {
    var block = Block(capacity: max(1 << 16, 2 * (size - start)))
    _ = try block.fill(from: self, at: start, limit: size - start)
    return CellBytes(start: block.memory, count: block.count).string.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Leaves out the last lines, as many as there are up to a number; returns how many.
  mutating func dropLastLines(_ lines: Int) throws(ByteFile.Failure) -> Int {
    if let held, sheet != nil {
      let starts = [0] + held.withUnsafeBufferPointer { $0.baseAddress?.rowStarts(in: 0..<held.count) ?? [] }.dropLast()
      size = starts.count > lines ? starts[starts.count - lines] : 0
      return min(lines, starts.count)
    }
    var window = 1 << 16
    while true {
      // An even number of bytes after the mark, so that a unit of UTF-16 is never cut.
      let start = markLength + max(0, size - markLength - window) / 2 * 2
      let bytes = try bytes(from: start)
      let starts = lineStarts(bytes)
      if starts.count >= lines {
        size = start + starts[starts.count - lines]
        return lines
      }
      if start == markLength {
        size = start
        return bytes.isEmpty ? 0 : starts.count + 1
      }
      window *= 4
    }
  }

  private func bytes(from start: Int) throws(ByteFile.Failure) -> [UInt8] {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: size - start + 1)
    defer { memory.deallocate() }
    let count = try read(size - start, at: start, into: memory)
    return Array(UnsafeBufferPointer(start: memory, count: count))
  }

  /// Where lines start after a line end, LF, CR LF or CR alone; the end of the file starts none.
  private func lineStarts(_ bytes: [UInt8]) -> [Int] {
    let (unit, low) =
      switch encoding {
      case .utf16(let isLittleEndian): (2, isLittleEndian ? 0 : 1)
      default: (1, 0)
      }
    func character(_ place: Int) -> UInt8? {
      guard place + unit <= bytes.count else { return nil }
      return unit == 1 || bytes[place + 1 - low] == 0 ? bytes[place + low] : 255
    }
    var starts: [Int] = []
    for place in stride(from: 0, to: bytes.count, by: unit) {
      let found = character(place)
      guard found == 10 || found == 13 && character(place + unit) != 10 else { continue }
      if place + unit < bytes.count { starts.append(place + unit) }
    }
    return starts
  }
}
