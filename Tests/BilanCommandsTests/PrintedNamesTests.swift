import BilanLayout
import BilanMetrics
import BilanModel
import BilanReports
import BilanScene
import Foundation
import Testing

/// Every figure that pages print has a name that `explain` takes, and that it explains as they print it.
@Suite struct PrintedNamesTests {
  private static let demo = ReadRecords(
    ["demo/activites.csv", "demo/plans.csv"]
      + [
        "accords", "appreciations", "dossiers", "indicateurs", "instructions", "missions", "negociations", "postes",
        "series", "sessions", "sieges",
      ].map { "demo/registres/\($0).csv" }, year: 2024, asOf: "2025-01-15")

  private func report() throws -> ReportContext {
    ReportContext(facts: try Self.demo.tally().facts(), version: "0")
  }

  /// The figures that a list of pages names, each once.
  private func figures(_ json: Any?) throws -> [(name: FigureIdentifier, isItself: Bool, value: Any)] {
    let places = ["page", "text", "metric", "told", "period", "value"]
    var known: Set<String> = []
    return try (try #require(json as? [[String: Any]])).compactMap { figure in
      guard let metric = figure["metric"] as? String, let told = figure["told"] as? String else { return nil }
      let conditions = figure.keys.filter { !places.contains($0) }.sorted().map { key in
        let value = (figure[key] as? String) ?? (figure[key] as? Int).map { String($0) } ?? ""
        return "/\(key)=" + value.replacing("%", with: "%25").replacing("/", with: "%2F")
      }
      let aspect = ["change", "evolution"].contains(told) ? "/\(told)" : ""
      let name = "\(metric)@\(try #require(figure["period"] as? String))" + conditions.joined() + aspect
      guard known.insert(name + told).inserted else { return nil }
      return (FigureIdentifier(name), told == "value", try #require(figure["value"]))
    }
  }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// Whether a value of the list is that of the engine.
  private func isEqual(_ printed: Any, _ value: Quantity) -> Bool {
    switch value.inLowestTerms {
    case .missing: return printed is String
    case .ratio(let part, let whole):
      guard let pair = printed as? [Int], pair.count == 2 else { return false }
      return pair[0] * Int(whole) == pair[1] * Int(part)
    case .number, .money: return printed as? Double == value.double
    }
  }

  private func check(_ figures: [(name: FigureIdentifier, isItself: Bool, value: Any)], each step: Int) throws {
    var explained = 0
    for (place, figure) in figures.enumerated() {
      let text = figure.name.text
      let question = try? Question(figure.name.metric, at: figure.name.conditions)
      #expect(question != nil, "\(text)")
      guard figure.isItself, place % step == 0, question != nil else { continue }
      let back = Self.demo.year - (try #require(figure.name.period.flatMap { Int($0) }))
      let value = try Self.demo.explanation(text, back: back).value
      #expect(isEqual(figure.value, value), "\(text): \(figure.value) \(value)")
      explained += 1
    }
    #expect(explained > 5)
  }

  @Test func `of profiles`() throws {
    let context = ProfileContext(try report(), PartnerRecords(), detailed: 3)
    let setting = Setting(measuring: FixedWidth(), language: .french)
    let profiles = context.partners.map { partner in
      (partner: partner, firstPage: 1, pages: PartnerProfile(context, partner, setting).pages.map(\.figures))
    }
    let json = try object(ProfileJson.bytes(context, [ProfileJson.File(name: "fiches.pdf", profiles: profiles)]))
    let all = try (try #require(json["profiles"] as? [[String: Any]])).flatMap { try figures($0["figures"]) }
    #expect(all.contains { $0.name.conditions.contains { $0.hasPrefix("month=") } })
    try check(all, each: 200)
    let months = all.filter { $0.name.conditions.contains { $0.hasPrefix("month=") } }
    try check(months, each: 40)
  }

  @Test(arguments: [DocumentDefinition.activity, .briefing]) func `of reports`(definition: DocumentDefinition) throws {
    let context = DocumentContext(try report(), definition, DocumentRecords())
    let setting = Setting(measuring: FixedWidth(), language: .french, format: context.format)
    let pages = ActivityReport(context, setting).pages.map(\.figures)
    let json = try object(DocumentJson.bytes(context.report, file: "bilan.pdf", pages: pages))
    try check(try figures(json["figures"]), each: 60)
  }
}
