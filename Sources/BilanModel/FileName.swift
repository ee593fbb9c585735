/// The names of files as texts, whatever bytes they are.
///
/// A byte that is no UTF-8 stands as a private character of Unicode's last plane, and so do the bytes of those characters
/// themselves: a text leads back to the very bytes of the name.
package enum FileName {
  private static let base: UInt32 = 0x10_FE00

  /// The text of a name.
  package static func text(_ bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      var parser = Unicode.UTF8.ForwardParser()
      var bytes = rest.makeIterator()
      let taken: Int
      switch parser.parseScalar(from: &bytes) {
      case .valid(let encoded):
        taken = encoded.count
        let scalar = Unicode.UTF8.decode(encoded)
        if foreignByte(scalar) == nil {
          text.append(scalar)
        } else {
          text.append(contentsOf: foreign(rest.prefix(taken)))
        }
      case .error(let length):
        taken = max(1, length)
        text.append(contentsOf: foreign(rest.prefix(taken)))
      case .emptyInput: return String(text)
      }
      rest = rest.dropFirst(taken)
    }
    return String(text)
  }

  private static func foreign(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    bytes.compactMap { Unicode.Scalar(base + UInt32($0)) }
  }

  /// The byte that a character of a name stands for; nil for a character of its own.
  package static func foreignByte(_ scalar: Unicode.Scalar) -> UInt8? {
    (base + 0x80...base + 0xFF).contains(scalar.value) ? UInt8(scalar.value - base) : nil
  }

  /// The bytes of a name.
  package static func bytes(_ text: String) -> [UInt8] {
    // Only the last plane starts with this byte.
    guard text.utf8.contains(0xF4) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      foreignByte(scalar).map { [$0] } ?? Array(String(Character(scalar)).utf8)
    }
  }
}

extension String {
  /// The very bytes of a name, as the system takes them.
  package var systemPath: [CChar] { FileName.bytes(self).map { CChar(bitPattern: $0) } + [0] }
}
