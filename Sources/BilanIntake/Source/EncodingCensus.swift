internal import CByteMask

/// What the bytes of a whole file say of its encoding, where its first ones do not settle it.
struct EncodingCensus {
  /// Sequences of UTF-8 of two bytes or more, and bytes that are part of none.
  private var sequences = 0
  private var strays = 0
  /// How often each byte from 0x80 occurs.
  private var counts = [Int](repeating: 0, count: 256)
  /// Bytes of ISO 8859-15's Œ and œ next to a letter, where ISO 8859-1 would have fractions.
  private var ligatures = 0

  init(_ file: FileBytes) throws(ByteFile.Failure) {
    var file = file
    file.encoding = .utf8
    var block = Block(capacity: 1 << 18)
    var offset = 0
    while true {
      let got = try block.fill(from: file, at: offset, limit: file.size - offset)
      offset += got
      let isLast = got == 0 || offset >= file.size
      let used = take(block, isLast: isLast)
      if isLast { return }
      block.keep(from: used)
    }
  }

  /// Counts the bytes of a block; returns where a sequence starts that the block cuts.
  private mutating func take(_ block: borrowing Block, isLast: Bool) -> Int {
    let bytes = UnsafePointer(block.memory)
    var position = 0
    while position < block.count {
      let mask = bytemask_of_64(bytes + position, 44, 34)
      guard mask.high != 0 else {
        position += 64
        continue
      }
      position += mask.high.trailingZeroBitCount
      guard position < block.count else { break }
      let length = lengthOfSequence(bytes, position)
      if length > 0 {
        sequences += 1
        position += length
        continue
      }
      if !isLast, isCutSequence(bytes, position, before: block.count) { return position }
      strays += 1
      let byte = bytes[position]
      counts[Int(byte)] += 1
      if byte == 0xBC || byte == 0xBD, position > 0, isLetter(bytes[position - 1]) || isLetter(bytes[position + 1]) {
        ligatures += 1
      }
      position += 1
    }
    return block.count
  }

  private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }

  /// The encoding: UTF-8 as long as most of what is not ASCII is.
  var encoding: TextEncoding {
    guard strays > 4 * sequences else { return .utf8 }
    if counts[0x80...0x9F].contains(where: { $0 > 0 }) { return .singleByte(.windows1252) }
    return .singleByte(counts[0xA4] > 0 || ligatures > 0 ? .latin9 : .latin1)
  }

  /// Whether there are bytes that the encoding does not define.
  var isDoubtful: Bool {
    guard case .singleByte(let table) = encoding else { return false }
    return (0x80...0xFF).contains { counts[$0] > 0 && !table.defines(UInt8($0)) }
  }
}
