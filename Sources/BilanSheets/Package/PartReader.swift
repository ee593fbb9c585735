internal import CZlib

/// The bytes of a part of a package, unpacked piece by piece, held against the length and the checksum of the list.
@safe final class PartReader {
  private let bytes: PackageBytes
  private let entry: ZipEntry
  /// Where zlib finds it again: it may not be moved.
  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  /// The next packed byte, and the one after the last.
  private var offset: Int
  private let end: Int
  private var given = 0
  private var checksum: UInt = 0
  private var isAtEnd = false

  /// How many bytes are unpacked at once.
  static let pieceSize = 1 << 16
  /// How far a part may unpack whatever its packed length, and how many times its length beyond that.
  private static let freely = 32 << 20
  private static let mostTimes = 200
  /// More than any part of a workbook is.
  private static let longest = 1 << 33

  init(_ package: ZipPackage, _ entry: ZipEntry) throws(SheetError) {
    guard !entry.isEncrypted else { throw .encrypted }
    guard entry.method == 0 || entry.method == 8 else { throw .damaged(part: entry.name) }
    let header = try package.bytes.read(entry.header, 30)
    guard header.number(0, 4) == 0x0403_4B50 else { throw .damaged(part: entry.name) }
    offset = entry.header + 30 + header.number(26, 2) + header.number(28, 2)
    guard entry.packedSize <= package.bytes.size - offset else { throw .truncated }
    guard entry.size <= PartReader.freely || entry.size <= PartReader.longest,
      entry.size <= max(PartReader.freely, entry.packedSize * PartReader.mostTimes)
    else { throw .bomb(part: entry.name) }
    end = offset + entry.packedSize
    bytes = package.bytes
    self.entry = entry
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe bilan_inflate_init_raw(stream) == Z_OK else { throw .tooLarge(part: entry.name) }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// The next bytes; nil at the end, once all were as the list says.
  func next() throws(SheetError) -> [UInt8]? {
    if isAtEnd {
      guard given == entry.size, checksum == entry.checksum else { throw .damaged(part: entry.name) }
      return nil
    }
    let piece = try entry.method == 0 ? stored() : inflated()
    given += piece.count
    guard given <= entry.size else { throw .damaged(part: entry.name) }
    checksum = unsafe UInt(crc32(uLong(checksum), piece, uInt(piece.count)))
    return piece.isEmpty ? try next() : piece
  }

  private func stored() throws(SheetError) -> [UInt8] {
    let piece = try packed()
    isAtEnd = offset == end
    return piece
  }

  private func packed() throws(SheetError) -> [UInt8] {
    let count = min(PartReader.pieceSize, end - offset)
    defer { offset += count }
    return try bytes.read(offset, count)
  }

  private func inflated() throws(SheetError) -> [UInt8] {
    let room = PartReader.pieceSize
    var consumed = 0
    if input.isEmpty { input = try packed() }
    let wasEmpty = input.isEmpty
    var status = Z_OK
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
      unsafe input.withUnsafeMutableBufferPointer { input in
        unsafe stream.pointee.next_in = input.baseAddress
        unsafe stream.pointee.avail_in = uInt(input.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = uInt(room)
        status = unsafe inflate(stream, Z_NO_FLUSH)
        consumed = unsafe input.count - Int(stream.pointee.avail_in)
        count = unsafe room - Int(stream.pointee.avail_out)
      }
    }
    input.removeFirst(consumed)
    switch status {
    case Z_STREAM_END: isAtEnd = true
    case Z_OK: break
    // There is nothing to unpack from: the packed bytes end before their stream does.
    case Z_BUF_ERROR where wasEmpty: throw .damaged(part: entry.name)
    case Z_BUF_ERROR: break
    default: throw .damaged(part: entry.name)
    }
    return piece
  }
}
