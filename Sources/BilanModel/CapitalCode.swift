extension StringProtocol {
  /// Whether it has the form of a code: two to sixteen capitals, digits and hyphens, a letter first.
  package var isCapitalCode: Bool {
    (2...16).contains(utf8.count) && utf8.first.map { (65...90).contains($0) } ?? false
      && utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
  }
}
