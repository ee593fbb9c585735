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
  private let markings: MarkingWords

  /// Looks at files; of records above a ceiling of marking nothing is shown.
  package init(_ files: [String], ceiling: Ceiling? = nil, markings: MarkingWords = .standard) {
    self.ceiling = ceiling
    self.markings = markings
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
    if ceiling != nil, let record = Inspection.recordAsHeader(survey, words) { return (nil, findings + [record]) }
    let markings = MarkingColumns(survey, words)
    guard let ceiling, let main = markings.main else { return (Proposal(survey, markings), findings) }
    let hides: SourceSurvey.Condition = { row, odd in markings.hides(row, odd, above: ceiling) }
    var places = WithheldActivities.places(Proposal(survey, markings))
    while true {
      let withheld = WithheldActivities(survey, places, hides: hides)
      let shown = SourceSurvey.read(file, keeping: main) { row, odd in hides(row, odd) || withheld.have(row) }
      if let change = FileIdentity.change(of: file, since: survey.identity) { return (nil, [change]) }
      guard var proposal = shown.survey.map({ Proposal($0, markings) }) else { return (nil, shown.findings) }
      // What is shown may tell of another column that names activities.
      let more = WithheldActivities.places(proposal).subtracting(places)
      if more.isEmpty {
        proposal.mayHideLines = !survey.isWhole && withheld.hasIdentifiers
        return (proposal, shown.findings)
      }
      places.formUnion(more)
    }
  }

  /// What is said of files that are no longer those that were looked at.
  package var changes: [Finding] {
    proposals.compactMap { FileIdentity.change(of: $0.survey.file, since: $0.survey.identity) }
  }

  /// What is said of a file whose header may be a record, which could be above any ceiling: one of its names is a marking,
  /// or fewer than two of them name a column of any register.
  private static func recordAsHeader(_ survey: SourceSurvey, _ words: MarkingWords) -> Finding? {
    guard survey.delimiter != nil else { return nil }
    let headers = survey.columns.map(\.header)
    let isMarked = headers.contains { words.read($0) != nil }
    guard isMarked || !nameColumns(headers.prefix(Inspection.headersTried)) else { return nil }
    return Finding(
      .markedHeader, Origin(file: survey.file, line: survey.headerLine),
      isMarked
        ? Wording(
          "l’en-tête contient une mention de protection : sous un plafond, rien n’en est montré",
          "the header holds a marking: under a ceiling nothing of it is shown")
        : Wording(
          "l’en-tête nomme moins de deux colonnes connues, et peut être un enregistrement : sous un plafond, rien n’en est "
            + "montré",
          "the header names fewer than two known columns, and may be a record: under a ceiling nothing of it is shown"),
      hint: Wording(
        "ajoutez une ligne qui nomme les colonnes ; aucune ne porte pour nom une mention de protection",
        "add a line that names the columns; none has a marking for its name"))
  }

  /// The most headers that are held against the words of the registers.
  private static let headersTried = 100

  /// Whether two headers at least surely name columns of registers.
  private static func nameColumns(_ headers: some Sequence<String>) -> Bool {
    let words = ForeignHeaders()
    let columns = Register.all.flatMap(\.columns)
    var sure = 0
    for header in headers where columns.contains(where: { words.match(header, $0)?.isSure ?? false }) {
      sure += 1
      if sure == 2 { return true }
    }
    return false
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
      let isHeld = ceiling == nil || proposal.highestMarking != nil && !proposal.mayHideLines
      let showsValues = showsValues && isHeld
      let shown = showsValues ? proposal : proposal.withoutValues
      let trial = TrialReading(shown, ceiling: ceiling, markings)
      lines += ProposalText(shown, trial, language, showsValues: showsValues).lines
      lines.append("")
    }
    lines.removeLast()
    return lines.joined(separator: "\n") + "\n"
  }
}
