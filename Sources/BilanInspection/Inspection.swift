internal import BilanIntake
package import BilanModel
internal import BilanYaml

/// The look at files of somebody else, and the configuration that reads them, to be looked over by a person.
package struct Inspection: Sendable {
  /// A proposal for each file that can be looked at, in the order given.
  package private(set) var proposals: [Proposal] = []
  /// Why the others cannot.
  package private(set) var findings: [Finding] = []
  private let ceiling: Ceiling?

  /// Looks at files; of records above a ceiling of marking nothing is shown.
  package init(_ files: [String], ceiling: Ceiling? = nil, markings: MarkingWords = .standard) {
    self.ceiling = ceiling
    for file in files {
      let (proposal, findings) = Inspection.proposal(file, ceiling, markings)
      self.findings += findings
      if let proposal { proposals.append(proposal) }
    }
  }

  private static func proposal(
    _ file: String, _ ceiling: Ceiling?, _ words: MarkingWords
  ) -> (proposal: Proposal?, findings: [Finding]) {
    let (survey, findings) = SourceSurvey.read(file)
    guard let survey else { return (nil, findings) }
    if ceiling != nil, let record = Inspection.recordAsHeader(survey) { return (nil, findings + [record]) }
    let markings = MarkingColumns(survey, words)
    guard let ceiling, let main = markings.main else { return (Proposal(survey, markings), findings) }
    let shown = SourceSurvey.read(file, keeping: main) { row, odd in
      markings.hides(row, odd, above: ceiling)
    }
    if let change = FileIdentity.change(of: file, since: survey.identity) { return (nil, [change]) }
    return (shown.survey.map { Proposal($0, markings) }, shown.findings)
  }

  /// What is said of files that are no longer those that were looked at.
  package var changes: [Finding] {
    proposals.compactMap { FileIdentity.change(of: $0.survey.file, since: $0.survey.identity) }
  }

  /// What is said of a file whose header holds a marking: it is a record, and could be above any ceiling.
  private static func recordAsHeader(_ survey: SourceSurvey) -> Finding? {
    guard survey.delimiter != nil, survey.columns.contains(where: { MarkingWords.standard.read($0.header) != nil })
    else {
      return nil
    }
    return Finding(
      .markedHeader, Origin(file: survey.file, line: survey.headerLine),
      Wording(
        "l’en-tête contient une mention de protection : sous un plafond, rien n’en est montré",
        "the header holds a marking: under a ceiling nothing of it is shown"),
      hint: Wording(
        "ajoutez une ligne qui nomme les colonnes ; aucune ne porte pour nom une mention de protection",
        "add a line that names the columns; none has a marking for its name"))
  }

  /// The text of a configuration, nil without any proposal.
  ///
  /// Without `showsValues` no value of a file is in it, only headers and numbers; nor is any of a file that says no
  /// markings, under a ceiling.
  package func text(_ language: Language, showsValues: Bool = true) -> String? {
    guard !proposals.isEmpty else { return nil }
    func say(_ french: String, _ english: String) -> String { Wording(french, english)[language] }
    var lines = [
      say(
        "# Proposé par « bilan inspect » : à relire et à compléter, puis « bilan check --config » ce fichier.",
        "# Proposed by “bilan inspect”: look it over, complete it, then “bilan check --config” this file."),
      say(
        "# Pour « bilan report » : l’année du bilan, le jour où les registres ont été arrêtés, le dossier de l’édition.",
        "# For “bilan report”: the year of the report, the day the registers were closed, the folder of the edition."),
      "# year: 2024", "# as_of: 2025-01-15", "# output: out", "", "sources:",
    ]
    for proposal in proposals {
      let showsValues = showsValues && (ceiling == nil || proposal.highestMarking != nil)
      let shown = showsValues ? proposal : proposal.withoutValues
      lines += ProposalText(shown, TrialReading(shown, ceiling: ceiling), language, showsValues: showsValues).lines
      lines.append("")
    }
    lines.removeLast()
    return lines.joined(separator: "\n") + "\n"
  }
}
