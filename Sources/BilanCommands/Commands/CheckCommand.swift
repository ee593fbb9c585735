internal import ArgumentParser
internal import BilanIntake
internal import BilanMetrics
internal import BilanModel

/// `bilan check`: every problem of every file in one run.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: ConsoleLanguage.say(
      "Dit tous les défauts de tous les fichiers, avec leur place et comment les corriger.",
      "Says every problem of every file, where it is and how to mend it."),
    discussion: ConsoleLanguage.say(
      "Code de sortie 0 si aucun enregistrement n’est rejeté, 1 sinon.",
      "Exit code 0 when no record is rejected, 1 otherwise."))

  @OptionGroup var sources: SourceOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let settings = try Settings(sources, language)
    let language = settings.language
    let (tally, report) = Intake.read(
      settings.paths, options: try settings.intakeOptions(), into: LinkTally())
    let findings = (report.findings + tally.findings).sorted { ($0.origin, $0.code) < ($1.origin, $1.code) }
    for finding in findings { Console.output(FindingPrinter.text(finding, language)) }
    ReadingPrinter.sources(report.sources, language)
    ReadingPrinter.summary(report.sources, findings, language)
    if findings.contains(where: { $0.severity == .error }) { throw ExitStatus.recordsRejected.code }
  }
}
