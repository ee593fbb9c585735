internal import Glibc

/// What the spellings of a column stand for: bytes seen before are found by one probe, no String made.
struct CellInterner {
  private struct Slot {
    /// The bytes themselves up to eight, else their hash.
    var key: UInt64 = 0
    /// One more than the number of bytes; 0 in an empty slot.
    var length: UInt32 = 0
    var value: Int32 = 0
    /// Where longer bytes stand in the arena.
    var place = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 256)
  private var mask = 255
  private var arena: [UInt8] = []
  private(set) var count = 0

  init() {}

  /// What some bytes stand for, nil when they were not seen before.
  @inline(__always)
  func value(of cell: CellBytes) -> Int32? {
    let length = UInt32(truncatingIfNeeded: cell.count &+ 1)
    let isShort = cell.count <= 8
    let key = isShort ? cell.word : ByteHash(cell).key
    var index = CellInterner.home(key, cell.count) & mask
    while true {
      let slot = slots[index]
      if slot.key == key, slot.length == length, isShort || holds(cell, at: slot.place) { return slot.value }
      if slot.length == 0 { return nil }
      index = (index &+ 1) & mask
    }
  }

  @inline(__always)
  private static func home(_ key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: ((key ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15) &>> 40)
  }

  @inline(__always)
  private func holds(_ cell: CellBytes, at place: Int) -> Bool {
    arena.withUnsafeBufferPointer { arena in
      guard let base = arena.baseAddress, place &+ cell.count <= arena.count else { return false }
      return memcmp(base + place, cell.start, cell.count) == 0
    }
  }

  /// Remembers what some bytes stand for that were not seen before.
  mutating func insert(_ cell: CellBytes, _ value: Int32) {
    if 4 * count >= 3 * slots.count { grow() }
    let isShort = cell.count <= 8
    let slot = Slot(
      key: isShort ? cell.word : ByteHash(cell).key, length: UInt32(cell.count + 1), value: value, place: arena.count)
    if !isShort { arena.append(contentsOf: cell.buffer) }
    place(slot)
    count += 1
  }

  private mutating func place(_ slot: Slot) {
    var index = CellInterner.home(slot.key, Int(slot.length) - 1) & mask
    while slots[index].length != 0 { index = (index + 1) & mask }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: 2 * old.count)
    mask = slots.count - 1
    for slot in old where slot.length != 0 { place(slot) }
  }
}
