/// The marks of footnotes behind a number: `12*`, `12 (1)`, `12¹`.
package enum FootnoteMark {
  /// A number without the mark behind it; nil where there is none, or no number before it.
  package static func without(_ text: String) -> String? {
    var bare = Substring(text)
    if bare.hasSuffix(")"), let open = bare.lastIndex(of: "("), bare[open...].count <= 4 { bare = bare[..<open] }
    while let last = bare.last, "*†‡¹²³⁴⁵⁶⁷⁸⁹ \u{A0}".contains(last) { bare.removeLast() }
    guard bare.count < text.count, bare.first?.isNumber == true, bare.last?.isNumber == true else { return nil }
    return bare.contains(where: \.isLetter) ? nil : String(bare)
  }
}
