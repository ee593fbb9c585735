/// A day and a time as a file writes them in words of ISO 8601.
enum WrittenMoment {
  /// A day without the time of midnight, a time without parts of seconds: `2024-05-14T00:00:00.000Z` is `2024-05-14`.
  static func plain(_ written: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(written)
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "T")) else { return bytes }
    let time = bytes[(mark + 1)...].prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "Z") }
    if time.allSatisfy({ $0 == 48 || $0 == UInt8(ascii: ":") }) { return Array(bytes[..<mark]) }
    return Array(bytes[...mark]) + time
  }

  /// The time of a duration, `PT09H30M00S`; nil where it is none of hours, minutes and seconds.
  static func clock(_ duration: String) -> [UInt8]? {
    guard duration.hasPrefix("PT") else { return nil }
    var (seconds, digits) = (0, "")
    for character in duration.dropFirst(2) {
      switch character {
      case "0"..."9", ".", ",": digits.append(character)
      case "H", "M", "S":
        guard let count = Int(digits.prefix { $0 != "." && $0 != "," }), count < 1 << 32 else { return nil }
        seconds += count * (character == "H" ? 3600 : character == "M" ? 60 : 1)
        digits = ""
      default: return nil
      }
    }
    return SerialDate.clock(seconds)
  }
}
