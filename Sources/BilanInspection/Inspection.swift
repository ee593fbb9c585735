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
  private let desk: DeskWords
  /// How somebody has described files already, by the file as it is given.
  private let decided: [String: SourceMapping]

  /// A file that was looked at, and the columns that may name its activities, by their places in its rows.
  private struct Look {
    let survey: SourceSurvey
    let findings: [Finding]
    let markings: MarkingColumns
    var places: Set<Int> = []
  }

  /// Looks at files; of records above a ceiling of marking nothing is shown, nor of the other lines of their activities,
  /// be they in another file.
  package init(
    _ files: [String], ceiling: Ceiling? = nil, desk: DeskWords = DeskWords(), decided: [String: SourceMapping] = [:]
  ) {
    self.ceiling = ceiling
    self.desk = desk
    self.decided = decided
    let markings = desk.markings
    var looks: [Look] = []
    for file in files {
      let (survey, findings) = look(at: file)
      let record = ceiling.flatMap { _ in survey.flatMap { Inspection.recordAsHeader($0, markings) } }
      guard let survey, record == nil else {
        self.findings += findings + [record].compactMap { $0 }
        continue
      }
      looks.append(Look(survey: survey, findings: findings, markings: MarkingColumns(survey, markings)))
    }
    guard let ceiling else {
      for look in looks { take(proposal(look.survey, look.markings), look.findings) }
      return
    }
    for place in looks.indices {
      looks[place].places = WithheldActivities.places(proposal(looks[place].survey, looks[place].markings))
    }
    propose(&looks, ceiling)
  }

  /// Looks at a file; at the records in each object of a JSON text where somebody says so, or its days are there.
  private func look(at file: String) -> (survey: SourceSurvey?, findings: [Finding]) {
    let look = SourceSurvey.read(file, desk: desk, each: decided[file]?.dialect.eachPath ?? [])
    guard decided[file] == nil, let days = Register.activities.column(.first),
      let each = look.survey?.eachOfRecords(days), !each.isEmpty
    else { return look }
    return SourceSurvey.read(file, desk: desk, each: each)
  }

  /// Proposes for files whose records above a ceiling are hidden.
  private mutating func propose(_ looks: inout [Look], _ ceiling: Ceiling) {
    while true {
      let withheld = looks.reduce(into: WithheldActivities()) { withheld, look in
        withheld.take(look.survey, look.places) { look.markings.hides($0, $1, above: ceiling) }
      }
      let isBroken = looks.contains(where: \.survey.hasBrokenRecord)
      let shown = looks.map { proposal($0, withheld, ceiling, isBroken: isBroken) }
      // What is shown may tell of another column that names activities.
      let more = zip(looks, shown).map { look, shown in
        shown.proposal.map { WithheldActivities.places($0).subtracting(look.places) } ?? []
      }
      for (place, found) in more.enumerated() { looks[place].places.formUnion(found) }
      guard more.allSatisfy(\.isEmpty) else { continue }
      for (proposal, findings) in shown {
        let refusal = proposal.map { TrialReading($0, ceiling: ceiling).refusal } ?? []
        take(refusal.isEmpty ? proposal : nil, refusal.isEmpty ? findings : refusal)
      }
      return
    }
  }

  private mutating func take(_ proposal: Proposal?, _ findings: [Finding]) {
    self.findings += findings
    if let proposal { proposals.append(proposal) }
  }

  private func proposal(_ survey: SourceSurvey, _ markings: MarkingColumns) -> Proposal {
    decided[survey.file].map { Proposal(survey, markings, decided: $0) } ?? Proposal(survey, markings)
  }

  private func proposal(
    _ look: Look, _ withheld: WithheldActivities, _ ceiling: Ceiling, isBroken: Bool
  ) -> (proposal: Proposal?, findings: [Finding]) {
    let (survey, markings, places) = (look.survey, look.markings, look.places)
    guard let main = markings.main else { return (proposal(survey, markings), look.findings) }
    let shown = SourceSurvey.read(
      survey.file, desk: survey.desk, keeping: main, each: survey.eachPath
    ) { row, odd in
      markings.hides(row, odd, above: ceiling) || withheld.have(row, at: places)
    }
    if let change = FileIdentity.change(of: survey.file, since: survey.identity) { return (nil, [change]) }
    var proposal = shown.survey.map { self.proposal($0, markings) }
    // A record that cannot be read may be of any activity, and above the ceiling.
    let mayBeOfAny = (isBroken || !survey.isWhole) && !places.isEmpty
    proposal?.mayHideLines = mayBeOfAny || Inspection.hasBanner(look, ceiling)
    return (proposal, shown.findings)
  }

  /// Whether a record above a ceiling holds its marking and hardly anything else: it may be that of the whole file.
  private static func hasBanner(_ look: Look, _ ceiling: Ceiling) -> Bool {
    var found = false
    look.survey.forEachRow(where: { look.markings.hides($0, $1, above: ceiling) }) { row in
      if row.count >= 5, row.count(where: { !$0.isEmpty }) <= 2 { found = true }
    }
    return found
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
    guard isMarked || !nameColumns(headers.prefix(Inspection.headersTried), survey.desk) else { return nil }
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
  private static func nameColumns(_ headers: some Sequence<String>, _ desk: DeskWords) -> Bool {
    let words = ForeignHeaders(desk.currency)
    let columns = desk.registers.flatMap(\.columns)
    var sure = 0
    for header in headers where columns.contains(where: { words.match(header, $0)?.isSure ?? false }) {
      sure += 1
      if sure == 2 { return true }
    }
    return false
  }

  /// What is proposed for a file: the lines of a source, or what a source that is there leaves open.
  package struct ProposedSource: Sendable {
    /// As it is given.
    package let file: String
    /// From `  - files:` on; none of a file that is described already.
    package fileprivate(set) var lines: [String] = []
    /// The lines of values that no decision names, by column.
    package fileprivate(set) var values: [(column: Column, lines: [String])] = []
  }

  /// What is proposed for each file, in the order given, under the name that the configuration has for it; see `text`.
  package func sources(
    _ language: Language, showsValues: Bool = true, naming: (String) -> String = { $0 }
  ) -> [ProposedSource] {
    proposals.map { proposal in
      var proposal = proposal
      proposal.mapping.files = [naming(proposal.survey.file)]
      let isHeld = ceiling == nil || proposal.highestMarking != nil && !proposal.mayHideLines
      let showsValues = showsValues && isHeld
      var source = ProposedSource(file: proposal.survey.file)
      if proposal.decided != nil {
        source.values = showsValues ? proposal.openValues(language) : []
      } else {
        let shown = showsValues ? proposal : proposal.withoutValues
        let trial = TrialReading(shown, ceiling: ceiling)
        source.lines = ProposalText(shown, trial, language, showsValues: showsValues).lines
      }
      return source
    }
  }

  /// The text of a configuration, nil without any proposal.
  ///
  /// Without `showsValues` no value of a file is in it, only headers and numbers; nor is any of a file that says no
  /// markings, under a ceiling.
  package func text(
    _ language: Language, showsValues: Bool = true, naming: (String) -> String = { $0 }
  ) -> String? {
    guard !proposals.isEmpty else { return nil }
    func say(_ french: String, _ english: String) -> String { Wording(french, english)[language] }
    var lines = [
      say(
        "# Proposé par « bilan inspect » : à relire et à compléter, puis « bilan check --config » ce fichier.",
        "# Proposed by “bilan inspect”: look it over, complete it, then “bilan check --config” this file."),
      say(
        "# Pour « bilan report » : l’année du bilan, le jour où les registres ont été arrêtés, le dossier de l’édition.",
        "# For “bilan report”: the year of the report, the day the registers were closed, the folder of the edition."),
      "# year: 2024", "# as_of: 2025-01-15", "# output: out",
    ]
    if desk.currency != .euro { lines.append("currency: " + desk.currency.code) }
    if desk.hasOwnPartners {
      lines.append(
        say(
          "# Lu avec les partenaires du bilan.yaml en place : y ajouter cette source, ou les reprendre ici.",
          "# Read with the partners of the bilan.yaml that is there: add this source to it, or take them over here."))
    }
    lines += ["", "sources:"]
    for source in sources(language, showsValues: showsValues, naming: naming) { lines += source.lines + [""] }
    lines.removeLast()
    return lines.joined(separator: "\n") + "\n"
  }
}
