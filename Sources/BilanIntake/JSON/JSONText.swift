/// The check of a JSON text in memory against RFC 8259, without any register.
package enum JSONText {
  /// Where a text stops being JSON, in bytes; nil when it is JSON throughout.
  package static func firstFault(_ bytes: [UInt8]) -> Int? {
    var block = Block(capacity: max(1, bytes.count))
    _ = bytes.withUnsafeBufferPointer { block.append($0) }
    var reader = JSONReader(block.memory, from: 0, to: block.count, isLast: true)
    do throws(JSONFault) {
      try reader.wholeText()
      return nil
    } catch {
      return error.position
    }
  }
}
