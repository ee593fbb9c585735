/// The name of an element or an attribute without its prefix, as a number: up to eight bytes are the name itself, a
/// longer name is told by a hash.
struct XMLName: Hashable, Sendable {
  private let value: UInt64

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3
  private static let isLong: UInt64 = 1 << 63

  /// The name that a text which ends with a zero spells.
  @inline(__always)
  init(pointer text: UnsafePointer<CChar>) {
    var (word, hash, count) = (UInt64(0), XMLName.seed, UInt64(0))
    var place = 0
    while true {
      let byte = unsafe UInt8(bitPattern: text[place])
      if byte == 0 { break }
      place &+= 1
      if byte == 58 {
        (word, hash, count) = (0, XMLName.seed, 0)
        continue
      }
      if count < 8 { word |= UInt64(byte) &<< (count &* 8) }
      hash = (hash ^ UInt64(byte)) &* XMLName.prime
      count &+= 1
    }
    value = count <= 8 ? word & ~XMLName.isLong : hash | XMLName.isLong
  }

  /// The name that code knows.
  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  private init(bytes: [UInt8]) {
    let hash = bytes.reduce(XMLName.seed) { ($0 ^ UInt64($1)) &* XMLName.prime }
    let word = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    value = bytes.count <= 8 ? word & ~XMLName.isLong : hash | XMLName.isLong
  }

  /// A name of one letter.
  @inline(__always)
  init(letter: Unicode.Scalar) { value = UInt64(letter.value) }
}
