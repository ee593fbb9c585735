import BilanIntake
import BilanMetrics
import BilanModel
import Foundation
import Testing

private let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "fixtures")

/// The records of some files, and the report that is made of them.
struct ReadRecords {
  let year: Int
  let asOf: String
  let batches: [Batch]

  init(_ files: [String], year: Int, asOf: String) {
    (self.year, self.asOf) = (year, asOf)
    batches =
      Intake.read(
        files.map { fixtures.appending(path: $0).path }, options: IntakeOptions(), into: BatchList()
      ).tally.batches
  }

  func tally(_ question: Question? = nil, back: Int = 0) throws -> ReportTally {
    let series = try #require(Period(year: year - back).flatMap { PeriodSeries(base: $0) })
    var tally = ReportTally(
      series: series, reported: back, asOf: try #require(Day(iso: asOf)), asked: question?.asked,
      isWitnessed: question != nil, watching: question == nil ? Watch.standardDays : question?.watchedDays)
    for batch in batches { tally.add(batch) }
    return tally
  }

  func explanation(_ identifier: String, back: Int = 0) throws -> Explanation {
    let identifier = FigureIdentifier(identifier)
    let question = try Question(identifier.metric, at: identifier.conditions)
    return try tally(question, back: back).explanation(of: question, quoting: .unprotected)
  }

  func answer(_ metric: Metric, by cut: Cut, periods: Int) throws -> Answer {
    var tally = QuestionTally(
      try Question(metric.code, by: cut.dimensions.map(\.code)),
      series: try #require(Period(year: year).flatMap { PeriodSeries(base: $0) }), periods: periods,
      asOf: try #require(Day(iso: asOf)), choices: Choices())
    for batch in batches { tally.add(batch) }
    return try tally.answer(quoting: .unprotected)
  }
}

private struct BatchList: Tally {
  var batches: [Batch] = []
  mutating func add(_ batch: Batch) { batches.append(batch) }
  mutating func merge(_ other: consuming BatchList) { batches += other.batches }
}

extension ReadRecords {
  static let registers = ReadRecords(
    [
      "accords", "appreciations", "dossiers", "indicateurs", "instructions", "missions", "negociations", "postes",
      "series", "sieges",
    ]
    .map { "registres/\($0).csv" }, year: 2024, asOf: "2025-01-15")
  static let america = ReadRecords(
    ["accords", "activites", "appreciations", "missions", "series"].map { "amerique-du-nord/registres/\($0).csv" },
    year: 2018, asOf: "2019-12-31")
}
