internal import BilanIntake
package import BilanModel
internal import BilanYaml

/// The look at files of somebody else, and the configuration that reads them, to be looked over by a person.
package struct Inspection: Sendable {
  /// A proposal for each file that can be looked at, in the order given.
  package private(set) var proposals: [Proposal] = []
  /// Why the others cannot.
  package private(set) var findings: [Finding] = []
  private let ceiling: Marking?

  /// Looks at files; of records above a ceiling of marking nothing is shown.
  package init(_ files: [String], ceiling: Marking? = nil) {
    self.ceiling = ceiling
    for file in files {
      let (survey, findings) = Inspection.survey(file, ceiling)
      self.findings += findings
      if let survey { proposals.append(Proposal(survey)) }
    }
  }

  private static func survey(_ file: String, _ ceiling: Marking?) -> (survey: SourceSurvey?, findings: [Finding]) {
    let all = SourceSurvey.read(file)
    guard let ceiling, let survey = all.survey, let place = Proposal(survey).places["marking"] else { return all }
    return SourceSurvey.read(file) { row in
      guard row.indices.contains(place), !row[place].isEmpty else { return false }
      // A marking that nobody understands may be above.
      return UnknownValue.marking(row[place]).map { $0 > ceiling } ?? true
    }
  }

  /// The text of a configuration, nil without any proposal.
  ///
  /// Without `showsValues` no value of a file is in it, only headers and numbers.
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
      let shown = showsValues ? proposal : proposal.withoutValues
      lines += ProposalText(shown, TrialReading(shown, ceiling: ceiling), language, showsValues: showsValues).lines
      lines.append("")
    }
    lines.removeLast()
    return lines.joined(separator: "\n") + "\n"
  }
}
