/// Where the reading of JSON goes on after a record that is broken.
enum JSONResumption: Equatable {
  /// At a place that the record itself shows: behind its closing brace, or where the next record starts.
  case at(Int)
  /// Not told by the bytes in hand, and more are to come.
  case unknown
  /// At the next line that opens an object.
  case nextLine

  /// How many bytes of a record are looked through for its closing brace.
  static let reach = 1 << 16

  /// Where an array goes on whose element is broken: behind the brace that closes it, if a comma or a bracket comes next.
  ///
  /// A line end inside a string shows that quotes cannot be trusted.
  static func inArray(_ bytes: UnsafePointer<UInt8>, from start: Int, to count: Int, isLast: Bool) -> JSONResumption {
    let end = min(count, start + reach)
    var (depth, isString) = (0, false)
    var place = start
    while place < end {
      let byte = bytes[place]
      place += 1
      if isString {
        if byte == 92 { place += 1 } else if byte == 34 { isString = false } else if byte < 32 { return .nextLine }
        continue
      }
      switch byte {
      case 34: isString = true
      case 123, 91: depth += 1
      case 125, 93:
        depth -= 1
        guard depth == 0 else { continue }
        guard byte == 125 else { return .nextLine }
        return behind(place, bytes, to: end, isOver: isLast || count - start >= reach)
      default: break
      }
    }
    return isLast || count - start >= reach ? .nextLine : .unknown
  }

  private static func behind(
    _ place: Int, _ bytes: UnsafePointer<UInt8>, to end: Int, isOver: Bool
  ) -> JSONResumption {
    var next = place
    while next < end, bytes[next] <= 32 { next += 1 }
    guard next < end else { return isOver ? .nextLine : .unknown }
    return bytes[next] == 44 || bytes[next] == 93 ? .at(place) : .nextLine
  }

  /// Where a sequence of records goes on: on the first line that starts with a brace, up to that of the fault.
  static func inSequence(_ bytes: UnsafePointer<UInt8>, from start: Int, to fault: Int) -> JSONResumption {
    var place = start
    while place < fault {
      if bytes[place] == 10 || bytes[place] == 13, bytes[place + 1] == 123 { return .at(place + 1) }
      place += 1
    }
    return .nextLine
  }
}
