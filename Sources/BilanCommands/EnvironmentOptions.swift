internal import ArgumentParser
internal import BilanModel

extension Arguments {
  /// The words of the command line with the options that the environment gives where they lack them.
  static let completed: [String] = Environment.completing(all)
}

extension Environment {
  /// Refuses a variable of the program that stands for nothing, and a folder of fonts without a name.
  static func refuseUnknown() throws {
    let known = variables.map(\.name) + ["BILAN_FONTS"]
    for name in values.keys.sorted() where !known.contains(name) && !ofDevelopment.contains(name) {
      let near = nearestKey(to: foldedKey(name), among: known.map { foldedKey($0) })
      let nearest = near.flatMap { key in known.first { foldedKey($0) == key } }
      let shown = VisibleText.line(name)
      throw ValidationError(
        ConsoleLanguage.say(
          "variable d’environnement inconnue « \(shown) »" + (nearest.map { " ; vouliez-vous dire « \($0) » ?" } ?? ""),
          "unknown environment variable “\(shown)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "")))
    }
    try GivenPath.refuseEmpty([fonts], of: "BILAN_FONTS")
  }

  /// The variables that stand for options that a command line lacks.
  static func taken(by arguments: [String]) -> [Variable] {
    guard let name = arguments.first,
      let command = Bilan.configuration.subcommands.first(where: { $0.configuration.commandName == name })
    else { return [] }
    let given = Set(arguments.prefix { $0 != "--" }.map { String($0.prefix { $0 != "=" }) })
    let asked = variables.filter { variable in
      values[variable.name] != nil && variable.commands?.contains(name) ?? true && !given.contains(variable.option)
        && given.isDisjoint(with: variable.rivals)
    }
    guard !asked.isEmpty else { return [] }
    let help = Bilan.helpMessage(for: command)
    return asked.filter { help.contains("\n  \($0.option) <") }
  }

  /// A command line with the options that variables give.
  static func completing(_ arguments: [String]) -> [String] {
    let options = taken(by: arguments).map { "\($0.option)=\(values[$0.name] ?? "")" }
    return options.isEmpty ? arguments : [arguments[0]] + options + arguments.dropFirst()
  }
}
