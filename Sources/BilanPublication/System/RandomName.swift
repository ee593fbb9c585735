/// Names for what is not finished: nobody can guess one, and everybody knows one by its look.
enum RandomName {
  private static let prefix = ".bilan-"
  private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
  private static let length = 16

  /// 80 bits from the system's own source.
  static func next() -> String {
    var source = SystemRandomNumberGenerator()
    return prefix + String((0..<length).map { _ in letters[Int.random(in: letters.indices, using: &source)] })
  }

  static func matches(_ name: String) -> Bool {
    name.hasPrefix(prefix) && name.utf8.count == prefix.utf8.count + length
      && name.dropFirst(prefix.count).allSatisfy(letters.contains)
  }
}
