internal import BilanModel

/// The title of the calendar of the year.
enum CalendarHeadline {
  /// How many events were held at the level of a minister or the chief of defence, else what the page shows.
  static func title(_ events: MainEvents, _ context: ChartContext) -> String {
    let words = context.words
    let high = events.all.filter(\.isHigh)
    guard !high.isEmpty else {
      return words("Les rendez-vous de ", "The events of ") + context.periodName
    }
    let count = words.capitalised(words.cardinal(high.count))
    let noun = words("rendez-vous", high.count == 1 ? "event" : "events")
    let level = level(of: high, context)
    return "\(count) \(noun) " + words("de niveau \(level) ", "at \(level) level ") + context.duringPeriod
  }

  /// The high levels of some events: `ministre ou CEMA`.
  static func level(of high: [MainEvents.Event], _ context: ChartContext) -> String {
    let words = context.words
    let levels = Set(high.compactMap(\.activity.level))
    let names: [(Level, Wording)] = [
      (.headOfState, Wording("chef d’État", "head of state")), (.minister, Wording("ministre", "minister")),
      (.chiefOfDefence, Wording("CEMA", "chief of defence")),
    ]
    let present = names.filter { levels.contains($0.0) }.map { $0.1[context.language] }
    return present.count > 1
      ? present.dropLast().joined(separator: ", ") + words(" ou ", " or ") + (present.last ?? "") : present.first ?? ""
  }
}
