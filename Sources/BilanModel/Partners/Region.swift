/// A region of the world as the staff cuts it; an organisation is in none.
///
/// Source: the geographical regions of the United Nations (M49), but that the United States and Canada stand apart from
/// the rest of the Americas, the members of the Council of Europe are in Europe, Iran is with the states of Western
/// Asia, and Sudan and Western Sahara are south of the Sahara.
package enum Region: UInt8, CaseIterable, Sendable {
  case europe, northAmerica, latinAmerica, middleEast, subSaharanAfrica, asiaOceania

  /// The states that are not in the region of most of their continent.
  private static let moved: [Region: [String]] = [
    .europe: ["ARM", "AZE", "GEO", "TUR"],
    .northAmerica: ["CAN", "USA"],
    .middleEast: [
      "ARE", "BHR", "DZA", "EGY", "IRN", "IRQ", "ISR", "JOR", "KWT", "LBN", "LBY", "MAR", "OMN", "PSE", "QAT",
      "SAU", "SYR", "TUN", "YEM",
    ],
  ]

  private static let byState: [String: Region] = {
    let continents: [(Region, [Partner])] = [
      (.europe, PartnerDirectory.europe), (.latinAmerica, PartnerDirectory.americas),
      (.subSaharanAfrica, PartnerDirectory.africa), (.asiaOceania, PartnerDirectory.asia + PartnerDirectory.oceania),
    ]
    var regions: [String: Region] = [:]
    for (region, states) in continents { for state in states { regions[state.code] = region } }
    for (region, state) in PartnerDirectory.statesThatEnded { regions[state.code] = region }
    for (region, codes) in moved { for code in codes { regions[code] = region } }
    return regions
  }()

  /// The region of a state that is built in, by its code.
  static func of(_ state: String) -> Region? { byState[state] }
}
