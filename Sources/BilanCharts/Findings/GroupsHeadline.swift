internal import BilanMetrics
internal import BilanModel

/// The title of the person-days by group.
enum GroupsHeadline {
  /// A share of Otan that moved by three points or more; else the shares of both groups.
  ///
  /// Where its members changed between the beginning of the period before and the end of this one, it is told at constant
  /// perimeter, lest an accession be told as a change.
  static func title(_ volumes: GroupVolumes, constant: GroupVolumes, _ context: ChartContext) -> String {
    let words = context.words
    guard let nato = volumes.share(.nato), let union = volumes.share(.europeanUnion) else {
      return volumes.now(.all) == .missing(.noData)
        ? words("Les personnes-jours ne sont pas renseignées ", "Person-days are not recorded ") + context.duringPeriod
        : words("Aucune personne-jour ", "No person-day ") + context.duringPeriod
    }
    let isChanged = hasChanged(.nato, context)
    let compared = isChanged ? constant : volumes
    // Where the page tells no change of the sums, nor does the title of the share.
    let isTold = compared.tellsChange(.nato) && compared.tellsChange(.all)
    if context.isComparable, isTold, let now = compared.share(.nato),
      let earlier = compared.share(.nato, before: true), abs(moved(compared)) >= 3
    {
      let (from, to) = (words.percent(earlier.part, of: earlier.whole), words.percent(now.part, of: now.whole))
      return words(
        "La part de l’Otan passe de \(from) à \(to) des personnes-jours",
        "NATO’s share of person-days goes from \(from) to \(to)")
        + (isChanged ? words(", à périmètre constant", ", in a constant perimeter") : "")
    }
    let (first, second) = (words.percent(nato.part, of: nato.whole), words.percent(union.part, of: union.whole))
    return words(
      "Otan\u{A0}: \(first) des personnes-jours\u{202F}; Union européenne\u{A0}: \(second)",
      "NATO: \(first) of person-days; European Union: \(second)")
  }

  /// Whether a group has other members at the end of the period than at the beginning of the one before.
  private static func hasChanged(_ group: Group, _ context: ChartContext) -> Bool {
    let (now, before) = (context.facts.series[0], context.facts.series[-1])
    guard let now, let before else { return false }
    let members = [before.first, now.last].map { context.facts.memberships.members(of: group, on: $0) }
    return members[0] != members[1]
  }

  /// By how many points the share of Otan moved as it is printed; 0 where it is not known.
  private static func moved(_ volumes: GroupVolumes) -> Int {
    guard let now = volumes.share(.nato), let before = volumes.share(.nato, before: true) else { return 0 }
    return Words.roundedPercent(now.part, of: now.whole) - Words.roundedPercent(before.part, of: before.whole)
  }
}
