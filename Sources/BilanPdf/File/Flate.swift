internal import CZlib

/// Packs and unpacks the bytes of streams by zlib.
enum Flate {
  /// More than any page or font has, so that a damaged stream cannot fill the memory.
  private static let limit = 1 << 28
  /// A fast one of zlib’s nine.
  private static let level: Int32 = 2

  /// Packed bytes; nil when the memory does not suffice.
  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    var count = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(count))
    guard unsafe compress2(&packed, &count, bytes, uLong(bytes.count), level) == Z_OK else { return nil }
    packed.removeLast(packed.count - Int(count))
    return packed
  }

  /// Unpacked bytes; nil when they are not whole, or too many.
  static func unpacked(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = unsafe z_stream()
    guard unsafe bilan_inflate_init(&stream) == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var input = bytes
    return unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe stream.next_in = input.baseAddress
      unsafe stream.avail_in = uInt(input.count)
      return unsafe drain(&stream)
    }
  }

  private static func drain(_ stream: inout z_stream) -> [UInt8]? {
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while result.count < limit {
      let (status, left) = unsafe piece.withUnsafeMutableBufferPointer { buffer in
        unsafe stream.next_out = buffer.baseAddress
        unsafe stream.avail_out = uInt(buffer.count)
        let status = unsafe inflate(&stream, Z_NO_FLUSH)
        return unsafe (status, Int(stream.avail_out))
      }
      result += piece.prefix(piece.count - left)
      if status == Z_STREAM_END { return result }
      guard status == Z_OK else { return nil }
    }
    return nil
  }
}
