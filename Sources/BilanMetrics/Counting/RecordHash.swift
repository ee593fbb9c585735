internal import BilanModel

/// A hash of an identifier: 64 bits to place it and 32 more to tell it from others.
struct RecordHash {
  let key: UInt64
  let check: UInt32

  init(key: UInt64, check: UInt32) {
    self.key = key
    self.check = check
  }

  /// The hash of some bytes; two products mix every eight of them.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var (low, high) = (0x9E37_79B9_7F4A_7C15 as UInt64, UInt64(bytes.count) &* 0xA076_1D64_78BD_642F)
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      (low, high) = RecordHash.mixed(low, high, word)
      offset += 8
    }
    var word: UInt64 = 0
    while offset < raw.count {
      word = word << 8 | UInt64(raw[offset])
      offset += 1
    }
    (low, high) = RecordHash.mixed(low, high, word)
    let last = (low ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: high | 1)
    key = last.low ^ last.high
    check = UInt32(truncatingIfNeeded: (last.high ^ low &+ high &* 3) >> 16)
  }

  @inline(__always)
  private static func mixed(_ low: UInt64, _ high: UInt64, _ word: UInt64) -> (UInt64, UInt64) {
    let product = (low ^ word).multipliedFullWidth(by: (high ^ 0x8EBC_6AF0_9C88_C6E3) | 1)
    return (
      product.low ^ product.high &+ word, (high << 23 | high >> 41) ^ product.high &+ word &* 0xD134_2543_DE82_EF95
    )
  }
}

extension RecordHash {
  /// The hashes of the identifiers of a batch, nil where there is none.
  static func all(_ column: BatchColumn, count: Int) -> [RecordHash?] {
    guard case .texts(let texts) = column else { return Array(repeating: nil, count: count) }
    return texts.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      return texts.ends.map { end in
        defer { start = end }
        return start == end ? nil : RecordHash(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      }
    }
  }
}
