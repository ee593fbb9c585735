internal import BilanModel

/// Tells activities whose identifiers look alike, though they are others, and those that have none.
struct AlikeIdentifiers {
  /// Where an identifier of each look was met first.
  private var first: [String: Origin] = [:]

  /// What is odd about the identifier of a new activity; nil when nothing is.
  mutating func problem(of line: Activity) -> Problem? {
    let key = likenessKey(line.id)
    if key.isEmpty { return .namelessLine }
    guard let known = first[key] else {
      first[key] = line.origin
      return nil
    }
    return .alikeIdentifier(line.id, first: known)
  }
}
