/// A zip archive of parts that are not packed, as small as it can be written.
struct ZipWriter {
  /// What is written otherwise than most archives have it.
  struct Oddities {
    /// Sizes stand in a descriptor behind the bytes, and are 0 before them.
    var hasDescriptors = false
    /// Sizes and places stand in fields of 64 bits.
    var isWide = false
    /// The flag of a password is set.
    var isEncrypted = false
    /// The size that the list says of each part, where it is not its own.
    var size: Int?
  }

  var oddities = Oddities()
  private(set) var bytes: [UInt8] = []
  private var list: [UInt8] = []
  private var count = 0

  init(_ oddities: Oddities = Oddities()) { self.oddities = oddities }

  /// Adds a part; packed bytes come with the size and the checksum of what they unpack to.
  mutating func add(_ name: String, _ text: [UInt8], packed: [UInt8]? = nil) {
    let (data, name) = (packed ?? text, Array(name.utf8))
    let flags = (oddities.hasDescriptors ? 8 : 0) | (oddities.isEncrypted ? 1 : 0)
    let method = packed == nil ? 0 : 8
    let size = oddities.size ?? text.count
    let header = bytes.count
    // Of a part that is refused before its end nobody asks for the checksum.
    let checksum = text.count > 1 << 20 ? 0 : Int(Self.checksum(text))
    let own = number(oddities.hasDescriptors ? 0 : checksum, 4)
    let sizes = oddities.hasDescriptors ? number(0, 8) : number(data.count, 4) + number(size, 4)
    bytes += number(0x0403_4B50, 4) + number(20, 2) + number(flags, 2) + number(method, 2) + number(0, 4)
    bytes += own + sizes + number(name.count, 2) + number(0, 2) + name + data
    if oddities.hasDescriptors {
      bytes += number(0x0807_4B50, 4) + number(checksum, 4) + number(data.count, 4) + number(size, 4)
    }
    let extra =
      oddities.isWide ? number(1, 2) + number(24, 2) + number(size, 8) + number(data.count, 8) + number(header, 8) : []
    let isWide = oddities.isWide
    func narrow(_ value: Int) -> [UInt8] { Self.number(isWide ? 0xFFFF_FFFF : value, 4) }
    list += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(flags, 2) + number(method, 2)
    list += number(0, 4) + number(checksum, 4) + narrow(data.count) + narrow(size)
    list += number(name.count, 2) + number(extra.count, 2) + number(0, 8) + number(0, 2) + narrow(header) + name + extra
    count += 1
  }

  /// The whole archive.
  func archive() -> [UInt8] {
    var archive = bytes + list
    if oddities.isWide {
      archive += number(0x0606_4B50, 4) + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8)
      archive += number(count, 8) + number(count, 8) + number(list.count, 8) + number(bytes.count, 8)
      archive += number(0x0706_4B50, 4) + number(0, 4) + number(bytes.count + list.count, 8) + number(1, 4)
    }
    func narrow(_ value: Int, _ width: Int) -> [UInt8] {
      number(oddities.isWide ? 1 << (8 * width) - 1 : value, width)
    }
    return archive + number(0x0605_4B50, 4) + number(0, 4) + narrow(count, 2) + narrow(count, 2)
      + narrow(list.count, 4) + narrow(bytes.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] { Self.number(value, width) }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// The CRC-32 of some bytes.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 0 ? 0 : 0xEDB8_8320) }
  }
}
