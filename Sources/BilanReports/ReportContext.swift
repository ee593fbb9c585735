package import BilanMetrics
package import BilanModel

/// Everything that the deliverables of a report are made of.
package struct ReportContext: Sendable {
  package let facts: Facts
  package let language: Language
  package let definition: ReportDefinition
  /// The sources read, in the order of the command line.
  package let sources: [SourceSummary]
  /// Everything that reading found, in the order of the sources.
  package let findings: [Finding]
  /// Version of the program: `0.1.0`.
  package let version: String

  package init(
    facts: Facts, language: Language = .french, definition: ReportDefinition = .annual, sources: [SourceSummary] = [],
    findings: [Finding] = [], version: String
  ) {
    self.facts = facts
    self.language = language
    self.definition = definition
    self.sources = sources
    self.findings = findings
    self.version = version
  }
}

extension ReportContext {
  /// The label of the report's period: `2024`.
  var period: String { facts.series.label(0) }
  /// The label of the period before it.
  var previousPeriod: String { facts.series.label(-1) }

  /// The title of the report, its period filled in.
  package var title: String { definition.title(period: period, language) }
}
