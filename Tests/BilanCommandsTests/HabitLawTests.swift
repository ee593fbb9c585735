import BilanConfiguration
import BilanIntake
import BilanMetrics
import BilanModel
import Foundation
import Testing

/// A sound file that somebody keeps in another way gives the same figures, or a warning or an error says why not.
///
/// The figures are those of a report without a configuration, and of one whose configuration maps the desk's own words. A
/// habit is applied at random, the same on every machine.
@Suite struct HabitLawTests {
  private static let seeds = 0..<4
  /// The figures of the file of each seed as a careful desk keeps it.
  private static let sound = (0..<8).map { try? read(SoundFile(seed: $0)).figures }
  /// What maps the words of `SoundFile.inOwnWords`.
  private static let mapping: SourceMapping? =
    Configuration.decode(
      Array(
        """
        sources:
          - files: "*.csv"
            register: activities
            columns:
              id: "Réf. bureau"
              title: Quoi
              partners: Avec qui
              kind: {column: Genre, values: {V: visit, X: exercise, F: course}}
              start: Jour 1
              end: Jour n
              status: Où en est-on
              participants_fr: Nous
              cost_eur: Facture
        """.utf8), file: "bilan.yaml"
    ).0?.sources.first?.mapping

  @Test(arguments: Habit.all) func `one habit is read through, or said`(_ habit: Habit) throws {
    for seed in Self.seeds { try hold([habit], seed: seed) }
  }

  @Test(arguments: Habit.all) func `one habit of a file that is mapped is read through, or said`(_ habit: Habit) throws
  {
    let mapping = try #require(Self.mapping)
    for seed in Self.seeds { try hold([habit], seed: seed, mapping) }
  }

  @Test func `a file in a desk's own words is read by its mapping alone`() throws {
    let mapping = try #require(Self.mapping)
    for seed in Self.seeds {
      let file = SoundFile(seed: seed).inOwnWords
      let (figures, told) = try Self.read(file, mapping)
      #expect(figures == Self.sound[seed] && told == [])
      #expect(try Self.read(file).told != [])
    }
  }

  @Test(arguments: Habit.all.indices) func `two habits together are read through, or said`(place: Int) throws {
    // Each with five others.
    for step in 1...5 {
      try hold([Habit.all[place], Habit.all[(place + step * step) % Habit.all.count]], seed: step + 2)
    }
  }

  @Test func `the file without a habit has figures, and nothing is said of it`() throws {
    for seed in Self.seeds {
      let (figures, told) = try Self.read(SoundFile(seed: seed))
      #expect(told == [] && figures.contains { $0.hasPrefix("activities.cost@0/all money") })
    }
  }

  private func hold(_ habits: [Habit], seed: Int, _ mapping: SourceMapping? = nil) throws {
    var changed = mapping == nil ? SoundFile(seed: seed) : SoundFile(seed: seed).inOwnWords
    for habit in habits { habit.apply(&changed) }
    let expected = try #require(Self.sound[seed])
    let (figures, told) = try Self.read(changed, mapping)
    guard figures != expected, told.isEmpty else { return }
    let differences = Set(figures).symmetricDifference(expected).sorted().prefix(4)
    let names = habits.map(\.name).joined(separator: " + ")
    Issue.record(
      """
      \(names), seed \(seed): nothing is said, and \(differences)
      \(String(decoding: changed.bytes.prefix(500), as: UTF8.self))
      """)
  }

  /// The figures of the years of a file, each a line, and the codes of what is said of it that is grave.
  static func read(_ file: SoundFile, _ mapping: SourceMapping? = nil) throws -> (
    figures: [String], told: [String]
  ) {
    let path = try file.written()
    defer { try? FileManager.default.removeItem(at: path) }
    let series = try #require(Period(year: 2024).flatMap { PeriodSeries(base: $0) })
    var options = IntakeOptions()
    options.mappings[path.path] = mapping
    let (tally, report) = Intake.read(
      [path.path], options: options, into: ReportTally(series: series, asOf: Day(unchecked: 2025, 1, 15)))
    let facts = tally.facts()
    let metrics: [Metric] = [.whole, .participations, .days, .personDays, .participantsFrench, .cost]
    let texts = [-1, 0].flatMap { period -> [String] in
      let partners = [nil] + facts.cube.partners(in: period).map(Optional.some)
      return metrics.flatMap { metric in
        partners.map { partner in
          let name = partner.map { PartnerDirectory.standard[$0].code } ?? "all"
          return "\(metric.code)@\(period)/\(name) \(facts.value(metric, period: period, partner: partner))"
        }
      }
    }
    let log =
      report.log.counts.filter { $0.kind.severity >= .warning }
      + tally.findings.counts.filter { $0.kind.severity >= .warning }
    return (texts, log.map(\.kind.code))
  }
}
