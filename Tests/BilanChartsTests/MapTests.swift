internal import BilanCharts
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables
internal import Foundation
internal import Testing

/// The map of partners: nothing is dropped, nothing lies over another, and land is where it is.
struct MapTests {
  private func figure(_ facts: Facts, _ language: Language = .french) throws -> ChartFigure {
    let context = ChartContext(facts: facts, language: language, measuring: NarrowWidth())
    return try #require(ChartCatalog.find("carte")).figure(context, [:])
  }

  private func scene(_ figure: ChartFigure, width: Double) -> Scene {
    var scene = Scene(size: Size(1000, 2000))
    figure.draw(into: Rect(0, 0, width, figure.height(in: width)), of: &scene)
    return scene
  }

  /// The discs, which are of the colour of what is said.
  private func discs(_ scene: Scene) -> [(middle: Point, radius: Double)] {
    scene.items.flatMap(\.leaves).compactMap { item in
      guard case .shape(let path, let fill?, nil) = item, fill == Colour(0x000091), let box = path.bounds else {
        return nil
      }
      return (Point(box.midX, box.midY), box.width / 2)
    }
  }

  private static let samples: [SampleCase] = [.usual, .manyPartners, .onePartner, .ties, .longNames]
  private static let widths: [Double] = [307, 640, 864]

  @Test(arguments: samples, widths)
  func `every state has its disc, in the proportion of its participations, and none lies over another`(
    _ sample: SampleCase, width: Double
  ) throws {
    let facts = try #require(sample.facts)
    let ranks = facts.ranks(by: .participations, period: 0).compactMap { ranked -> (Partner, Double)? in
      let partner = facts.directory[ranked.partner]
      guard let count = ranked.value.double, count > 0, partner.region != nil else { return nil }
      return (partner, count)
    }
    let discs = discs(scene(try figure(facts), width: width))
    #expect(discs.count == ranks.count)
    let shares = zip(discs.map(\.radius).sorted(), ranks.map { $0.1.squareRoot() }.sorted()).map { $0 / $1 }
    if let least = shares.min(), let most = shares.max(), (discs.map(\.radius).min() ?? 0) > 1.01 {
      #expect(most / least < 1.001)
    }
    for (index, one) in discs.enumerated() {
      for other in discs.dropFirst(index + 1) {
        let apart = hypot(one.middle.x - other.middle.x, one.middle.y - other.middle.y)
        #expect(apart > one.radius + other.radius - 0.6, "\(one) \(other)")
      }
    }
  }

  @Test func `every partner is in the list with its count, an organisation without a number`() throws {
    let facts = try #require(SampleCase.usual.facts)
    let figure = try figure(facts)
    let texts = scene(figure, width: 640).runs.map(\.text)
    let partners = facts.ranks(by: .participations, period: 0).filter { ($0.value.double ?? 0) > 0 }
    #expect(partners.count > 10 && figure.table.rows.count == partners.count)
    for ranked in partners { #expect(texts.contains(facts.directory[ranked.partner].name.french)) }
    let placeless = partners.filter { facts.directory[$0.partner].region == nil }
    #expect(texts.count { $0 == "–" } == placeless.count)
  }

  @Test func `two states make this map`() throws {
    let activities = [("JPN", 9), ("BEL", 4)].flatMap { code, count in
      (1...count).map { day in
        Activity(
          id: "\(code)-\(day)", title: "Visite", partners: [PartnerDirectory.standard.find(code)].compactMap { $0 },
          kind: .visit, start: PartialDate(Day(unchecked: 2024, 3, day)), status: .done,
          origin: Origin(file: "a.csv", line: day))
      }
    }
    let figure = try figure(try #require(SampleFacts.make(activities)))
    // What is drawn but the land, whose paths show their boxes.
    let dump = scene(figure, width: 640).dump.split(separator: "\n").filter { !$0.contains("#E3E3E9") }
    #expect(dump.joined(separator: "\n") == drawn)
    #expect(figure.headline == "Première région\u{A0}: Asie et Océanie, 69\u{202F}% des participations")
    #expect(
      figure.reading == "n°\u{A0}1, le Japon\u{A0}: 9\u{A0}participations\u{202F}; Asie et Océanie\u{A0}: 9 sur 13.")
  }

  private let drawn = """
    page 1000 2000
    figure "Première région\u{A0}: Asie et Océanie, 69\u{202F}% des participations\u{A0}: Japon 9 et Belgique 4."
      artifact
        path 230.8,64.7 10.7×15.9 of 46 segments fill #FFFFFF
        rect 162.5,38.5 64×45.6 stroke #929292 0.6
        rect 388,0 252×268.8 stroke #929292 0.6
      circle 344.5,80.9 r14.9 fill #000091
      text 344.5,84.2 semibold 9 #FFFFFF middle "1"
      circle 466.8,126.9 r10 fill #000091
      text 466.8,130.1 semibold 9 #FFFFFF middle "2"
      text 17,289.2 semibold 10 #161616 end "1"
      text 24,289.2 regular 10 #161616 "Japon"
      text 93.3,289.2 semibold 10 #161616 end "9"
      text 126.3,289.2 semibold 10 #161616 end "2"
      text 133.3,289.2 regular 10 #161616 "Belgique"
      text 202.7,289.2 semibold 10 #161616 end "4"
    artifact
      text 0,304.5 regular 9 #666666 "Fond\u{A0}: Natural Earth, projection Equal Earth."
    """

  /// Places by degrees, projected with the functions of another library, by the published formula.
  @Test(arguments: [("BEL", "JPN"), ("BRA", "CAN"), ("AUS", "ISL"), ("ZAF", "NZL")])
  func `places stand as the projection says`(_ one: String, other: String) throws {
    let degrees: [String: (Double, Double)] = [
      "BEL": (4.6, 50.6), "JPN": (138.3, 36.5), "BRA": (-54, -11), "CAN": (-101, 55.5), "AUS": (134, -25),
      "ISL": (-18.5, 64.8), "ZAF": (24, -29), "NZL": (172.5, -42),
    ]
    func projected(_ code: String) throws -> (x: Double, y: Double) {
      let (east, north) = try #require(degrees[code])
      // The polynomial of the projection, of the powers 1, 3, 7 and 9 of the parametric latitude; and its derivative.
      let terms: [(power: Double, factor: Double)] = [(1, 1.340264), (3, -0.081106), (7, 0.000893), (9, 0.003796)]
      let root: Double = 3.0.squareRoot()
      let angle: Double = asin(root / 2 * sin(north * .pi / 180))
      let height: Double = terms.reduce(0) { $0 + $1.factor * pow(angle, $1.power) }
      let slope: Double = terms.reduce(0) { $0 + $1.power * $1.factor * pow(angle, $1.power - 1) }
      let turned: Double = (east - 11) * .pi / 180
      return (turned * cos(angle) * 2 / (root * slope), -height)
    }
    func drawn(_ code: String) throws -> Point {
      let partner = try #require(PartnerDirectory.standard.find(code))
      return try #require(PartnerMap.place(of: PartnerDirectory.standard[partner]))
    }
    let (first, second) = (try projected(one), try projected(other))
    let (from, to) = (try drawn(one), try drawn(other))
    // To some two degrees: the table has its own idea of the middle of a state.
    let (across, down): (Double, Double) = (to.x - from.x, to.y - from.y)
    let (acrossThere, downThere): (Double, Double) = (second.x - first.x, second.y - first.y)
    #expect(abs(across - acrossThere) < 0.09 && abs(down - downThere) < 0.09)
  }

  @Test func `every state that a record may name has a place`() {
    for partner in PartnerDirectory.standard.indices.map({ PartnerDirectory.standard[$0] }) {
      #expect((PartnerMap.place(of: partner) != nil) == (partner.region != nil), "\(partner.code)")
    }
  }
}
