internal import BilanModel

/// The encoding of a file, from its mark or its first bytes, and from all of it where those leave a doubt.
struct EncodingDetection {
  /// The file, to be read in its encoding, after its mark.
  private(set) var file: FileBytes
  /// Whether some bytes are not defined in the encoding found.
  private(set) var isDoubtful = false
  /// The encoding of DOS or of old Macs that the bytes are likelier in, where that is so.
  private(set) var older: Dialect.Encoding?
  /// Whether a mark, or the configuration, says the encoding.
  private(set) var isMarked = false

  /// On how many threads the whole file is looked at where it must be.
  private let threads: Int

  /// Detects by a byte order mark, then by the encoding that the configuration declares, then by the bytes.
  init(_ file: FileBytes, declared: Dialect.Encoding? = nil, threads: Int = 1) throws(ByteFile.Failure) {
    self.file = file
    self.threads = threads
    var block = Block(capacity: 1 << 16)
    _ = try block.fill(from: file, at: 0, limit: file.size)
    if let (encoding, length) = EncodingDetection.mark(block) {
      self.file.encoding = encoding
      self.file.markLength = length
      isMarked = true
    } else if let declared {
      self.file.encoding = TextEncoding(declared)
      isMarked = true
    } else if let isLittleEndian = EncodingDetection.zeroBytes(block) {
      self.file.encoding = .utf16(isLittleEndian: isLittleEndian)
    } else if let place = firstInvalidByte(block.memory, in: 0..<block.count),
      block.count == file.size || !isCutSequence(block.memory, place, before: block.count)
    {
      try settle()
    }
  }

  /// Leaves out the last lines of the file.
  mutating func dropLastLines(_ lines: Int) throws(ByteFile.Failure) -> Int { try file.dropLastLines(lines) }

  /// Looks at the whole file, because of a byte that is not UTF-8; says whether it is in another encoding.
  mutating func settle() throws(ByteFile.Failure) {
    let census = try EncodingCensus(file, threads: threads)
    file.encoding = census.encoding
    isDoubtful = census.isDoubtful
    older = census.older
  }

  private static func mark(_ block: borrowing Block) -> (TextEncoding, Int)? {
    let bytes = block.memory
    if block.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { return (.utf8, 3) }
    guard block.count >= 2 else { return nil }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return (.utf16(isLittleEndian: true), 2) }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return (.utf16(isLittleEndian: false), 2) }
    return nil
  }

  /// Whether the text has a zero in every second byte, as European UTF-16 has, and if so whether in the odd ones.
  private static func zeroBytes(_ block: borrowing Block) -> Bool? {
    let pairs = min(block.count, 512) / 2
    guard pairs >= 2 else { return nil }
    let even = (0..<pairs).count { block.memory[2 * $0] == 0 }
    let odd = (0..<pairs).count { block.memory[2 * $0 + 1] == 0 }
    if even == 0, 10 * odd >= 7 * pairs { return true }
    if odd == 0, 10 * even >= 7 * pairs { return false }
    return nil
  }
}
