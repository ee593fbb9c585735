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

  private var survey: SourceSurvey { proposal.survey }
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
      + (codes.isEmpty ? [] : [say("Constats : ", "Findings: ") + codes.joined(separator: ", ") + "."])
  }

  /// What the reading of the whole file doubts, and what settles it.
  private func doubt(_ finding: Finding) -> String {
    let said = showsValues ? finding : finding.withoutQuotation
    let hint = said.hint.map { " ; " + $0[language] } ?? ""
    return say("Doute : ", "Doubt: ") + said.shownMessage(language) + hint + "."
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

  /// What somebody must look at before the figures can be trusted.
  var doubts: [String] {
    let doubts =
      headerDoubts + markingDoubts + dateDoubts + numberDoubts + identifierDoubts
      + proposal.disappointments.sorted { $0.key < $1.key }.map { place, column in
        let header = survey.columns[place].header
        return say(
          "« \(header) » annonce « \(column.code) », mais ses valeurs n’en sont pas.",
          "“\(header)” announces “\(column.code)”, but its values are no such thing.")
      }
    return doubts.map { say("Doute : ", "Doubt: ") + $0 }
  }

  private var headerDoubts: [String] {
    var doubts: [String] = []
    if survey.isEncodingDoubtful {
      doubts.append(
        say("des octets n’existent pas dans cet encodage.", "some bytes do not exist in this encoding."))
    }
    let headers = survey.columns.map(\.header)
    if survey.delimiter != nil, headers.count > 1,
      2 * headers.count(where: { $0.allSatisfy { $0.isNumber || $0.isPunctuation || $0 == "#" } }) > headers.count
    {
      doubts.append(
        say(
          "l’en-tête ressemble à un enregistrement ; il faut une ligne qui nomme les colonnes.",
          "the header looks like a record; a line must name the columns."))
    }
    if let only = headers.first, headers.count == 1, survey.delimiter != nil,
      only.split(whereSeparator: { ";,\t|".contains($0) }).count > 2
    {
      doubts.append(
        say(
          "l’en-tête est un seul champ entre guillemets : des lignes entières y sont ; exportez de nouveau le tableau en plusieurs colonnes.",
          "the header is one quoted field: whole lines stand in it; export the table again in several columns."))
    }
    return doubts
  }

  private var markingDoubts: [String] {
    proposal.otherMarkings.map { place in
      let header = cut(survey.columns[place].header)
      return say(
        "« \(header) » dit aussi des protections ; une seule colonne est lue.",
        "“\(header)” says markings too; one column alone is read.")
    }
  }

  private var dateDoubts: [String] {
    let dates = proposal.dialect.dates
    if dates.dayFirst > 0, dates.monthFirst > 0 {
      return [
        say(
          "certaines dates ne se lisent que jour/mois, d’autres que mois/jour.",
          "some dates can only be day/month, others only month/day.")
      ]
    }
    if dates.monthFirst > 0 {
      return [say("dates mois/jour/année, prouvé par certaines.", "dates month/day/year, proven by some.")]
    }
    if proposal.dialect.isOrderOpen {
      return [
        say(
          "dates supposées jour/mois/année ; aucune ne le prouve.",
          "dates assumed to be day/month/year; none proves it.")
      ]
    }
    return proposal.isDated ? [] : [noDate + "."]
  }

  private var numberDoubts: [String] {
    var doubts: [String] = []
    if let marks = markDoubt { doubts.append(marks) }
    if let currency = currencyDoubt {
      doubts.append(currency)
    } else if let currency = proposal.mapping.currency {
      doubts.append(
        proposal.hasOpenCurrency
          ? (proposal.headerCurrency.map { currencyOfHeader($0) } ?? sharedSign) + "."
          : say(
            "montants en \(currency) : ils ne s’ajoutent jamais aux \(own.french).",
            "amounts in \(currency): they are never added to \(own.english)."))
    }
    let sign = survey.desk.currency.sign
    doubts += survey.columns.filter { proposal.countsMoney($0) }.map { column in
      say(
        "« \(column.headerWithUnit) » compte dans une autre unité ; la colonne n’est lue qu’avec « unit: k\(sign) », « M\(sign) » ou « centimes ».",
        "“\(column.headerWithUnit)” counts in another unit; the column is read with “unit: k\(sign)”, “M\(sign)” or “centimes” alone."
      )
    }
    return doubts
  }

  private var identifierDoubts: [String] {
    if let lines = proposal.participations?.lines, lines.disagreeing > 0 {
      let count = lines.disagreeing
      return [
        say(
          "\(count) ligne\(count < 2 ? "" : "s") d’un identifiant répété di\(count < 2 ? "t" : "sent") autre chose que sa première ligne.",
          "\(count) line\(count == 1 ? " says" : "s say") something else than the first line of the same identifier.")
      ]
    }
    if let repeated = proposal.repeatedLines {
      return [
        say(
          "\(repeated) ligne\(repeated < 2 ? "" : "s") répète\(repeated < 2 ? "" : "nt") un identifiant : rejetée\(repeated < 2 ? "" : "s").",
          "\(repeated) line\(repeated == 1 ? " repeats" : "s repeat") an identifier: rejected.")
      ]
    }
    guard let place = proposal.repeatedIdentifier else { return [] }
    let header = survey.columns[place].header
    return [
      say(
        "« \(header) » se répète : ce n’est pas un identifiant, la ligne en tient lieu.",
        "“\(header)” repeats itself: it is no identifier, the line stands for it.")
    ]
  }
}
