/// Where quotes open and close fields, carried from one block of 64 bytes to the next.
struct QuoteState {
  /// All ones while in a quoted field.
  private var inside: UInt64 = 0
  /// 1 when a quote may open a field at the next byte.
  private var mayOpen: UInt64 = 1
  /// 1 when the last byte closed a quote, so that its field must end, or the quote be doubled.
  private var mustEnd: UInt64 = 0

  /// Whether the next block stands inside a quoted field or just after one.
  @inline(__always)
  var isOpen: Bool { inside | mustEnd != 0 }

  /// Goes past a block without quotes.
  @inline(__always)
  mutating func pass(_ separators: UInt64) { mayOpen = separators &>> 63 }

  /// Goes past a block with quotes; returns which of its bytes stand inside quotes, and adds to `irregular` the places
  /// of quotes that RFC 4180 does not allow.
  mutating func advance(
    _ quotes: UInt64, separators: UInt64, carriage: UInt64, _ valid: UInt64, _ irregular: inout UInt64
  ) -> UInt64 {
    let quoted = QuoteState.parity(quotes) ^ inside
    let opening = quotes & quoted
    let closing = quotes & ~quoted
    let openable = (((separators & ~quoted) | closing) &<< 1) | mayOpen
    let afterClosing = (closing &<< 1) | mustEnd
    irregular |= (opening & ~openable) | (afterClosing & ~(separators | carriage | quotes) & valid)
    mustEnd = closing &>> 63
    mayOpen = (separators & ~quoted) &>> 63 | mustEnd
    inside = UInt64(bitPattern: Int64(bitPattern: quoted) &>> 63)
    return quoted
  }

  /// Each bit becomes the parity of itself and the bits below it.
  @inline(__always)
  private static func parity(_ bits: UInt64) -> UInt64 {
    var bits = bits
    bits ^= bits &<< 1
    bits ^= bits &<< 2
    bits ^= bits &<< 4
    bits ^= bits &<< 8
    bits ^= bits &<< 16
    bits ^= bits &<< 32
    return bits
  }
}
