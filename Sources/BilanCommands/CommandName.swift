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
    let words = known + FrenchCommands.all.map { foldedKey($0.name) }
    let near = nearestKey(to: foldedKey(name), among: words)
    let nearest = near.map { key in FrenchCommands.all.first { foldedKey($0.name) == key }?.name ?? key }
    throw ValidationError(
      ConsoleLanguage.say("commande inconnue « \(name) »", "unknown command “\(name)”")
        + (nearest.map { ConsoleLanguage.say(" ; vouliez-vous dire « \($0) » ?", "; did you mean “\($0)”?") }
          ?? ConsoleLanguage.say(" (connues : ", " (known: ") + known.joined(separator: ", ") + ")"))
  }
}
