internal import CZlib
internal import CZipLevel

/// A piece of the text of a part, deflated by itself: it ends on a byte and forgets what was before, so that pieces made
/// on any number of threads join to one part of the same bytes.
struct PackedPiece: Sendable {
  /// The deflated bytes.
  let bytes: [UInt8]
  /// How long the text is.
  let size: Int
  /// The CRC-32 of the text.
  let checksum: UInt
  /// How many cells of the text name a shared one.
  let references: Int

  /// Deflates a text; the last piece of a part closes it.
  init(_ text: [UInt8], references: Int = 0, isLast: Bool) throws(XlsxError) {
    var stream = unsafe z_stream()
    guard unsafe bilan_deflate_init_raw(&stream, Int32(bilan_zip_level)) == Z_OK else {
      throw .refused(step: "deflating", code: 0, reason: "out of memory")
    }
    defer { unsafe deflateEnd(&stream) }
    // A flush adds an empty block to what deflation may take at most.
    let room = Int(unsafe deflateBound(&stream, UInt(text.count))) + 16
    var isWhole = false
    bytes = unsafe text.withUnsafeBufferPointer { text in
      unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: text.baseAddress)
        unsafe stream.avail_in = UInt32(clamping: text.count)
        unsafe stream.next_out = buffer.baseAddress
        unsafe stream.avail_out = UInt32(clamping: room)
        let code = unsafe deflate(&stream, isLast ? Z_FINISH : Z_FULL_FLUSH)
        isWhole = unsafe code == (isLast ? Z_STREAM_END : Z_OK) && stream.avail_in == 0 && stream.avail_out > 0
        count = room - Int(unsafe stream.avail_out)
      }
    }
    guard isWhole else { throw .refused(step: "deflating", code: 0, reason: "a piece did not fit") }
    size = text.count
    self.references = references
    checksum = unsafe text.withUnsafeBufferPointer { unsafe crc32(0, $0.baseAddress, UInt32(clamping: $0.count)) }
  }

  /// The checksum of this piece behind others.
  func checksum(after before: UInt) -> UInt { crc32_combine(before, checksum, size) }
}
