internal import ArgumentParser
internal import BilanIntake
internal import BilanMetrics
internal import BilanModel

/// Whether documents may be made of nothing.
struct EmptyOption: ParsableArguments {
  @Flag(
    name: .customLong("allow-empty"),
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Accepte une source sans enregistrement, ou une année sans aucun.",
        "Accepts a source without a record, or a year without any.")))
  var isAllowed = false

  /// Ends the run where a source has no record, or the period none in any source.
  func refuse(_ log: FindingLog, _ language: Language) throws {
    try refuse(codes: log.counts.map(\.kind.code), language)
  }

  /// Ends the run where findings of these codes were made of what it is about.
  func refuse(codes: [String], _ language: Language) throws {
    try refuse([.emptyRegister, .emptyPeriod], among: codes) {
      Wording(
        "une source sans enregistrement, ou une année sans aucun : rien n’est écrit ; --allow-empty le permet\n",
        "a source without a record, or a year without any: nothing is written; --allow-empty permits it\n")[language]
    }
  }

  /// Ends a question to a source without a record: of nothing, 0 would be said as if nothing had happened.
  func refuseToAnswer(_ log: FindingLog, _ language: Language) throws {
    try refuse([.emptyRegister], among: log.counts.map(\.kind.code)) {
      Wording(
        "une source sans enregistrement : rien n’est répondu ; --allow-empty le permet\n",
        "a source without a record: nothing is answered; --allow-empty permits it\n")[language]
    }
  }

  private func refuse(_ kinds: [FindingKind], among codes: [String], _ words: () -> String) throws {
    guard !isAllowed, kinds.contains(where: { codes.contains($0.code) }) else { return }
    Console.error(words())
    throw ExitStatus.data.code
  }
}
