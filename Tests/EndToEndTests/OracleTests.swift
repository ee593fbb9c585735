import Foundation
import Testing

/// The figures of the demonstration, counted a second time by `Tests/oracle.py`.
@Suite struct OracleTests {
  private struct Counted: Decodable {
    let metric: String
    let period: String
    let partner: String?
    let pillar: String?
    let group: String?
    let month: Int?
    let cause: String?
    let region: String?
    let attribution: String?
    let office: String?
    let level: String?
    let series: String?
    /// nil where nothing but 0 is known and something was left out.
    let value: String?
  }

  private struct Edition: Decodable {
    struct Source: Decodable {
      let records: Int
      let kept: Int
      let rejected: Int
      let withheld: Int
    }

    struct Figure: Decodable {
      let metric: String
      let cut: String
      let period: String
      let partner: String?
      let pillar: String?
      let group: String?
      let month: Int?
      let cause: String?
      let region: String?
      let attribution: String?
      let office: String?
      let level: String?
      let series: String?
      let value: Decimal?
      let absence: String?
      let numerator: Int?
      let denominator: Int?
    }

    let sources: [Source]
    let figures: [Figure]
  }

  @Test(.enabled(if: hasPython, "python3, which the second count is written in, is not installed"))
  func `every total of the demonstration equals the second count`() throws {
    let oracle = Package.root.appending(path: "Tests/oracle.py").path
    let counted = try JSONDecoder().decode(
      [Counted].self, from: Data(try Shell.run("python3 '\(oracle)' 2024 2023").output.utf8))
    let edition = try demonstration()
    var found: [String: Edition.Figure] = [:]
    for figure in edition.figures { found[place(figure)] = figure }
    #expect(counted.count > 500)
    for expected in counted {
      let figure = try #require(found[place(expected)], "\(place(expected)) is not published")
      guard let value = expected.value else {
        #expect(figure.absence == "n.d.", "\(place(expected)): \(String(describing: figure.value))")
        continue
      }
      #expect(equal(figure, value), "\(place(expected)): \(String(describing: figure.value))")
    }
  }

  @Test func `records read are kept, rejected or withheld, and parts add up to their total`() throws {
    let edition = try demonstration()
    for source in edition.sources { #expect(source.records == source.kept + source.rejected + source.withheld) }
    let adding = ["activities.whole", "activities.days", "activities.person_days", "activities.cost", "plan.lines"]
    for metric in adding {
      let figures = edition.figures.filter { $0.metric == metric && $0.period == "2024" }
      let total = try #require(figures.first { $0.cut == "total" }?.value)
      #expect(figures.filter { $0.cut == "pillar" }.reduce(0) { $0 + ($1.value ?? 0) } == total, "\(metric)")
    }
    let partners = edition.figures.filter { $0.metric == "activities.participations" && $0.period == "2024" }
    #expect(
      partners.filter { $0.cut == "partner" }.reduce(0) { $0 + ($1.value ?? 0) }
        == partners.first { $0.cut == "total" }?.value)
  }

  private func demonstration() throws -> Edition {
    let outcome = try Shell.run(
      """
      bilan report fixtures/demo/activites.csv fixtures/demo/plans.csv --year 2024 --as-of 2025-01-15 --output out \
        > said 2>&1 || cat said
      cat out/2024/dernier/2024_bilan.json
      """)
    return try JSONDecoder().decode(Edition.self, from: Data(outcome.output.utf8))
  }

  private func place(_ figure: Counted) -> String {
    place(
      figure.metric, figure.period, figure.partner, figure.pillar, figure.group, figure.month.map { "\($0)" },
      figure.cause, figure.region, figure.attribution, figure.office, figure.level, figure.series)
  }

  /// In the edition a month too vague to tell and a value not stated are null, 0 and empty in the second count.
  private func place(_ figure: Edition.Figure) -> String {
    func value(_ dimension: String, _ value: String?) -> String? { figure.cut == dimension ? value ?? "" : nil }
    return place(
      figure.metric, figure.period, figure.partner, figure.pillar, figure.group,
      figure.cut.hasPrefix("month") ? "\(figure.month ?? 0)" : nil, value("cause", figure.cause),
      value("region", figure.region), value("attribution", figure.attribution), value("office", figure.office),
      value("level", figure.level), value("series", figure.series))
  }

  private func place(_ parts: String?...) -> String { parts.map { $0 ?? "–" }.joined(separator: " ") }

  /// Whether a figure is a fraction written `3/4`, exactly.
  private func equal(_ figure: Edition.Figure, _ words: String) -> Bool {
    let parts = words.split(separator: "/").compactMap { Decimal(string: String($0)) }
    let (part, whole) = (parts[0], parts.count > 1 ? parts[1] : 1)
    if let numerator = figure.numerator, let denominator = figure.denominator {
      return Decimal(numerator) * whole == part * Decimal(denominator)
    }
    return figure.value.map { $0 * whole == part } ?? false
  }
}

private let hasPython = (try? Shell.run("python3 --version").status) == 0
