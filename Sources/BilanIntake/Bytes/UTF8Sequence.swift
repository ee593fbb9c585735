/// The length of the well-formed UTF-8 sequence that starts at a byte with the high bit, 0 when there is none.
///
/// Reads at most three bytes past `position`; what follows the bytes in hand is zeros, which no sequence goes on with.
@inline(__always)
func lengthOfSequence(_ bytes: UnsafePointer<UInt8>, _ position: Int) -> Int {
  let lead = bytes[position]
  let second = bytes[position &+ 1]
  if lead >= 0xC2, lead <= 0xDF { return second & 0xC0 == 0x80 ? 2 : 0 }
  return lengthOfLongSequence(bytes, position, lead, second)
}

private func lengthOfLongSequence(
  _ bytes: UnsafePointer<UInt8>, _ position: Int, _ lead: UInt8, _ second: UInt8
) -> Int {
  guard lead >= 0xE0, lead <= 0xF4, bytes[position + 2] & 0xC0 == 0x80 else { return 0 }
  let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
  let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
  guard second >= lowest, second <= highest else { return 0 }
  if lead < 0xF0 { return 3 }
  return bytes[position + 3] & 0xC0 == 0x80 ? 4 : 0
}

/// Whether a sequence that is not well formed may only be cut by the end of the bytes in hand.
func isCutSequence(_ bytes: UnsafePointer<UInt8>, _ position: Int, before end: Int) -> Bool {
  position + 3 >= end && (position + 1..<end).allSatisfy { bytes[$0] & 0xC0 == 0x80 }
}

/// The place of the first byte of a range that is no UTF-8, nil when all are; the range is padded.
func firstInvalidByte(_ bytes: UnsafePointer<UInt8>, in range: Range<Int>) -> Int? {
  var position = range.lowerBound
  while position < range.upperBound {
    if bytes[position] < 0x80 {
      position += 1
      continue
    }
    let length = lengthOfSequence(bytes, position)
    guard length > 0, position + length <= range.upperBound else { return position }
    position += length
  }
  return nil
}
