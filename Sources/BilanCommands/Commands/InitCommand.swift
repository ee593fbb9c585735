internal import ArgumentParser
internal import BilanModel
internal import BilanPublication
internal import BilanReports

/// `bilan init`: a folder to work in.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: ConsoleLanguage.say(
      "Prépare un dossier de travail : configuration, classeur de saisie, définition, mode d’emploi.",
      "Makes a working folder: configuration, intake workbook, definition, instructions."),
    discussion: ConsoleLanguage.say(
      "Rien n’est écrit par-dessus ce qui existe : un dossier où un de ces fichiers est déjà reste comme il est.",
      "Nothing is written over what exists: a folder where one of these files stands stays as it is."))

  @Argument(
    help: ArgumentHelp(
      ConsoleLanguage.say("Dossier à préparer.", "Folder to make."),
      valueName: ConsoleLanguage.say("dossier", "folder")))
  var folder: String
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Registres du classeur, entre virgules ; à défaut les activités et les plans.",
        "Registers of the workbook, with commas; else activities and plans."),
      valueName: "activities,plans"))
  var registers = "activities,plans"
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try GivenPath.refuseEmpty([folder], of: ConsoleLanguage.say("dossier", "folder"))
    _ = try chosen()
  }

  func run() throws {
    let language = language.chosen ?? .french
    do {
      let files = WorkingFolderFiles(language)
      let all: [(name: String, bytes: [UInt8])] = [
        ("bilan.yaml", Array(files.configuration.utf8)),
        (IntakeFile.name[language], try IntakeFile.bytes(try chosen(), language)),
        ("annuel.yaml", Array(ReportDefinition.annualText.utf8)),
        (files.instructionsName, Array(files.instructions.utf8)),
      ]
      for file in all { try NewFile.refuse(Folder.path(folder, file.name), language) }
      for file in all { try NewFile.write(file.bytes, to: Folder.path(folder, file.name), language) }
    } catch {
      throw Failure.said(error, language)
    }
  }

  private func chosen() throws -> [Register] {
    try IntakeFile.registers(
      registers.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") })
  }
}

/// The texts of a new working folder.
struct WorkingFolderFiles {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private var intake: String { IntakeFile.name[language] }

  var instructionsName: String { Wording("LISEZ-MOI.txt", "README.txt")[language] }

  /// A configuration that is read as it stands; the year and the as-of day are nobody's to guess.
  var configuration: String {
    Wording(
      """
      # Ce que bilan lit dans ce dossier, et où il publie.
      sources:
        - files: \(intake)
      report: annuel.yaml
      output: editions
      # Ôter le # et corriger, pour ne plus avoir à les donner à chaque fois :
      # year: 2025
      # as_of: 2026-01-15
      # Protection la plus haute admise dans ce qui est publié :
      # ceiling: DR

      """,
      """
      # What bilan reads in this folder, and where it publishes.
      language: en
      sources:
        - files: \(intake)
      report: annuel.yaml
      output: editions
      # Take the # away and correct, not to have to give them each time:
      # year: 2025
      # as_of: 2026-01-15
      # The highest marking admitted in what is published:
      # ceiling: DR

      """)[language]
  }

  /// Ten lines.
  var instructions: String {
    Wording(
      """
      1. Remplir \(intake) : une ligne par enregistrement, une feuille par registre. Les titres foncés sont obligatoires.
         La ligne d’exemple n’est jamais comptée ; on peut la laisser ou l’effacer. Une note sur chaque titre dit la règle.
      2. Contrôler :        bilan check
         Chaque défaut est dit avec sa cellule ; une ligne en erreur n’est dans aucun chiffre. Corriger, recommencer.
      3. Faire le bilan :   bilan report --year 2025 --as-of 2026-01-15
         (l’année du bilan, et le jour où les registres ont été arrêtés ; bilan.yaml peut les garder)
      4. Les documents sont dans editions/2025/dernier : classeur, graphiques, chiffres.
      5. D’autres documents : bilan compose (rapport), bilan compose --briefing, bilan profile (fiches des partenaires).
      6. Le titre, le bureau, les feuilles et les graphiques sont dans annuel.yaml : c’est du texte, à changer.
      7. Tout ce que bilan sait faire : bilan help

      """,
      """
      1. Fill in \(intake): a line a record, a sheet a register. Dark headings are required.
         The example line is never counted; leave it or delete it. A note on each heading says the rule.
      2. Check:             bilan check
         Each problem is said with its cell; a line with an error is in no figure. Mend it, and check again.
      3. Make the report:   bilan report --year 2025 --as-of 2026-01-15
         (the year of the report, and the day on which the registers were closed; bilan.yaml may keep them)
      4. The documents are in editions/2025-en/dernier: workbook, charts, figures.
      5. Other documents: bilan compose (report), bilan compose --briefing, bilan profile (sheets of the partners).
      6. Title, office, sheets and charts are in annuel.yaml: it is text, to be changed.
      7. All that bilan does: bilan help

      """)[language]
  }
}
