extension UInt8 {
  /// Whether the byte is white space to a PDF.
  var isSpace: Bool {
    switch self {
    case 0, 9, 10, 12, 13, 32: true
    default: false
    }
  }

  /// Whether the byte ends a word although it is no space.
  var isDelimiter: Bool {
    switch self {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  /// Whether the byte is part of a word or a number.
  var isRegular: Bool { !isSpace && !isDelimiter }

  /// The value of a hexadecimal digit.
  var hexadecimal: UInt8? {
    switch self {
    case 48...57: self - 48
    case 65...70: self - 55
    case 97...102: self - 87
    default: nil
    }
  }
}
