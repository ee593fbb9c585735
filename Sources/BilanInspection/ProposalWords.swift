internal import BilanIntake
internal import BilanModel
internal import BilanYaml

/// What the comments of a proposal say, each on one line.
struct ProposalWords {
  let proposal: Proposal
  let language: Language
  let showsValues: Bool

  init(_ proposal: Proposal, _ language: Language, showsValues: Bool) {
    self.proposal = proposal
    self.language = language
    self.showsValues = showsValues
  }

  var survey: SourceSurvey { proposal.survey }
  private var shownRecords: Int { survey.records - survey.hidden }

  func say(_ french: String, _ english: String) -> String { Wording(french, english)[language] }

  /// How the file is written.
  var summary: [String] {
    let name = survey.file.split(separator: "/").last.map(String.init) ?? survey.file
    let format = survey.format.rawValue.uppercased()
    let encoding = survey.sheet.map { say("feuille « \($0.name) »", "sheet “\($0.name)”") } ?? survey.encoding.rawValue
    let kind = survey.sheet?.kind ?? format
    var line = say("\(name) : \(kind), \(encoding)", "\(name): \(kind), \(encoding)")
    switch survey.sheet == nil ? survey.delimiter : nil {
    case nil: break
    case 9?: line += say(", séparateur tabulation", ", separator tab")
    case let byte?:
      let mark = Character(Unicode.Scalar(byte))
      line += say(", séparateur « \(mark) »", ", separator “\(mark)”")
    }
    if survey.delimiter != nil {
      line += say(", en-tête à la ligne \(survey.headerLine)", ", header on line \(survey.headerLine)")
    }
    let columns = survey.columns.count
    line += say(
      ", \(columns) colonne\(columns < 2 ? "" : "s"), \(survey.records) enregistrement\(survey.records < 2 ? "" : "s")",
      ", \(columns) column\(columns == 1 ? "" : "s"), \(survey.records) record\(survey.records == 1 ? "" : "s")")
    line +=
      survey.isWhole
      ? "." : say(" dans les 16 premiers Mio, seuls regardés.", " in the first 16 MiB, all that was looked at.")
    return [line] + quoteLine + markingLines
  }

  private var quoteLine: [String] {
    guard survey.delimiter != nil, !survey.hasQuotes else { return [] }
    return [
      say(
        "Les guillemets du fichier n’encadrent pas les champs : ils sont du texte.",
        "The quotes of the file do not enclose fields: they are text.")
    ]
  }

  private var markingLines: [String] {
    guard let highest = proposal.highestMarking else { return [] }
    var lines: [String] = []
    if shownRecords > 0 || survey.hidden == 0 {
      lines.append(
        say(
          "Protection la plus haute des enregistrements regardés : \(highest.code).",
          "Highest marking of the records looked at: \(highest.code)."))
    }
    if survey.hidden > 0 {
      lines.append(
        say(
          "\(survey.hidden) enregistrement\(survey.hidden < 2 ? "" : "s") au-dessus du plafond, ou dont la protection ne se comprend pas : rien n’en est montré.",
          "\(survey.hidden) record\(survey.hidden == 1 ? "" : "s") above the ceiling, or whose marking cannot be read: nothing of them is shown."
        ))
    }
    return lines
  }

  /// What the reader makes of the file under the proposal.
  func trial(_ trial: TrialReading) -> [String] {
    func counted(_ count: Int, _ one: Wording, _ several: Wording) -> String {
      "\(count) " + (count < 2 && language == .french || count == 1 ? one : several)[language]
    }
    var line =
      say("Essai de lecture : ", "Trial reading: ")
      + counted(
        trial.records, Wording("enregistrement", "record"), Wording("enregistrements", "records"))
      + " = " + counted(trial.kept, Wording("gardé", "kept"), Wording("gardés", "kept"))
      + " + " + counted(trial.rejected, Wording("rejeté", "rejected"), Wording("rejetés", "rejected"))
    if trial.withheld > 0 {
      line +=
        " + "
        + counted(
          trial.withheld, Wording("écarté par sa protection", "withheld by its marking"),
          Wording("écartés par leur protection", "withheld by their marking"))
    }
    if let activities = trial.activities { line += say(" (\(activities) activités)", " (\(activities) activities)") }
    if !proposal.missing.isEmpty || proposal.supposedOrder != nil {
      line += say(", une fois décidé ce que le fichier ne dit pas", ", once what the file does not say is decided")
    }
    let ceiling = [trial.lacksMarkings ? noMarkings : proposal.mayHideLines ? noWhole : nil].compactMap { $0 }
    let codes = trial.findings.map { "\($0.kind.code) \($0.count)" }
    return ceiling + [line + "."] + trial.doubts.map { doubt($0.finding) }
      + repeatedDoubts(trial)
      + (codes.isEmpty ? [] : [say("Constats : ", "Findings: ") + codes.joined(separator: ", ") + "."])
  }

  /// What the reading of the whole file doubts, and what settles it.
  private func doubt(_ finding: Finding) -> String {
    let said = showsValues ? finding : finding.withoutQuotation
    let hint = said.hint.map { " ; " + $0[language] } ?? ""
    return say("Doute : ", "Doubt: ") + said.shownMessage(language) + hint + "."
  }

  /// What is doubted of records that look like one activity on several lines.
  func repeatedDoubts(_ trial: TrialReading) -> [String] {
    let (same, next) = (trial.repeated.sameDays, trial.repeated.nextDays)
    var doubts: [String] = []
    if same.count > 0, proposal.place(.identifier) == nil, proposal.joinable == nil {
      doubts.append(
        say(
          "même intitulé, mêmes jours, mêmes partenaires (\(lines(same))) : une activité sur plusieurs lignes ? Chacune compte.",
          "same title, same days, same partners (\(lines(same))): one activity on several lines? Each counts."))
    }
    if next.count > 1, 5 * next.count >= trial.records {
      doubts.append(
        say(
          "même intitulé, mêmes partenaires, le lendemain (\(lines(next))) : une ligne par jour d’une activité ? Chacune compte.",
          "same title, same partners, the next day (\(lines(next))): a line for each day of one activity? Each counts.")
      )
    }
    return doubts.map { say("Doute : ", "Doubt: ") + $0 }
  }

  private func lines(_ repeated: RepeatedActivities.Repeated) -> String {
    let (first, second) = repeated.lines
    let more = repeated.count > 1 ? say(", \(repeated.count) fois", ", \(repeated.count) times") : ""
    return say("lignes \(first) et \(second)\(more)", "lines \(first) and \(second)\(more)")
  }

  private var noMarkings: String {
    say(
      "Doute : aucune colonne de protection reconnue : le plafond demandé n’a rien pu écarter ; aucune valeur n’est montrée.",
      "Doubt: no column of markings recognised: the ceiling asked for could leave nothing out; no value is shown.")
  }

  private var noWhole: String {
    say(
      "Doute : un enregistrement ne se lit pas, ou n’est qu’une protection, ou le fichier est plus long que ce qui en est "
        + "regardé : d’autres peuvent être au-dessus du plafond ; aucune valeur n’est montrée.",
      "Doubt: a record cannot be read, or is a marking alone, or the file is longer than what is looked at: others may be "
        + "above the ceiling; no value is shown.")
  }
}
