/// The identifiers of some records, each with the line where it was first given.
///
/// An identifier is known by 96 bits of hash, sixteen bytes a slot with its line: memory grows with the identifiers,
/// not with their length. One thread fills a table; it may be shared once it is full.
final class IdentifierTable: @unchecked Sendable {
  struct Slot {
    var key: UInt64 = 0
    var check: UInt32 = 0
    /// One more than the position of its line among all lines read; 0 in an empty slot.
    var line: UInt32 = 0
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private(set) var count = 0

  init() {
    mask = 1023
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
  }

  deinit { slots.deallocate() }

  /// Makes room for some identifiers more: at most three slots in four are taken.
  func reserve(_ more: Int) {
    var size = mask + 1
    while 3 * size < 4 * (count + more) { size *= 2 }
    if size > mask + 1 { resize(size) }
  }

  /// The position of the line that claimed an identifier, nil when none did.
  @inline(__always)
  func line(of identifier: ByteHash) -> Int? {
    let slot = slots[place(identifier.key, identifier.check)]
    return slot.line == 0 ? nil : Int(slot.line) &- 1
  }

  /// Claims an identifier for a line, or gives the line that claimed it before; there must be room.
  @inline(__always)
  func claim(_ identifier: ByteHash, line: Int) -> Int? {
    let index = place(identifier.key, identifier.check)
    if slots[index].line != 0 { return Int(slots[index].line) &- 1 }
    slots[index] = Slot(
      key: identifier.key, check: identifier.check, line: UInt32(truncatingIfNeeded: line &+ 1))
    count &+= 1
    return nil
  }

  /// Whether an identifier is in both tables.
  func meets(_ other: IdentifierTable) -> Bool {
    guard count <= other.count else { return other.meets(self) }
    for index in 0...mask where slots[index].line != 0 {
      if other.slots[other.place(slots[index].key, slots[index].check)].line != 0 { return true }
    }
    return false
  }

  /// Takes over the identifiers of another table that has none of this one's.
  func merge(_ other: IdentifierTable) {
    reserve(other.count)
    for index in 0...other.mask where other.slots[index].line != 0 {
      let slot = other.slots[index]
      slots[place(slot.key, slot.check)] = slot
    }
    count += other.count
  }

  /// Takes over the identifiers of another table; says how many this one had, and the first of their lines there with
  /// that here.
  func absorb(_ other: IdentifierTable) -> (count: Int, first: (line: Int, earlier: Int)?) {
    reserve(other.count)
    var met = 0
    var first: (line: Int, earlier: Int)?
    for index in 0...other.mask where other.slots[index].line != 0 {
      let slot = other.slots[index]
      let place = place(slot.key, slot.check)
      guard slots[place].line != 0 else {
        slots[place] = slot
        count += 1
        continue
      }
      met += 1
      let line = Int(slot.line) - 1
      if first.map({ line < $0.line }) ?? true { first = (line, Int(slots[place].line) - 1) }
    }
    return (met, first)
  }

  /// The slot that holds an identifier, or the empty one where it would go.
  @inline(__always)
  private func place(_ key: UInt64, _ check: UInt32) -> Int {
    var index = Int(truncatingIfNeeded: key) & mask
    while slots[index].line != 0, slots[index].key != key || slots[index].check != check {
      index = (index &+ 1) & mask
    }
    return index
  }

  private func resize(_ size: Int) {
    let (old, oldMask) = (slots, mask)
    mask = size - 1
    slots = .allocate(capacity: size)
    slots.initialize(repeating: Slot(), count: size)
    for index in 0...oldMask where old[index].line != 0 {
      slots[place(old[index].key, old[index].check)] = old[index]
    }
    old.deallocate()
  }
}
