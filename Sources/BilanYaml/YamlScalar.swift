/// Texts as YAML writes them, so that they are read back as they were.
package enum YamlScalar {
  /// A text as a scalar: plain where nothing in it can be taken for anything else, else in double quotes with escapes.
  package static func text(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// A text on one line for a comment: what cannot be shown there is replaced.
  package static func comment(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      if isVisible(scalar) {
        shown.unicodeScalars.append(scalar)
      } else if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" {
        shown += "↵"
      } else if scalar == "\t" {
        shown += " "
      } else {
        shown += "\u{FFFD}"
      }
    }
    return shown
  }

  /// Words that a reader of YAML takes for something else than a text.
  private static let reserved: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf",
  ]

  /// Whether a text is letters, digits and inner signs that mean nothing in YAML, and starts with a letter.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, first.properties.isAlphabetic,
      last != " ", !reserved.contains(text.lowercased())
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case " ", "-", "_", ".", "(", ")", "/", "€", "’", "'", "°", "+": true
      case "0"..."9": true
      default: scalar.properties.isAlphabetic && isVisible(scalar)
      }
    }
  }

  /// A text in double quotes, as it stands anywhere, inside braces too.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where isVisible(scalar): quoted.unicodeScalars.append(scalar)
      default: quoted += escape(scalar)
      }
    }
    return quoted + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (mark, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\" + mark + String(repeating: "0", count: width - digits.count) + digits
  }

  /// Whether a character stands for itself on a line of any reader of YAML.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: false
    default: !scalar.properties.isNoncharacterCodePoint
    }
  }
}
