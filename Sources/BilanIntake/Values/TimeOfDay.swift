/// The time of day behind a written day.
package enum TimeOfDay {
  /// Whether it is midnight; nil where none is written.
  package static func isMidnight(_ text: String) -> Bool? {
    figures(text).map { figures in
      figures.allSatisfy { !$0.isNumber || $0 == "0" }
        || figures.hasPrefix("12:00") && text.lowercased().hasSuffix("am")
    }
  }

  /// Whether it is the hour of universal time at which a day begins in Paris, in summer or in winter.
  static func mayBeMidnightInParis(_ text: String) -> Bool {
    guard let figures = figures(text), figures.hasPrefix("22:") || figures.hasPrefix("23:") else { return false }
    return figures.dropFirst(2).allSatisfy { !$0.isNumber || $0 == "0" }
  }

  private static func figures(_ text: String) -> Substring? {
    text.split(whereSeparator: { " T".contains($0) }).last { $0.contains(":") }?
      .prefix { $0.isNumber || $0 == ":" || $0 == "." }
  }
}
