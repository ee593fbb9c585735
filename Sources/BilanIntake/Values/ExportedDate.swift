internal import BilanModel

/// Dates with a time as programs print them, such as `January 5, 2024, 12:00 AM`, `Fri Jan 05 00:00:00 CET 2024` and
/// `05/01/2024 00:00:00 +01:00`.
enum ExportedDate {
  /// The words of the day alone, that of its week among them; nil where no time of day stands in them.
  static func withoutTime(_ words: String) -> String? {
    let tokens = words.prefix { $0 != "(" }.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let time = tokens.firstIndex(where: isTime), tokens.count > 1 else { return nil }
    var day = Array(tokens[..<time])
    if let last = day.last, ["à", "at", "-"].contains(last) { day.removeLast() }
    // After the time stand its half of the day and its zone, and in some the year.
    day += tokens[(time + 1)...].filter { $0.utf8.count == 4 && $0.allSatisfy(\.isNumber) }
    while let last = day.last, last.hasSuffix(",") { day[day.count - 1] = String(last.dropLast()) }
    return day.isEmpty ? nil : day.joined(separator: " ")
  }

  private static func isTime(_ token: String) -> Bool {
    let parts = token.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }
    guard parts.count >= 2, parts[0].count <= 2, Int(parts[0]) != nil else { return false }
    return parts.dropFirst().allSatisfy { $0.isEmpty || $0.prefix(2).allSatisfy(\.isNumber) }
  }
}
