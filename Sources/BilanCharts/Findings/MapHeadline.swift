internal import BilanMetrics
internal import BilanModel

/// The title of the map of partners.
enum MapHeadline {
  /// The region with the most participations of its states, where there are several and one has most, whatever vague
  /// dates mean.
  static func first(_ partners: RankedPartners, _ context: ChartContext) -> (name: String, count: Int)? {
    var (counts, open): ([Region: Int], [Region: Int]) = ([:], [:])
    for row in partners.all {
      if let region = context.facts.directory[row.partner].region { counts[region, default: 0] += row.count }
    }
    for partner in partners.all.map(\.partner) + context.unknownPartners() {
      if let region = context.facts.directory[partner].region {
        open[region, default: 0] += context.leftOut(partner: partner)
      }
    }
    let most = counts.values.max() ?? 0
    let first = counts.filter { $0.value == most }
    guard first.count == 1, let region = first.first?.key, counts.count > 1,
      open.allSatisfy({ $0.key == region || counts[$0.key, default: 0] + $0.value < most })
    else { return nil }
    return (region.name[context.language], most)
  }

  /// The first region and its share; else what the map shows.
  static func title(_ partners: RankedPartners, _ context: ChartContext) -> String {
    let words = context.words
    guard let (name, count) = first(partners, context) else {
      return words("Où sont les partenaires ", "Where the partners are ") + context.duringPeriod
    }
    let share = words.percent(count, of: partners.total)
    return words(
      "Première région\u{A0}: \(name), \(share) des participations",
      "First region: \(name), \(share) of the participations")
  }
}
