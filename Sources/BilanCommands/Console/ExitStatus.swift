internal import ArgumentParser
internal import BilanModel
internal import BilanPublication

/// The exit codes of the process, all of them; 64 and above are those of sysexits.h.
///
/// Those above 128 are 128 and the number of the signal that has ended the process, which `Interruption` gives.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case recordsRejected = 1
  case unchanged = 3
  case usage = 64
  case data = 65
  case unavailable = 69
  case cannotCreate = 73
  case inputOutput = 74
  case busy = 75
  case hungUp = 129
  case interrupted = 130
  case terminated = 143

  var code: ExitCode { ExitCode(rawValue) }

  /// What the failure of a publication ends with.
  init(_ kind: PublicationError.Kind) {
    switch kind {
    case .cannotCreate: self = .cannotCreate
    case .inputOutput: self = .inputOutput
    case .busy: self = .busy
    }
  }

  /// What a code says, for the documentation.
  var meaning: Wording {
    switch self {
    case .done: Wording("fait, et rien n’est rejeté", "done, and nothing was rejected")
    case .recordsRejected:
      Wording(
        "fait, mais des enregistrements sont rejetés et dans aucun chiffre, une source a une autre erreur, ou une édition n’est plus ce qu’elle était ; "
          + "avec --strict, aussi pour un avertissement",
        "done, but records were rejected and are in no figure, a source has another error, or an edition is not what it was; with --strict, for a "
          + "warning too")
    case .unchanged:
      Wording(
        "avec --exit-code, rien n’a changé, rien n’est refait, et le refaire finirait par 0",
        "with --exit-code, nothing has changed, nothing was made, and making it again would end with 0")
    case .usage: Wording("la commande ne se comprend pas", "the command line cannot be understood")
    case .data:
      Wording(
        "une source, une configuration ou une définition ne peut pas servir : rien n’est publié",
        "a source, a configuration or a definition cannot be used: nothing is published")
    case .unavailable:
      Wording(
        "il manque quelque chose à installer : les polices", "something that must be installed is missing: the fonts")
    case .cannotCreate:
      Wording(
        "ce qui est à écrire ne peut pas l’être : rien n’est publié, sauf ce que le message dit l’être",
        "the outputs cannot be made: nothing is published but what the message says to be")
    case .inputOutput:
      Wording(
        "une lecture ou une écriture a échoué, le disque est plein ou défectueux : rien n’est publié, sauf ce que le "
          + "message dit l’être, quand seule la sortie n’a pas pu être écrite",
        "reading or writing failed, the disk is full or faulty: nothing is published but what the message says to be, "
          + "when only the output could not be written")
    case .busy:
      Wording(
        "une autre exécution écrit au même endroit", "another run is writing in the same place")
    case .hungUp:
      Wording(
        "le terminal s’est fermé (SIGHUP) : ce qui n’était pas publié est retiré",
        "the terminal was closed (SIGHUP): what was not published is taken away")
    case .interrupted:
      Wording(
        "interrompu au clavier (SIGINT) : ce qui n’était pas publié est retiré",
        "interrupted from the keyboard (SIGINT): what was not published is taken away")
    case .terminated:
      Wording(
        "arrêté (SIGTERM) : ce qui n’était pas publié est retiré",
        "ended (SIGTERM): what was not published is taken away")
    }
  }

  /// The table of the codes, for `docs/commands.md`.
  static func markdown() -> String {
    let rows = allCases.map { "| \($0.rawValue) | \($0.meaning[ConsoleLanguage.current]) |\n" }.joined()
    let heads = ConsoleLanguage.say("code | signification", "code | meaning")
    return "## \(ConsoleLanguage.say("Codes de sortie", "Exit codes"))\n\n| \(heads) |\n|---|---|\n\(rows)"
  }
}
