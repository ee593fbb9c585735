internal import BilanModel

extension TextEncoding {
  /// The encoding that a configuration names.
  init(_ declared: Dialect.Encoding) {
    switch declared {
    case .utf8: self = .utf8
    case .utf16Little: self = .utf16(isLittleEndian: true)
    case .utf16Big: self = .utf16(isLittleEndian: false)
    case .windows1252: self = .singleByte(.windows1252)
    case .latin1: self = .singleByte(.latin1)
    case .latin9: self = .singleByte(.latin9)
    }
  }
}
