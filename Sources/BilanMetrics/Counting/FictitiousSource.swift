internal import BilanModel

/// How a record says that it is invented: its source starts with « Données fictives ».
enum FictitiousSource {
  private static let beginnings = ["donnees fictives", "fictitious data"]

  static func says(_ source: String?) -> Bool {
    guard let source, mayStart(source.utf8.first) else { return false }
    let key = foldedKey(source)
    return beginnings.contains { key.hasPrefix($0) }
  }

  /// Whether a record of a batch says so; most sources are told by their first letter alone.
  static func isIn(_ batch: Batch) -> Bool {
    guard case .texts(let texts) = batch.column(.source) else { return false }
    var start = 0
    for (row, end) in texts.ends.enumerated() {
      if start < end, mayStart(texts.bytes[start]), says(texts[row]) { return true }
      start = end
    }
    return false
  }

  private static func mayStart(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    // A letter D or F, or a space before one.
    return byte | 0x20 == 0x64 || byte | 0x20 == 0x66 || byte == 0x20
  }
}
