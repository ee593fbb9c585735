package import BilanModel

/// What a desk says in `bilan.yaml`: its sources, in order, and what the run is to make of them.
///
/// Each property but the sources may also be given on the command line, which goes first.
package struct Configuration: Sendable, Hashable {
  /// In the order of the file.
  package var sources: [ConfiguredSource] = []
  /// The civil year of the report; never with `period`.
  package var year: Int?
  /// The first and last day of the report, where it is no civil year.
  package var period: Period?
  /// The day on which the registers were closed.
  package var asOf: Day?
  /// The folder of the edition, relative to that of the configuration.
  package var output: String?
  /// How many editions of a period stay in that folder, all when nil.
  package var keep: Int?
  /// Of the documents; nil where the file does not say.
  package var language: Language?
  /// The highest level admitted, with the caveats that are.
  package var ceiling: Marking?
  /// The codes of the states and organisations that everything must be releasable to.
  package var releaseTo: [String] = []
  /// The partners of the desk’s own, behind those that are built in.
  package var partners: [Partner] = []
  /// The groups that they are members of.
  package var memberships: [Membership] = []
  /// The caveats that the desk adds to « Spécial France ».
  package var caveats: [Caveat] = []
  /// The file of the report's definition, relative to the configuration's folder.
  package var report: String?
  /// What figures depend on: tolerance of cadences, target of opinions, what did not always exist, since when registers
  /// are kept.
  package var choices = Choices()
  /// The title and the office of the documents, and what they leave out.
  package var documents = DocumentChoices()

  /// What stands behind each key, and where, by the key as it is written.
  package var written: [String: WrittenValue] = [:]

  package init() {}

  /// Every partner that a record may name.
  package var directory: PartnerDirectory {
    let whole = partners.isEmpty ? .standard : PartnerDirectory.standard.adding(partners, memberships: memberships)
    return choices.regions.isEmpty ? whole : whole.placing(choices.regions)
  }
}

/// A value of a configuration as it is written, and its line.
package struct WrittenValue: Sendable, Hashable {
  /// On one line; `…` in place of lists and keys of many lines.
  package let text: String
  /// From 1.
  package let line: Int

  package init(_ text: String, line: Int) { (self.text, self.line) = (text, line) }
}

/// A source with the places of its file patterns in the configuration.
package struct ConfiguredSource: Sendable, Hashable {
  /// How its files are read.
  package var mapping: SourceMapping
  /// Where each of the mapping's `files` stands.
  package var origins: [Origin]

  package init(_ mapping: SourceMapping, origins: [Origin]) {
    self.mapping = mapping
    self.origins = origins
  }
}
