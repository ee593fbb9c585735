package import BilanModel

/// The report's own tally for a question: of its last period, or of each of its periods where one reading says one alone.
package struct QuestionTally: Tally {
  private let question: Question
  private let count: Int
  /// Of the earliest period first.
  private var tallies: [ReportTally]

  /// An empty tally of so many periods, the last of them that of the series.
  package init(
    _ question: Question, series: PeriodSeries, periods count: Int, asOf: Day, choices: Choices,
    directory: PartnerDirectory = .standard
  ) {
    self.question = question
    self.count = count
    tallies = (question.coversHistory ? 0...0 : 1 - count...0).compactMap { index in
      series[index].flatMap { PeriodSeries(base: $0) }.map {
        ReportTally(
          series: $0, reported: -index, asOf: asOf, directory: directory, choices: choices, asked: question.asked,
          watching: question.watchedDays)
      }
    }
  }

  /// Adds the records of a batch.
  package mutating func add(_ batch: Batch) {
    for index in tallies.indices { tallies[index].add(batch) }
  }

  /// Adds what another tally of the same question has kept.
  package mutating func merge(_ other: consuming QuestionTally) {
    for index in tallies.indices { tallies[index].merge(other.tallies[index]) }
  }

  /// The report's tally of the last period, which tells what the records say that does not fit together.
  package var last: ReportTally { tallies[tallies.count - 1] }

  /// What the records answer.
  ///
  /// - Throws: `QuestionProblem` where a condition names a value that no record has.
  package func answer(quoting marking: Marking) throws(QuestionProblem) -> Answer {
    try Answer(question, tallies.map { $0.facts().quoting(marking) }, periods: count)
  }
}
