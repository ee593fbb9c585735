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
    let kind: String?
    let indicator: String?
    let unit: String?
    /// nil where nothing but 0 is known and something was left out.
    let value: String?

    /// Its metric, its period and its place.
    var place: String {
      let dimensions = [
        ("partner", partner), ("pillar", pillar), ("group", group), ("month", month.map { "\($0)" }), ("cause", cause),
        ("region", region), ("attribution", attribution), ("office", office), ("level", level), ("series", series),
        ("kind", kind), ("indicator", indicator), ("unit", unit),
      ]
      let place = dimensions.compactMap { name, value in value.map { "\(name)=\($0)" } }.sorted()
      return ([metric, period] + place).joined(separator: " ")
    }
  }

  private struct Edition: Decodable {
    struct Source: Decodable {
      let records: Int
      let kept: Int
      let rejected: Int
      let withheld: Int
    }

    /// The figures of a metric by some dimensions: in each row their values, then those of the periods.
    struct Group: Decodable {
      let metric: String
      let by: [String]
      let periods: [String]
      let rows: [[Value]]
    }

    /// A code, a number, a ratio, or nothing.
    enum Value: Decodable {
      case text(String)
      case number(Decimal)
      case ratio(Decimal, Decimal)
      case none

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
          self = .none
        } else if let text = try? value.decode(String.self) {
          self = .text(text)
        } else if let number = try? value.decode(Decimal.self) {
          self = .number(number)
        } else {
          let parts = try value.decode([Decimal].self)
          self = .ratio(parts[0], parts[1])
        }
      }

      /// The words of a value of a dimension; what is not stated is empty, or month 0.
      func words(of dimension: String) -> String {
        switch self {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .ratio, .none: dimension == "month" ? "0" : ""
        }
      }
    }

    let sources: [Source]
    let figures: [Group]

    /// Every value by its metric, its period and its place.
    var values: [String: Value] {
      var values: [String: Value] = [:]
      for group in figures {
        for row in group.rows {
          let place = zip(group.by, row).map { "\($0)=\($1.words(of: $0))" }.sorted()
          for (period, value) in zip(group.periods, row.dropFirst(group.by.count)) {
            values[([group.metric, period] + place).joined(separator: " ")] = value
          }
        }
      }
      return values
    }
  }

  @Test(.enabled(if: hasPython, "python3, which the second count is written in, is not installed"))
  func `every total of the demonstration equals the second count`() throws {
    let oracle = Package.root.appending(path: "Tests/oracle.py").path
    let counted = try JSONDecoder().decode(
      [Counted].self, from: Data(try Shell.run("python3 '\(oracle)' 2024 2023").output.utf8))
    let found = try edition(demonstration).values
    #expect(counted.count > 500 && found.count > counted.count)
    compare(counted, found)
  }

  @Test(.enabled(if: hasPython, "python3, which the second count is written in, is not installed"))
  func `every total of the other registers equals the second count, and those by partner`() throws {
    let oracle = Package.root.appending(path: "Tests/registers_oracle.py").path
    let counted = try JSONDecoder().decode(
      [Counted].self, from: Data(try Shell.run("python3 '\(oracle)' 2024 2023").output.utf8))
    // The activities name none of the series, which then held no session.
    let found = try edition("fixtures/registres/*.csv fixtures/amerique-du-nord/activites.csv").values
    #expect(counted.count > 700 && found.count > counted.count)
    compare(counted, found)
  }

  /// Holds every value of a second count against that of an edition.
  private func compare(_ counted: [Counted], _ found: [String: Edition.Value]) {
    for expected in counted {
      let place = expected.place
      guard let words = expected.value else {
        if case .text("n.d.") = found[place] { continue }
        Issue.record("\(place): \(String(describing: found[place])) is not n.d.")
        continue
      }
      switch found[place] {
      // A row of nothing but 0 is left out; in another, null is where no record speaks of the place.
      case nil, Edition.Value.none?: #expect(words == "0" || words == "s.o.", "\(place) is not published")
      case let value?: #expect(equal(value, words), "\(place): \(value), not \(words)")
      }
    }
  }

  @Test func `records read are kept, rejected or withheld, and parts add up to their total`() throws {
    let edition = try self.edition(demonstration)
    for source in edition.sources { #expect(source.records == source.kept + source.rejected + source.withheld) }
    func sum(_ metric: String, by dimensions: [String]) throws -> Decimal {
      let group = try #require(edition.figures.first { $0.metric == metric && $0.by == dimensions })
      let place = try #require(group.periods.firstIndex(of: "2024")) + dimensions.count
      return group.rows.reduce(0) { sum, row in if case .number(let number) = row[place] { sum + number } else { sum } }
    }
    for metric in ["activities.whole", "activities.days", "activities.person_days", "activities.cost", "plan.lines"] {
      #expect(try sum(metric, by: ["pillar"]) == sum(metric, by: []), "\(metric)")
    }
    for dimension in ["office", "level", "series"] {
      #expect(try sum("activities.whole", by: [dimension]) == sum("activities.whole", by: []), "\(dimension)")
    }
    let participations = "activities.participations"
    #expect(try sum(participations, by: ["partner"]) == sum(participations, by: []))
  }

  private let demonstration = "fixtures/demo/activites.csv fixtures/demo/plans.csv"

  /// The figures of an edition of some files, of 2024.
  private func edition(_ files: String) throws -> Edition {
    let outcome = try Shell.run(
      """
      bilan report \(files) --year 2024 --as-of 2025-01-15 --output out > said 2>&1 || cat said
      cat out/2024/dernier/2024_bilan.json
      """)
    return try JSONDecoder().decode(Edition.self, from: Data(outcome.output.utf8))
  }

  /// Whether a value is a fraction written `3/4`, exactly.
  private func equal(_ value: Edition.Value, _ words: String) -> Bool {
    if case .text(words) = value { return true }
    let parts = words.split(separator: "/").compactMap { Decimal(string: String($0)) }
    guard !parts.isEmpty else { return false }
    let (part, whole) = (parts[0], parts.count > 1 ? parts[1] : 1)
    return switch value {
    case .number(let number): number * whole == part
    case .ratio(let numerator, let denominator): numerator * whole == part * denominator
    case .text, .none: false
    }
  }
}

private let hasPython = (try? Shell.run("python3 --version").status) == 0
