internal import CByteMask

/// Where a file may be cut into slices that are read side by side: at the starts of records.
struct SliceCuts {
  struct Slice: Sendable {
    var start: Int
    var end: Int
    /// The physical line at the start.
    var line: Int
  }

  private(set) var slices: [Slice]

  /// Cuts the bytes from `start`, which is on `line` and starts a record, to the end of a file.
  ///
  /// Where fields are quoted, whether a place is inside quotes is told by the number of quotes before it, which is
  /// right as long as every quote is one that RFC 4180 allows; the reading of the slices shows whether they are.
  init(_ file: FileBytes, from start: Int, line: Int, parts: Int, quote: UInt8?) throws(ByteFile.Failure) {
    // Quotes and line ends are the same bytes in every encoding that may be cut.
    var file = file
    file.encoding = .utf8
    let bytes = file
    let size = file.size - start
    let marks = (0..<parts).map { start + size * $0 / parts } + [file.size]
    let pieces = (0..<parts - 1).flatMap { part in
      (0..<parts).map { piece in
        let length = marks[part + 1] - marks[part]
        return (marks[part] + length * piece / parts)..<(marks[part] + length * (piece + 1) / parts)
      }
    }
    let counted = inParallel(parts) { thread in
      pieces.indices.filter { $0 % parts == thread }.map { index in (index, ByteCount(bytes, pieces[index], quote)) }
    }.joined().sorted { $0.0 < $1.0 }.map(\.1)
    slices = [Slice(start: start, end: file.size, line: line)]
    var (quotes, lines) = (0, line)
    for part in 1..<max(1, parts) {
      for count in counted[(part - 1) * parts..<part * parts] {
        quotes += count.quotes
        lines += count.lines
      }
      let place = try SliceCuts.recordStart(
        file, from: marks[part], isQuoted: quote != nil && quotes % 2 == 1, quote: quote)
      guard let last = slices.last, place.start > last.start, place.start < file.size else { continue }
      slices[slices.count - 1].end = place.start
      slices.append(Slice(start: place.start, end: file.size, line: lines + place.lines))
    }
  }

  /// The first start of a record after a place, and the lines that end on the way.
  private static func recordStart(
    _ file: FileBytes, from place: Int, isQuoted: Bool, quote: UInt8?
  ) throws(ByteFile.Failure) -> (start: Int, lines: Int) {
    var block = Block(capacity: 1 << 16)
    var (offset, lines, isQuoted) = (place, 0, isQuoted)
    while true {
      block.keep(from: block.count)
      let got = try block.fill(from: file, at: offset, limit: file.size - offset)
      if got == 0 { return (file.size, lines) }
      for index in 0..<got {
        let byte = block.memory[index]
        if byte == quote {
          isQuoted.toggle()
        } else if byte == 10 {
          lines += 1
          if !isQuoted { return (offset + index + 1, lines) }
        }
      }
      offset += got
    }
  }
}

/// The quotes and the line feeds of a piece of a file.
private struct ByteCount: Sendable {
  var quotes = 0
  var lines = 0

  init(_ file: FileBytes, _ range: Range<Int>, _ quote: UInt8?) {
    var block = Block(capacity: 1 << 18)
    var offset = range.lowerBound
    while offset < range.upperBound {
      block.keep(from: block.count)
      guard let got = try? block.fill(from: file, at: offset, limit: range.upperBound - offset), got > 0 else { return }
      for base in stride(from: 0, to: got, by: 64) {
        let mask = bytemask_of_64(block.memory + base, 44, quote ?? 0)
        let valid = got - base < 64 ? (UInt64(1) << UInt64(got - base)) - 1 : ~0
        quotes += (mask.quote & valid).nonzeroBitCount
        lines += (mask.newline & valid).nonzeroBitCount
      }
      offset += got
    }
  }
}
