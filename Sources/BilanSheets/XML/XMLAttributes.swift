/// The attributes of an element, as long as its start is handled.
@safe struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// None at all.
  init() { unsafe list = nil }

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { unsafe self.list = list }

  /// Hands over every attribute.
  @inline(__always)
  func forEach(_ body: (XMLName, XMLValue) -> Void) {
    guard var next = unsafe list else { return }
    while let name = unsafe next[0], let value = unsafe next[1] {
      unsafe body(XMLName(pointer: name), XMLValue(value))
      unsafe next += 2
    }
  }

  /// The value of an attribute, nil where there is none.
  subscript(name: XMLName) -> XMLValue? {
    guard var next = unsafe list else { return nil }
    while let key = unsafe next[0], let value = unsafe next[1] {
      if unsafe XMLName(pointer: key) == name { return unsafe XMLValue(value) }
      unsafe next += 2
    }
    return nil
  }
}

/// The value of an attribute, as long as the start of its element is handled.
@safe struct XMLValue {
  private let start: UnsafePointer<UInt8>

  @inline(__always)
  init(_ start: UnsafePointer<CChar>) {
    unsafe self.start = UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self)
  }

  /// A byte; the one after the last is 0, and none behind it may be asked for.
  @inline(__always)
  subscript(place: Int) -> UInt8 { unsafe start[place] }

  /// The bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    while self[bytes.count] != 0 { bytes.append(self[bytes.count]) }
    return bytes
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// A whole number of up to nine digits; nil for anything else.
  @inline(__always)
  var number: Int? {
    var (value, place) = (0, 0)
    while self[place] != 0 {
      let digit = self[place] &- 48
      guard digit <= 9, place < 9 else { return nil }
      value = value * 10 + Int(digit)
      place += 1
    }
    return place == 0 ? nil : value
  }

  /// `1` or `true`.
  var isTrue: Bool { self[0] == UInt8(ascii: "1") || string == "true" || string == "on" }

  /// Whether it is one letter.
  @inline(__always)
  func isLetter(_ letter: Unicode.Scalar) -> Bool { self[0] == UInt8(ascii: letter) && self[1] == 0 }
}
