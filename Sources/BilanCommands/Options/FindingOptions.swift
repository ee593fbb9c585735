internal import ArgumentParser
internal import BilanManifest
internal import BilanModel
internal import BilanReports
internal import BilanRules

/// How findings are shown, and what they make of the exit code.
struct FindingOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Montre chaque constat, jusqu’à mille par fichier et par code ; à défaut les trois premières causes.",
        "Shows each finding, up to a thousand a file and code; else the first three causes.")))
  var details = false

  @Flag(
    help: ArgumentHelp(
      ConsoleLanguage.say("Code de sortie 1 s’il y a un avertissement.", "Exit code 1 when there is a warning.")))
  var strict = false

  /// The findings as they are printed, each with its hint.
  func text(_ log: FindingLog, _ language: Language) -> String {
    let shown = details ? log.listed() : log.causes(each: ReportContext.findingsShown)
    return shown.map { FindingPrinter.text($0, language) }.joined()
  }

  /// What the rules of competence found, under a heading of its own; empty where they found nothing.
  func competence(_ log: FindingLog, _ language: Language) -> String {
    if log.isEmpty { return "" }
    return Wording("contrôles de compétence :\n", "checks of competence:\n")[language] + text(log, language)
  }

  /// Ends the run with 1 where records were rejected or something in the sources is an error, be it that no record could
  /// be told from another; and where warnings are to count as such.
  func end(rejected: Bool, _ log: FindingLog, competence: FindingLog = FindingLog()) throws {
    let isError = log.counts.contains { $0.kind.severity == .error }
    try end(rejected: rejected || isError, severities: (log.counts + competence.counts).map(\.kind.severity))
  }

  /// Ends the run that made an edition as one that finds it unchanged ends: what was found is found still.
  func end(_ edition: Manifest) throws {
    let isError = edition.findings.contains { $0.severity == .error && RuleCatalog.find($0.code) == nil }
    try end(
      rejected: isError || edition.sources.contains { $0.rejected > 0 }, severities: edition.findings.map(\.severity))
  }

  /// Ends the run with 1 where records were rejected, or where one of these severities is to count as such.
  func end(rejected: Bool, severities: [Severity]) throws {
    if rejected || (strict && severities.contains { $0 >= .warning }) { throw ExitStatus.recordsRejected.code }
  }
}
