/// What the spellings of a column stand for: bytes seen before are found by one probe, no String made.
///
/// Up to sixteen bytes are compared as two words, longer ones by hash and then byte by byte.
final class CellInterner {
  fileprivate struct Slot {
    /// The first and the last eight bytes, which overlap; of more than sixteen bytes the hash.
    var first: UInt64 = 0
    var last: UInt64 = 0
    /// One more than the number of bytes; 0 in an empty slot.
    var length: UInt32 = 0
    var value: Int32 = 0
    /// Where more than sixteen bytes stand in the arena.
    var place = 0
  }

  /// The spellings as they are now, to be probed in a loop; it ends with the next insertion.
  struct Table {
    fileprivate let slots: UnsafePointer<Slot>
    fileprivate let mask: Int
    fileprivate let arena: UnsafePointer<UInt8>

    /// What some bytes stand for, nil when they were not seen before.
    @inline(__always)
    func value(of cell: CellBytes) -> Int32? {
      let key = Key(cell)
      let length = UInt32(truncatingIfNeeded: cell.count &+ 1)
      var index = key.home & mask
      while true {
        let slot = slots + index
        if slot.pointee.first == key.first, slot.pointee.last == key.last, slot.pointee.length == length,
          cell.count <= 16 || cell.isEqual(to: arena + slot.pointee.place)
        {
          return slot.pointee.value
        }
        if slot.pointee.length == 0 { return nil }
        index = (index &+ 1) & mask
      }
    }
  }

  private struct Key {
    let first: UInt64
    let last: UInt64

    @inline(__always)
    init(_ cell: CellBytes) {
      if cell.count <= 8 {
        first = cell.word
        last = UInt64(truncatingIfNeeded: cell.count)
      } else if cell.count <= 16 {
        (first, last) = (cell.word(at: 0), cell.word(at: cell.count &- 8))
      } else {
        let hash = ByteHash(cell)
        (first, last) = (hash.key, UInt64(hash.check))
      }
    }

    @inline(__always)
    init(_ slot: Slot) { (first, last) = (slot.first, slot.last) }

    @inline(__always)
    var home: Int {
      let mixed = (first ^ (last &* 0xD134_2543_DE82_EF95)) &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: mixed &>> 40)
    }
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var arena: UnsafeMutablePointer<UInt8>
  private var arenaCapacity = 1024
  private var arenaCount = 0
  private(set) var count = 0

  init() {
    mask = 255
    slots = .allocate(capacity: 256)
    slots.initialize(repeating: Slot(), count: 256)
    arena = .allocate(capacity: arenaCapacity)
  }

  deinit {
    slots.deallocate()
    arena.deallocate()
  }

  @inline(__always)
  var table: Table { Table(slots: slots, mask: mask, arena: arena) }

  @inline(__always)
  func value(of cell: CellBytes) -> Int32? { table.value(of: cell) }

  /// Remembers what some bytes stand for that were not seen before.
  func insert(_ cell: CellBytes, _ value: Int32) {
    if 2 * count > mask { grow() }
    let key = Key(cell)
    place(
      Slot(
        first: key.first, last: key.last, length: UInt32(cell.count + 1), value: value,
        place: cell.count > 16 ? store(cell) : 0))
    count += 1
  }

  private func place(_ slot: Slot) {
    var index = Key(slot).home & mask
    while slots[index].length != 0 { index = (index + 1) & mask }
    slots[index] = slot
  }

  private func store(_ cell: CellBytes) -> Int {
    if arenaCount + cell.count > arenaCapacity {
      arenaCapacity = 2 * (arenaCapacity + cell.count)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: arenaCapacity)
      larger.update(from: arena, count: arenaCount)
      arena.deallocate()
      arena = larger
    }
    (arena + arenaCount).update(from: cell.start, count: cell.count)
    arenaCount += cell.count
    return arenaCount - cell.count
  }

  private func grow() {
    let (old, oldCount) = (slots, mask + 1)
    mask = 2 * oldCount - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
    for index in 0..<oldCount where old[index].length != 0 { place(old[index]) }
    old.deallocate()
  }
}
