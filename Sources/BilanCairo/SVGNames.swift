/// The names inside an SVG, made to depend on the picture alone.
///
/// The library numbers the surfaces of a whole process and writes that number: the second picture of a run would
/// differ from the first.
enum SVGNames {
  private static let word = Array("surface".utf8)

  /// The file with its surfaces numbered from 1 in the order of their appearance.
  static func renumbered(_ file: [UInt8]) -> [UInt8] {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    var result: [UInt8] = []
    result.reserveCapacity(file.count)
    var rest = file[...]
    while let byte = rest.first {
      result.append(byte)
      rest = rest.dropFirst()
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#"), rest.starts(with: word) else { continue }
      rest = rest.dropFirst(word.count)
      let digits = rest.prefix { 48...57 ~= $0 }
      rest = rest.dropFirst(digits.count)
      let number = numbers[digits] ?? numbers.count + 1
      numbers[digits] = number
      result += word + Array(String(number).utf8)
    }
    return result
  }
}
