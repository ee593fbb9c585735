internal import BilanMetrics
internal import BilanModel

/// The title of the person-days by group.
enum GroupsHeadline {
  /// A share of Otan that moved by three points or more, with the members of the day as with those of the as-of day, lest an
  /// accession be told as a change; else the shares of both groups.
  static func title(_ volumes: GroupVolumes, constant: GroupVolumes, _ context: ChartContext) -> String {
    let words = context.words
    guard let nato = volumes.share(.nato), let union = volumes.share(.europeanUnion) else {
      return volumes.now(.all) == .missing(.noData)
        ? words("Les personnes-jours ne sont pas renseignées ", "Person-days are not recorded ") + context.duringPeriod
        : words("Aucune personne-jour ", "No person-day ") + context.duringPeriod
    }
    let (points, constantPoints) = (moved(volumes), moved(constant))
    if context.isComparable, let earlier = volumes.share(.nato, before: true), abs(points) >= 3,
      points.signum() * constantPoints >= 3
    {
      let (from, to) = (words.percent(earlier.part, of: earlier.whole), words.percent(nato.part, of: nato.whole))
      return words(
        "La part de l’Otan passe de \(from) à \(to) des personnes-jours",
        "NATO’s share of person-days goes from \(from) to \(to)")
    }
    let (first, second) = (words.percent(nato.part, of: nato.whole), words.percent(union.part, of: union.whole))
    return words(
      "Otan\u{A0}: \(first) des personnes-jours\u{202F}; Union européenne\u{A0}: \(second)",
      "NATO: \(first) of person-days; European Union: \(second)")
  }

  /// By how many points the share of Otan moved as it is printed; 0 where it is not known.
  private static func moved(_ volumes: GroupVolumes) -> Int {
    guard let now = volumes.share(.nato), let before = volumes.share(.nato, before: true) else { return 0 }
    return Words.roundedPercent(now.part, of: now.whole) - Words.roundedPercent(before.part, of: before.whole)
  }
}
