/// A hash of the bytes of a value: 64 bits to place it and 32 more to tell it from others.
struct ByteHash {
  let key: UInt64
  let check: UInt32

  @inline(__always)
  init(_ cell: CellBytes) {
    let bytes = UnsafeRawPointer(cell.start)
    let count = cell.count
    var low: UInt64
    var high: UInt64
    if count <= 8 {
      low = cell.word
      high = 0
    } else if count <= 16 {
      low = bytes.loadUnaligned(as: UInt64.self)
      high = bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    } else {
      (low, high) = ByteHash.folded(bytes, count)
    }
    low ^= 0x9E37_79B9_7F4A_7C15
    high ^= 0xD134_2543_DE82_EF95 &+ UInt64(truncatingIfNeeded: count) &* 0xA076_1D64_78BD_642F
    let first = low.multipliedFullWidth(by: high | 1)
    let mixed = (first.low ^ first.high) &+ low
    let second = (mixed ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: high &+ 0x8EBC_6AF0_9C88_C6E3)
    key = second.low ^ second.high ^ mixed
    check = UInt32(truncatingIfNeeded: (second.high ^ low &+ high &* 3) &>> 16)
  }

  /// That of a text in another one.
  init(_ inner: ByteHash, within outer: ByteHash) {
    key = inner.key &* 0x9E37_79B9_7F4A_7C15 ^ outer.key
    check = inner.check &* 31 ^ outer.check
  }

  private static func folded(_ bytes: UnsafeRawPointer, _ count: Int) -> (UInt64, UInt64) {
    var low: UInt64 = 0xBF58_476D_1CE4_E5B9
    var high: UInt64 = 0x94D0_49BB_1331_11EB
    var offset = 0
    while offset < count {
      // The last step looks at the last sixteen bytes again.
      let place = min(offset, count &- 16)
      let first = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let second = bytes.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self)
      let product = (first ^ low).multipliedFullWidth(by: second ^ high | 1)
      low = product.low ^ product.high &+ second
      high = (high &<< 23 | high &>> 41) ^ first &+ product.high
      offset &+= 16
    }
    return (low, high)
  }
}
