package import BilanModel

/// What one edition was made from and what came of it: the file `manifest.json` as a value.
///
/// It holds no clock, no path of the machine, no host and no user, so that the same run writes the same bytes anywhere.
package struct Manifest: Sendable, Hashable {
  /// The version of the layout; it changes when a reader of it must.
  package static let format = 1
  /// The name of the file in an edition.
  package static let fileName = "manifest.json"

  /// What made the edition.
  package var program: Program
  /// The period of the report.
  package var period: Period
  /// The day on which the registers were closed.
  package var asOf: Day
  /// Of the documents.
  package var language: Language
  /// What said which documents there are.
  package var definition: Definition
  /// The code of the highest marking admitted, as `--ceiling` takes it; nil without a ceiling.
  package var ceiling: String?
  /// The codes of those to whom the edition may be released, as asked for; empty when nobody asked.
  package var releaseTo: [String] = []
  /// The SHA-256 of `bilan.yaml`; nil without one.
  package var configuration: String?
  /// The font files that drew the charts, in the order of their names.
  package var fonts: [Font]
  /// The sources in the order in which they were read.
  package var sources: [Source]
  /// The marking of the edition, as its documents bear it.
  package var marking: String
  /// The findings of each kind, gravest first.
  package var findings: [FindingCount]
  /// The files of the edition but the manifest and the list of checksums, in the order of their names.
  package var outputs: [Output]

  package init(
    program: Program, period: Period, asOf: Day, language: Language, definition: Definition, ceiling: String? = nil,
    releaseTo: [String] = [], configuration: String? = nil, fonts: [Font] = [], sources: [Source] = [],
    marking: String = "", findings: [FindingCount] = [], outputs: [Output] = []
  ) {
    self.program = program
    self.period = period
    self.asOf = asOf
    self.language = language
    self.definition = definition
    self.ceiling = ceiling
    self.releaseTo = releaseTo
    self.configuration = configuration
    self.fonts = fonts
    self.sources = sources
    self.marking = marking
    self.findings = findings
    self.outputs = outputs
  }
}
