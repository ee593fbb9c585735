/// The texts of the head or the foot of printed pages: left, centre and right, without the codes among them.
enum PageText {
  /// `&L…&C…&R…` as the texts that it shows; `&"Arial,Bold"`, `&12`, `&KFF0000` and `&P` are no texts.
  static func parts(_ text: String) -> [String] {
    var parts = [""]
    var rest = text[...]
    while let character = rest.popFirst() {
      guard character == "&", let code = rest.popFirst() else {
        parts[parts.count - 1].append(character)
        continue
      }
      switch code {
      case "&": parts[parts.count - 1].append("&")
      case "L", "C", "R": parts.append("")
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "K": rest = rest.dropFirst(6)
      case "0"..."9": rest = rest.drop { $0.isNumber }
      default: break
      }
    }
    return parts.filter { $0.contains { !$0.isWhitespace } }
  }
}
