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
    case .cp850: self = .singleByte(.cp850)
    case .macRoman: self = .singleByte(.macRoman)
    }
  }

  /// The name of the encoding in a configuration.
  var dialect: Dialect.Encoding {
    switch self {
    case .utf8: .utf8
    case .utf16(let isLittleEndian): isLittleEndian ? .utf16Little : .utf16Big
    case .singleByte(let table):
      switch table.name {
      case SingleByteTable.latin1.name: .latin1
      case SingleByteTable.latin9.name: .latin9
      case SingleByteTable.cp850.name: .cp850
      case SingleByteTable.macRoman.name: .macRoman
      default: .windows1252
      }
    }
  }
}
