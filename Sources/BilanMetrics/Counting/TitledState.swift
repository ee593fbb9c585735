internal import BilanModel

/// What a title says of the state of its activity: « Stage B (ANNULÉ) », « Reporté – Visite », “Course B - cancelled”.
///
/// The word stands in brackets, at an end that is set apart, or at the end in capitals: elsewhere it is of the matter.
/// What was postponed from another day, « reporté de mars », is held on this one.
enum TitledState {
  /// The state that a title says, and its words; nil where it says none.
  static func said(in title: String) -> (status: Status, words: String)? {
    guard glance.finds(in: title) else { return nil }
    let parts = title.split { "()[]–—:/,".contains($0) }.flatMap { $0.split(separator: " - ") }
    for part in parts {
      let words = part.split { $0.isWhitespace || $0 == "-" }
      guard let first = words.first, words.count <= 4, parts.count > 1, let status = states[foldedKey(first)],
        !(words.dropFirst().first.map { origins.contains(foldedKey($0)) } ?? false)
      else { continue }
      return (status, words.joined(separator: " "))
    }
    guard let last = title.split(whereSeparator: \.isWhitespace).last, last == last.uppercased(),
      title != title.uppercased(), let status = states[foldedKey(last)]
    else { return nil }
    return (status, String(last))
  }

  private static let cancelled = ["annulé", "annulée", "annulés", "annulées", "cancelled", "canceled"]
  private static let postponed = [
    "reporté", "reportée", "reportés", "reportées", "ajourné", "ajournée", "postponed", "deferred",
  ]
  private static let states: [String: Status] = Dictionary(
    cancelled.map { (foldedKey($0), Status.cancelled) } + postponed.map { (foldedKey($0), Status.postponed) }
  ) { first, _ in first }
  /// Words behind which another day stands.
  private static let origins: Set<String> = ["de", "du", "d", "depuis", "from"]
  private static let glance = WordGlance((cancelled + postponed).flatMap { [$0, foldedKey($0)] })
}
