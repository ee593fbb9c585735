/// The bytes of a value in a block.
///
/// The eight bytes at `start` can always be read, and 64 from any of its bytes: blocks are padded.
struct CellBytes {
  let start: UnsafePointer<UInt8>
  let count: Int

  @inline(__always)
  init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 { start[index] }

  @inline(__always)
  var isEmpty: Bool { count == 0 }

  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
  var string: String { String(decoding: buffer, as: UTF8.self) }

  @inline(__always)
  func slice(_ from: Int, _ to: Int) -> CellBytes { CellBytes(start: start + from, count: to &- from) }

  /// The eight bytes from an index on, whether they are of the value or not.
  @inline(__always)
  func word(at index: Int) -> UInt64 { UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self) }

  /// Whether the value, of eight bytes or more, is the same as as many bytes elsewhere.
  @inline(__always)
  func isEqual(to other: UnsafePointer<UInt8>) -> Bool {
    let other = CellBytes(start: other, count: count)
    var index = 0
    while index &+ 8 <= count {
      if word(at: index) != other.word(at: index) { return false }
      index &+= 8
    }
    return word(at: count &- 8) == other.word(at: count &- 8)
  }

  /// The first eight bytes, those after the end as zeros.
  @inline(__always)
  var word: UInt64 {
    count >= 8 ? word(at: 0) : word(at: 0) & ((1 &<< UInt64(8 &* count)) &- 1)
  }

  /// Whether there is nothing but white space.
  @inline(__always)
  var isBlank: Bool { count == 0 || (start[0] <= 32 || start[0] >= 0xC2) && trimmed.isEmpty }

  /// The value without white space at its ends, no-break spaces included.
  @inline(__always)
  var trimmed: CellBytes {
    if count == 0 { return self }
    // Ordinary text starts and ends with a byte above the space that begins no no-break space.
    let first = start[0]
    let last = start[count &- 1]
    if first > 32, last > 32, first != 0xC2, first != 0xE2, last < 0x80 { return self }
    return trimmedSlowly
  }

  private var trimmedSlowly: CellBytes {
    var from = 0
    var to = count
    while from < to {
      let width = widthOfSpace(at: from, before: to)
      if width == 0 { break }
      from += width
    }
    while to > from {
      if start[to - 1] <= 32 {
        to -= 1
      } else if to - from >= 2, widthOfSpace(at: to - 2, before: to) == 2 {
        to -= 2
      } else if to - from >= 3, widthOfSpace(at: to - 3, before: to) == 3 {
        to -= 3
      } else {
        break
      }
    }
    return slice(from, to)
  }

  /// The number of bytes of the white space at an index, 0 when there is none.
  func widthOfSpace(at index: Int, before end: Int) -> Int {
    let byte = start[index]
    if byte <= 32 { return 1 }
    if byte == 0xC2, index + 1 < end, start[index + 1] == 0xA0 { return 2 }
    if byte == 0xE2, index + 2 < end, start[index + 1] == 0x80,
      start[index + 2] == 0xAF || start[index + 2] == 0x89
    {
      return 3
    }
    return 0
  }
}
