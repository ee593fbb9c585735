internal import CPangoCairo

/// Where a backend's bytes are gathered before the caller publishes them at once.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// The sink as C passes it to `gather`; it must outlive the surface that writes to it.
  var address: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  fileprivate func append(_ data: UnsafeBufferPointer<UInt8>) { unsafe bytes.append(contentsOf: data) }
}

/// Takes what a surface writes.
func gather(
  _ sink: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let sink = unsafe sink else { return CAIRO_STATUS_WRITE_ERROR }
  let gatherer = unsafe Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue()
  unsafe gatherer.append(UnsafeBufferPointer(start: data, count: Int(count)))
  return CAIRO_STATUS_SUCCESS
}
