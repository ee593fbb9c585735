internal import ArgumentParser
internal import BilanModel

/// The name of a command as it was typed, which the parser takes for an argument where it is not one.
enum CommandName {
  private static let help = "help"
  private static let known = Bilan.configuration.subcommands.compactMap { $0.configuration.commandName }

  /// Refuses a name that is of no command, alone or after `help`.
  static func refuseUnknown(in arguments: [String]) throws {
    let name = arguments.first == help ? arguments.dropFirst().first : arguments.first
    guard let name, !name.hasPrefix("-"), name != help, !known.contains(name) else { return }
    let nearest = nearestKey(to: foldedKey(name), among: known)
    throw ValidationError(
      ConsoleLanguage.say("commande inconnue « \(name) »", "unknown command “\(name)”")
        + (nearest.map { ConsoleLanguage.say(" ; vouliez-vous dire « \($0) » ?", "; did you mean “\($0)”?") }
          ?? ConsoleLanguage.say(" (connues : ", " (known: ") + known.joined(separator: ", ") + ")"))
  }
}
