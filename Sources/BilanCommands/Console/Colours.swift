internal import BilanModel
internal import Glibc

/// The colours of severities on a terminal: `FORCE_COLOR` asks for them elsewhere, `NO_COLOR` refuses them.
enum Colours {
  /// Whether a stream has them.
  static func areOn(_ descriptor: Int32) -> Bool {
    if let forced = variable("FORCE_COLOR") { return forced != "0" }
    return variable("NO_COLOR") == nil && isatty(descriptor) == 1 && variable("TERM") != "dumb"
  }

  /// What a variable says; nil where it is not set, or empty.
  private static func variable(_ name: String) -> String? {
    guard let text = getenv(name).map({ String(cString: $0) }), !text.isEmpty else { return nil }
    return text
  }

  private static let marks: [(word: String, colour: String)] = Severity.allCases.flatMap { severity in
    let colour =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return [severity.name.french, severity.name.english].map { (": \($0)[", colour) }
  }

  /// Lines with the severity of each finding in its colour, the first of a line alone.
  static func painted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let found = marks.compactMap { mark in line.firstRange(of: mark.word).map { ($0, mark.colour) } }
      guard let (range, colour) = found.min(by: { $0.0.lowerBound < $1.0.lowerBound }) else { return String(line) }
      let word = line[range].dropFirst(2).dropLast()
      return line[..<range.lowerBound] + ": \u{1B}[1;\(colour)m\(word)\u{1B}[0m[" + line[range.upperBound...]
    }.joined(separator: "\n")
  }
}
