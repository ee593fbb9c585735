internal import BilanModel

/// Records made up by rule for tests: the same at every run.
struct SampleActivities {
  private var seed: UInt64

  init(seed: UInt64 = 7) { self.seed = seed }

  /// A whole number below a limit.
  mutating func below(_ limit: Int) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((seed >> 33) % UInt64(max(1, limit)))
  }

  /// Codes of states, those that come often first.
  static let partners = [
    "USA", "GBR", "DEU", "BEL", "CAN", "JPN", "ITA", "ESP", "ARE", "GRC", "IND", "POL", "CIV", "SGP", "ROU", "SEN",
    "EST", "NLD", "PRT", "NOR", "SWE", "FIN", "MAR", "DJI", "QAT", "JOR", "EGY", "BRA", "AUS", "IDN", "CZE", "LTU",
    "TCD", "GAB", "CMR", "TUN", "COD", "KOR", "CHE", "AUT",
  ]

  /// Activities of some years, 120 a year or more.
  mutating func years(_ years: ClosedRange<Int>, perYear: Int = 400, partners count: Int = 40) -> [Activity] {
    let directory = PartnerDirectory.standard
    let known = Self.partners.compactMap { directory.find($0) }
    let others = directory.indices.filter { !known.contains($0) }
    let partners = (known + others).prefix(count)
    var result: [Activity] = []
    for year in years {
      for number in 0..<(perYear + 20 * (year - years.lowerBound)) {
        let kind = ActivityKind.allCases[below(ActivityKind.allCases.count)]
        let first = partners[min(below(partners.count), below(partners.count), below(partners.count))]
        var these = [first]
        if below(6) == 0 { these.append(partners[below(partners.count)]) }
        let month = 1 + below(12)
        let start = Day(unchecked: year, month, 1 + below(28))
        var activity = Activity(
          id: "A\(year)-\(number)", title: "\(kind.name.french) \(number)", partners: Array(Set(these)).sorted(),
          kind: kind, start: PartialDate(start),
          end: PartialDate(start.advanced(by: kind == .exercise ? 5 + below(12) : below(4))), status: .done,
          origin: Origin(file: "activites.csv", line: number + 2))
        activity.participantsFrench = 4 + below(60)
        if kind == .visit || kind == .councilSession { activity.level = Level.allCases[below(7)] }
        result.append(activity)
      }
    }
    return result
  }
}
