package import BilanModel

/// The marking in brackets that stands before the reason of each rejected record, `[DIFFUSION RESTREINTE] ligne 12 : …`:
/// that of all the rejected records of a file, which is heeded when the file is read again.
package enum MarkingStamp {
  /// A marking as a stamp.
  static func text(_ marking: Marking) -> String { "[\(marking.name)]" }

  /// The words of the stamp that a reason starts with; nil where it starts with none.
  static func words(in reason: some StringProtocol) -> String? {
    let ink = reason.drop(while: \.isWhitespace)
    guard ink.first == "[" else { return nil }
    return String(ink.dropFirst().prefix { $0 != "]" })
  }

  /// What the words of a stamp mean, `.unread` where they are no marking.
  ///
  /// Of what was not understood of a record when it was rejected nothing is left in doubt: its own column says it now.
  static func marking(_ stamp: String, _ words: MarkingWords) -> Marking {
    let doubt = " – \(Marking.unreadWords)"
    return words.read(stamp.hasSuffix(doubt) ? String(stamp.dropLast(doubt.count)) : stamp) ?? .unread
  }

  /// The marking of the stamp that a reason starts with; nil where it starts with none.
  package static func marking(of reason: String, _ spellings: MarkingWords) -> Marking? {
    words(in: reason).map { marking($0, spellings) }
  }

  /// The most different stamps that are told apart; past them one stands for the others that cannot be read.
  static let limit = 1000
}

extension Set<String> {
  /// Takes the words of the stamp of a reason, where it has one.
  mutating func takeStamp(of reason: String) {
    guard let words = MarkingStamp.words(in: reason) else { return }
    insert(count < MarkingStamp.limit || contains(words) ? words : "")
  }
}

extension SourceReading {
  /// The markings of the stamps that the records of a source bear.
  func stamps(_ results: [SliceResult<T>], _ layout: RegisterLayout) -> [Marking] {
    let said = results.reduce(into: Set<String>()) { $0.formUnion($1.stamps.union($1.keys.stamps)) }
    return said.sorted().map { MarkingStamp.marking($0, layout.rules.markings) }
  }

  /// Heeds the stamps of rejected records that are read again, and says whether they withhold all of the source.
  ///
  /// The edition bears them; under a ceiling that does not admit one of them no record of the source is counted.
  mutating func withholdsStamped(_ results: [SliceResult<T>], _ layout: RegisterLayout) -> Bool {
    let stamps = stamps(results, layout)
    guard !stamps.isEmpty else { return false }
    let ceiling = options.ceiling
    guard ceiling == nil || stamps.allSatisfy({ ceiling?.admits($0) ?? true }) else {
      isAbove = true
      for result in results { report.counts += result.counts }
      report.withhold()
      // One of its lines may be of any activity.
      if layout.joinsLines { held.take(.broken) }
      return true
    }
    report.quote(stamps.filter(\.isRead).joined)
    return false
  }
}
