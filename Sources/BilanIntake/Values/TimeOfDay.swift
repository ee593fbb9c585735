/// The time of day behind a written day.
package enum TimeOfDay {
  /// Whether it is midnight; nil where none is written.
  package static func isMidnight(_ text: String) -> Bool? {
    guard let hour = text.split(whereSeparator: { " T".contains($0) }).last(where: { $0.contains(":") }) else {
      return nil
    }
    let figures = hour.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    return figures.allSatisfy { !$0.isNumber || $0 == "0" }
      || figures.hasPrefix("12:00") && text.lowercased().hasSuffix("am")
  }
}
