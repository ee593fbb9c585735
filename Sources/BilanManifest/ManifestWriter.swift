/// Writes the text of a manifest.
struct ManifestWriter: ManifestForm {
  private(set) var written = ""

  mutating func fixed(_ text: String) { written += text }

  mutating func either(_ condition: Bool, _ first: String, or second: String) -> Bool {
    written += condition ? first : second
    return condition
  }

  mutating func text(_ value: inout String) {
    written += "\""
    for scalar in value.unicodeScalars { append(scalar) }
    written += "\""
  }

  mutating func number(_ value: inout Int) { written += String(value) }

  mutating func refuse() {}

  /// A letter as it is; what has no shape of its own as `\u000a`, so that whoever looks at the file sees it.
  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\":
      written += "\\"
      written.unicodeScalars.append(scalar)
    case " "..."~": written.unicodeScalars.append(scalar)
    case _ where scalar.isUnseen:
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        written += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }
    default: written.unicodeScalars.append(scalar)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isUnseen: Bool {
    [.control, .format, .lineSeparator, .paragraphSeparator].contains(properties.generalCategory)
  }
}

extension Manifest {
  /// The file: UTF-8, line feeds only, its fields always in the same order.
  package var bytes: [UInt8] {
    var (form, copy) = (ManifestWriter(), self)
    copy.walk(&form)
    return Array(form.written.utf8)
  }
}
