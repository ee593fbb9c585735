internal import CByteMask

/// The bytes in hand of a file, with room after them for texts rewritten without their quotes or escapes.
///
/// The memory is `capacity` bytes read from the file, a padding of zeros that lets 64 bytes be looked at from any of
/// them, then as many bytes of scratch and their padding. A rewritten text is never longer than its source, so the
/// scratch of a block cannot overflow.
struct Block: ~Copyable {
  static let padding = 64

  private(set) var memory: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  /// How many bytes are in hand.
  private(set) var count = 0
  /// Where the next rewritten text goes.
  private(set) var scratchEnd: Int
  /// Where the texts in scratch come from, in ascending order of both.
  private(set) var rewritten: [(scratch: Int, source: Int)] = []
  /// The control characters that texts in scratch had as escapes, in ascending order; a space stands for each.
  private(set) var escapedControls: [(scratch: Int, code: UInt32)] = []
  /// Whether a control character may be among the bytes read from the file.
  private var holdsControls = false
  /// Whether a value may hold, or have held, a control character.
  var mayHoldControls: Bool { holdsControls || !escapedControls.isEmpty }

  init(capacity: Int) {
    self.capacity = capacity
    memory = .allocate(capacity: 2 * (capacity + Block.padding))
    scratchEnd = capacity + Block.padding
    memory.update(repeating: 0, count: Block.padding)
  }

  deinit { memory.deallocate() }

  var scratchStart: Int { capacity + Block.padding }
  /// Whether there is no room for another character.
  var isFull: Bool { capacity - count < step.written }
  /// The most that one step of decoding writes, and what it takes.
  private var step = (written: 1, taken: 1)

  /// Drops the first `used` bytes and all rewritten texts, and makes the block larger when nothing was used of a full
  /// one.
  mutating func keep(from used: Int) {
    rewritten.removeAll(keepingCapacity: true)
    escapedControls.removeAll(keepingCapacity: true)
    let left = count - used
    if used == 0, isFull {
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * (2 * capacity + Block.padding))
      larger.update(from: memory, count: count)
      memory.deallocate()
      memory = larger
      capacity *= 2
    } else if used > 0, left > 0 {
      memory.update(from: memory + used, count: left)
    }
    count = left
    scratchEnd = scratchStart
    pad()
  }

  /// Reads on from a file, decoding it, until the block is full or `limit` bytes more are read; returns how many were.
  mutating func fill(from file: FileBytes, at offset: Int, limit: Int) throws(ByteFile.Failure) -> Int {
    step = file.encoding.step
    defer { pad() }
    if case .utf8 = file.encoding {
      let got = try file.read(min(capacity - count, limit), at: offset, into: memory + count)
      count += got
      return got
    }
    let room = capacity / step.written * step.taken
    let raw = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    defer { raw.deallocate() }
    var all = 0
    // Most characters take less than the most that they may: what is left is filled again, as long as it is worth it.
    while true {
      let wanted = min((capacity - count) / step.written * step.taken, limit - all)
      if wanted <= 0 || (all > 0 && 16 * wanted < room) { return all }
      let got = try file.read(wanted, at: offset + all, into: raw)
      let (taken, written) = file.encoding.decode(
        UnsafeBufferPointer(start: raw, count: got), into: memory + count,
        isLast: got < wanted || offset + all + got >= file.size)
      count += written
      all += taken
      if taken == 0 || got < wanted { return all }
    }
  }

  /// Looks whether the bytes in hand hold control characters, once they are read from the file.
  mutating func lookForControls() { holdsControls = bytemask_may_hold_controls(memory, count) != 0 }

  /// Adds bytes, as many as there is room for; returns how many were taken.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let taken = min(bytes.count, capacity - count)
    if let source = bytes.baseAddress, taken > 0 { (memory + count).update(from: source, count: taken) }
    count += taken
    pad()
    return taken
  }

  /// The bytes in hand and the lines among them.
  var sample: (bytes: Int, lines: Int) { (count, UnsafePointer(memory).lines(in: 0..<count).count) }

  private func pad() { (memory + count).update(repeating: 0, count: Block.padding) }

  /// Starts a text in scratch that stands for the bytes at `source`.
  mutating func beginRewriting(source: Int) -> Int {
    rewritten.append((scratchEnd, source))
    return scratchEnd
  }

  /// Adds a byte to the text in scratch; the caller writes no more bytes than its source has.
  @inline(__always)
  mutating func rewrite(_ byte: UInt8) {
    memory[scratchEnd] = byte
    scratchEnd += 1
  }

  /// Adds a space to the text in scratch, for a control character that its source has as an escape.
  mutating func rewriteControl(_ code: UInt32) {
    escapedControls.append((scratchEnd, code))
    rewrite(32)
  }

  /// Drops the texts rewritten from bytes at `source` and after, which are to be read again.
  mutating func forgetRewriting(from source: Int) {
    while let last = rewritten.last, last.source >= source {
      scratchEnd = last.scratch
      rewritten.removeLast()
    }
    while let last = escapedControls.last, last.scratch >= scratchEnd { escapedControls.removeLast() }
  }

  /// Where in the file's bytes in hand a text starts that may stand in scratch.
  func source(of position: Int) -> Int {
    guard position >= scratchStart else { return position }
    var low = 0
    var high = rewritten.count
    while low < high {
      let middle = (low + high) / 2
      if rewritten[middle].scratch <= position { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : rewritten[low - 1].source
  }
}
