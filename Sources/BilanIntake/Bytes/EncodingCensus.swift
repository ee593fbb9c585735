internal import BilanModel
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

  /// The pieces that are counted side by side, as many whatever the number of threads.
  private static let pieces = 8

  /// Counts the bytes of a file, on as many threads as are given.
  init(_ file: FileBytes, threads: Int) throws(ByteFile.Failure) {
    var raw = file
    raw.encoding = .utf8
    let bytes = raw
    let marks = (0...EncodingCensus.pieces).map { bytes.size * $0 / EncodingCensus.pieces }
    var cuts: [Int] = []
    for mark in marks { cuts.append(try EncodingCensus.cut(bytes, at: mark)) }
    let places = cuts
    let threads = max(1, min(threads, EncodingCensus.pieces))
    let counted = inParallel(threads) { thread in
      Result { () throws(ByteFile.Failure) in
        var census = EncodingCensus()
        for piece in stride(from: thread, to: EncodingCensus.pieces, by: threads) {
          try census.take(bytes, places[piece]..<places[piece + 1])
        }
        return census
      }
    }
    for result in counted { add(try result.get()) }
  }

  private init() {}

  /// The first place from a mark on that cuts no sequence of UTF-8: the byte there does not go on with one.
  private static func cut(_ file: FileBytes, at mark: Int) throws(ByteFile.Failure) -> Int {
    var block = Block(capacity: 4)
    let got = try block.fill(from: file, at: mark, limit: min(3, file.size - mark))
    return mark + (0..<got).prefix { block.memory[$0] & 0xC0 == 0x80 }.count
  }

  private mutating func add(_ other: EncodingCensus) {
    sequences += other.sequences
    strays += other.strays
    ligatures += other.ligatures
    for byte in counts.indices { counts[byte] += other.counts[byte] }
  }

  /// Counts the bytes of a piece of a file.
  private mutating func take(_ file: FileBytes, _ piece: Range<Int>) throws(ByteFile.Failure) {
    var block = Block(capacity: 1 << 18)
    var offset = piece.lowerBound
    while true {
      let got = try block.fill(from: file, at: offset, limit: piece.upperBound - offset)
      offset += got
      let isLast = got == 0 || offset >= piece.upperBound
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

  /// The encoding of DOS or of old Macs that the bytes are likelier in: they have its é, and none of the letters with
  /// accents of the tables of today.
  var older: Dialect.Encoding? {
    guard case .singleByte = encoding else { return nil }
    let letters = [
      0xC0, 0xC7, 0xC8, 0xC9, 0xCA, 0xE0, 0xE2, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEE, 0xEF, 0xF4, 0xF9, 0xFB,
    ]
    guard letters.allSatisfy({ counts[$0] == 0 }) else { return nil }
    switch (counts[0x82] > 0, counts[0x8E] > 0) {
    case (true, false): return .cp850
    case (false, true): return .macRoman
    default: return nil
    }
  }

  /// Whether there are bytes that the encoding does not define.
  var isDoubtful: Bool {
    guard case .singleByte(let table) = encoding else { return false }
    return (0x80...0xFF).contains { counts[$0] > 0 && !table.defines(UInt8($0)) }
  }
}
