internal import BilanMetrics
internal import BilanModel

/// The title of the map of partners.
enum MapHeadline {
  /// The region with the most participations of its states and its share, where one has most; else what the map shows.
  static func title(_ partners: RankedPartners, _ context: ChartContext) -> String {
    let words = context.words
    var counts: [Region: Int] = [:]
    for row in partners.all {
      if let region = context.facts.directory[row.partner].region { counts[region, default: 0] += row.count }
    }
    let most = counts.values.max() ?? 0
    let first = counts.filter { $0.value == most }
    guard first.count == 1, let region = first.first?.key, counts.count > 1 else {
      return words("Où sont les partenaires ", "Where the partners are ") + context.duringPeriod
    }
    let name = region.name[context.language]
    let share = words.percent(most, of: partners.total)
    return words(
      "Première région\u{A0}: \(name), \(share) des participations",
      "First region: \(name), \(share) of the participations")
  }
}
