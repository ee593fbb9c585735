internal import CGLib
internal import Glibc

/// The checksum of a file, by which an edition names the very bytes that it was made from.
package enum FileDigest {
  /// The SHA-256 of bytes in lower-case hexadecimal; nil where the system has none.
  package static func sha256(of bytes: [UInt8]) -> String? {
    guard
      let text = unsafe g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count))
    else { return nil }
    defer { unsafe g_free(text) }
    return unsafe String(cString: text)
  }

  /// The SHA-256 of a file in lower-case hexadecimal; nil when the file cannot be read, or is a pipe, whose bytes come
  /// but once.
  package static func sha256(ofFile path: String) -> String? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return measure(descriptor)?.sha256
  }

  /// The number and the SHA-256 of the bytes of an open file from where it stands to its end; nil when they cannot be
  /// read, with the reason in `errno`.
  package static func measure(_ descriptor: Int32) -> (bytes: Int, sha256: String)? {
    guard let checksum = unsafe g_checksum_new(G_CHECKSUM_SHA256) else { return nil }
    defer { unsafe g_checksum_free(checksum) }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var bytes = 0
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { break }
      unsafe g_checksum_update(checksum, buffer, count)
      bytes += count
    }
    guard let text = unsafe g_checksum_get_string(checksum) else { return nil }
    return (bytes, unsafe String(cString: text))
  }
}
