/// Looks through an XML text that comes in pieces, and counts what a sheet holds.
///
/// It knows what a spreadsheet package uses: elements with attributes in double quotes, texts, the five entities and
/// numbered characters. Everything else, and every element that is not closed, makes it not whole.
package struct XMLScan {
  /// What was seen so far.
  package private(set) var counts = SheetCounts()
  private var isSound = true
  private var hasRoot = false
  /// The names of the open elements, outermost first.
  private var open: [UInt64] = []

  /// How many bytes behind a piece are read, whatever they are.
  package static let padding = 8

  package init() {}

  /// Whether what was taken is one document, from its start to its end.
  package var isWhole: Bool { isSound && hasRoot && open.isEmpty }

  /// Takes the whole tags and texts of a piece, and returns where it stopped.
  package mutating func take(_ bytes: UnsafePointer<UInt8>, _ count: Int, isLast: Bool) -> Int {
    var place = 0
    while place < count, isSound {
      switch unsafe bytes[place] {
      case UInt8(ascii: "<"):
        let closing = unsafe takeClosing(bytes, place, count)
        if closing > 0 {
          place += closing
          continue
        }
        guard let end = unsafe XMLScan.tagEnd(bytes, place, count) else {
          if isLast { isSound = false }
          return isLast ? count : place
        }
        unsafe takeTag(bytes, place, end.place)
        if end.isOdd { unsafe checkOddTag(bytes, place + 1, end.place) }
        place = end.place + 1
      case UInt8(ascii: "&"):
        if count - place < XMLScan.longestEntity, !isLast { return place }
        place += unsafe entityLength(bytes, place, count)
      default: place = unsafe textEnd(bytes, place, count)
      }
    }
    return count
  }

  /// Takes the closing tag of the innermost element in one step, where its name is short; the tag's length, else 0.
  @inline(__always)
  private mutating func takeClosing(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    guard unsafe bytes[start + 1] == UInt8(ascii: "/"), let name = open.last else { return 0 }
    let length = 8 - name.leadingZeroBitCount / 8
    guard length < 8, start + length + 2 < count else { return 0 }
    let word = unsafe UnsafeRawPointer(bytes + start + 2).loadUnaligned(as: UInt64.self)
    let expected = name | UInt64(UInt8(ascii: ">")) &<< UInt64(8 &* length)
    guard (word ^ expected) &<< UInt64(56 &- 8 &* length) == 0 else { return 0 }
    open.removeLast()
    return length + 3
  }

  private mutating func takeTag(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) {
    switch unsafe bytes[start + 1] {
    case UInt8(ascii: "?"): isSound = unsafe end > start + 2 && bytes[end - 1] == UInt8(ascii: "?") && !hasRoot
    case UInt8(ascii: "/"):
      let (name, nameEnd) = unsafe XMLScan.name(bytes, start + 2, end)
      isSound = open.popLast() == name && nameEnd == end
    default:
      let (name, nameEnd) = unsafe XMLScan.name(bytes, start + 1, end)
      isSound = nameEnd > start + 1 && !(open.isEmpty && hasRoot)
      hasRoot = true
      count(name)
      if unsafe bytes[end - 1] != UInt8(ascii: "/") { open.append(name) }
    }
  }

  private mutating func count(_ name: UInt64) {
    switch name {
    case XMLScan.cell: counts.cells += 1
    case XMLScan.formula: counts.formulas += 1
    case XMLScan.row: counts.rows += 1
    default: break
    }
  }

  private static let cell = UInt64(UInt8(ascii: "c"))
  private static let formula = UInt64(UInt8(ascii: "f"))
  private static let row: UInt64 = 0x77_6F72

  /// A name as a number, which for names of up to eight letters is the name itself, and where it ends.
  @inline(__always)
  private static func name(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> (name: UInt64, end: Int) {
    var (name, place) = (0 as UInt64, start)
    while place < end, unsafe bytes[place] > 32, unsafe bytes[place] != UInt8(ascii: "/") {
      let letter = unsafe UInt64(bytes[place])
      let position = place &- start
      name = position < 8 ? name | letter &<< UInt64(8 &* position) : (name ^ letter) &* 0x0000_0100_0000_01b3
      place &+= 1
    }
    return (name, place)
  }
}

// MARK: - Texts

extension XMLScan {
  private static let longestEntity = 10
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Where a text ends: at a tag, an entity or the end of the piece; outside of all elements there is only space.
  @inline(__always)
  private mutating func textEnd(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    let ones = XMLScan.ones
    var place = start
    while place < count {
      let word = unsafe UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self)
      let tag = word ^ (60 &* ones)
      let entity = word ^ (38 &* ones)
      let marks =
        (((tag &- ones) & ~tag) | ((entity &- ones) & ~entity) | ((word &- (32 &* ones)) & ~word)) & (128 &* ones)
      place &+= marks == 0 ? 8 : marks.trailingZeroBitCount &>> 3
      if marks == 0 { continue }
      guard place < count else { break }
      let byte = unsafe bytes[place]
      if byte >= 32 { break }
      isSound = isSound && XMLScan.isLineSpace(byte)
      place &+= 1
    }
    place = min(place, count)
    if open.isEmpty {
      isSound = isSound && (start..<place).allSatisfy { unsafe bytes[$0] <= 32 }
    }
    return place
  }

  private static func isLineSpace(_ byte: UInt8) -> Bool { byte == 9 || byte == 10 || byte == 13 }

  /// The length of an entity that is known; 1 for another one, which is a fault.
  private mutating func entityLength(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    let limit = min(count, start + XMLScan.longestEntity)
    guard let end = (start..<limit).first(where: { unsafe bytes[$0] == UInt8(ascii: ";") }) else {
      isSound = false
      return 1
    }
    let name = unsafe UnsafeBufferPointer(start: bytes + start + 1, count: end - start - 1)
    isSound = unsafe isSound && XMLScan.isKnown(entity: String(decoding: name, as: UTF8.self))
    return end - start + 1
  }

  private static func isKnown(entity: String) -> Bool {
    if ["amp", "lt", "gt", "quot", "apos"].contains(entity) { return true }
    guard entity.hasPrefix("#") else { return false }
    let digits = entity.dropFirst()
    return digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) != nil : UInt32(digits) != nil
  }
}

// MARK: - Tags

extension XMLScan {
  /// Where a tag ends, a mark in quotes not being its end, and whether it holds what must be looked at byte by byte; nil
  /// where it does not end in the piece.
  @inline(__always)
  private static func tagEnd(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int
  ) -> (place: Int, isOdd: Bool)? {
    var (place, quotes, isOdd) = (start &+ 1, 0, false)
    while place < count {
      let word = unsafe UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self)
      let quote = matches(word, 34)
      var end = matches(word, 62)
      let odd = matches(word, 60) | matches(word, 38) | below(word, 32)
      while end != 0 {
        let before = (end & (0 &- end)) &- 1
        if (quotes &+ (quote & before).nonzeroBitCount) & 1 == 0 {
          let found = place &+ end.trailingZeroBitCount &>> 3
          return found < count ? (found, isOdd || odd & before != 0) : nil
        }
        end &= end &- 1
      }
      quotes &+= quote.nonzeroBitCount
      isOdd = isOdd || odd != 0
      place &+= 8
    }
    return nil
  }

  /// The high bits of the bytes of a word that are a given one, exactly.
  @inline(__always)
  private static func matches(_ word: UInt64, _ byte: UInt64) -> UInt64 {
    let (low, other) = (0x7F &* ones, word ^ (byte &* ones))
    return ~(((other & low) &+ low) | other | low)
  }

  /// The high bits of the bytes of a word that are below a given one of at most 128, exactly.
  @inline(__always)
  private static func below(_ word: UInt64, _ byte: UInt64) -> UInt64 {
    let low = 0x7F &* ones
    return ~(((word & low) &+ ((128 &- byte) &* ones)) | word) & (128 &* ones)
  }

  /// Looks at the inside of a tag with an entity, a control character or another opening mark.
  private mutating func checkOddTag(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) {
    var place = start
    while place < end, isSound {
      let byte = unsafe bytes[place]
      if byte == UInt8(ascii: "&") {
        place += unsafe entityLength(bytes, place, end)
      } else {
        isSound = byte != UInt8(ascii: "<") && (byte >= 32 || XMLScan.isLineSpace(byte))
        place += 1
      }
    }
  }
}
