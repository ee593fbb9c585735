internal import BilanModel

/// The title of the calendar of the year.
enum CalendarHeadline {
  /// The acts held at the level of a minister or the chief of defence, else what the page shows.
  ///
  /// The month that had most of them is named. Of more acts than the page has room for the title counts those that it shows.
  static func title(_ acts: CalendarActs, _ context: ChartContext) -> String {
    let words = context.words
    if acts.choice == .all, acts.count > 0 {
      let one = words("La seule activité réalisée ", "The one activity held ")
      let several = words(
        "Les \(words.cardinal(acts.count)) activités réalisées ", "The \(words.cardinal(acts.count)) activities held ")
      return (acts.count == 1 ? one : several) + context.duringPeriod
    }
    guard acts.choice == .high else { return words("Les rendez-vous de ", "The events of ") + context.periodName }
    guard acts.areAllTold else {
      let (told, level) = (words.number(acts.acts.count), level(acts, context))
      return words(
        "Les \(told) premiers rendez-vous de niveau \(level) ", "The first \(told) events at \(level) level ")
        + context.duringPeriod
    }
    let count = words.capitalised(words.cardinal(acts.count))
    let noun = words("rendez-vous", acts.count == 1 ? "event" : "events")
    let level = level(acts, context)
    let title = "\(count) \(noun) " + words("de niveau \(level)", "at \(level) level")
    guard let peak = acts.peak else { return title + " " + context.duringPeriod }
    return title
      + words(
        ", dont \(words.cardinal(peak.count)) en \(words.month(peak.month))",
        ", \(words.cardinal(peak.count)) of them in \(words.month(peak.month))")
  }

  /// The high levels of the acts told: `ministre ou CEMA`.
  static func level(_ acts: CalendarActs, _ context: ChartContext) -> String {
    let words = context.words
    let levels = Set(acts.acts.filter(\.isHigh).compactMap(\.activity.level))
    let names: [(Level, Wording)] = [
      (.headOfState, Wording("chef d’État", "head of state")), (.minister, Wording("ministre", "minister")),
      (.chiefOfDefence, Wording("CEMA", "chief of defence")),
    ]
    let present = names.filter { levels.contains($0.0) }.map { $0.1[context.language] }
    return present.count > 1
      ? present.dropLast().joined(separator: ", ") + words(" ou ", " or ") + (present.last ?? "") : present.first ?? ""
  }
}
