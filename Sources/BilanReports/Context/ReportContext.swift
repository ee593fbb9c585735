package import BilanMetrics
package import BilanModel
package import BilanText

/// Everything that the deliverables of a report are made of.
package struct ReportContext: Sendable {
  /// What is known of the period and of those before it.
  package private(set) var facts: Facts
  /// The language of every word.
  package let language: Language
  /// Which sheets and charts, in which order.
  package let definition: ReportDefinition
  /// The sources read, in the order of the command line.
  package let sources: [SourceSummary]
  /// Everything that reading found, errors first, with at most `findingsListed` of a file and kind said one by one.
  package let findings: [Finding]
  /// What a ceiling of marking has left out of all of it; nil when nothing was.
  package let withheld: WithheldRecords?
  /// What is due on the as-of day.
  var due: Due { facts.due ?? Due([], Watch(asOf: facts.asOf, within: 0)) }
  /// The indicators of every year, those to come included.
  package let indicators: [Indicator]
  /// Version of the program: `0.1.0`.
  package let version: String

  /// A report of facts; the annual one, of no named source, unless said otherwise.
  package init(
    facts: Facts, language: Language = .french, definition: ReportDefinition = .annual, sources: [SourceSummary] = [],
    findings: [Finding] = [], withheld: WithheldRecords? = nil, indicators: [Indicator] = [],
    version: String
  ) {
    self.facts = facts
    self.language = language
    self.definition = definition
    self.sources = sources
    self.findings = findings
    self.withheld = withheld
    self.indicators = indicators
    self.version = version
  }
}

extension ReportContext {
  /// The same report in documents that also quote something of a marking.
  package func quoting(_ quoted: Marking) -> ReportContext {
    var copy = self
    copy.facts = facts.quoting(quoted)
    return copy
  }

  /// How many findings of a file and kind a terminal says one by one; one line stands for the others.
  package static let findingsShown = 3

  /// How many of them a document says one by one.
  package static let findingsListed = 100

  /// The period of an index as cells and headings name it: `2024`, `T3 2024`; the same text wherever a formula looks
  /// for it.
  func shortPeriod(_ index: Int) -> String { facts.series[index].map { PeriodText.short($0, language) } ?? "" }
  /// The label of the report's period in cells and headings: `2024`.
  var period: String { shortPeriod(0) }
  /// The label of the period before it.
  var previousPeriod: String { shortPeriod(-1) }

  /// The period of an index as titles and sentences name it: `2024`, `juillet – septembre 2024`.
  func periodWords(_ index: Int, _ language: Language? = nil) -> String {
    facts.series[index].map { PeriodText.name($0, language ?? self.language) } ?? ""
  }
  /// The report's period in words.
  var periodWords: String { periodWords(0) }
  /// The period before it in words.
  var previousPeriodWords: String { periodWords(-1) }

  /// The title of the report, its period filled in.
  package var title: String { title(language) }

  /// The title in a language.
  func title(_ language: Language) -> String {
    definition.title(period: periodWords(0, language), language)
  }
}
