internal import BilanModel

/// The French names of commands.
enum FrenchCommands {
  /// The French names of commands, each with the English one, which is the name in messages and in documents.
  static let all: [(name: String, command: String)] = [
    ("aide", "help"), ("préparer", "init"), ("modèle", "template"), ("regarder", "inspect"), ("contrôler", "check"),
    ("publier", "report"), ("fiches", "profile"), ("composer", "compose"), ("graphique", "chart"),
    ("interroger", "query"), ("expliquer", "explain"), ("indicateurs", "metrics"), ("échéances", "watch"),
    ("règles", "rules"), ("vérifier", "verify"), ("partenaires", "partners"),
    ("diagnostic", "doctor"),
  ]

  private static let byKey = Dictionary(uniqueKeysWithValues: all.map { (foldedKey($0.name), $0.command) })

  /// The arguments with the English name of a command, alone or after `help`, in place of a French one, with or without its
  /// accents.
  static func translated(_ arguments: [String]) -> [String] {
    var arguments = arguments
    func translate(_ place: Int) {
      guard arguments.indices.contains(place), let command = byKey[foldedKey(arguments[place])] else { return }
      arguments[place] = command
    }
    translate(0)
    if arguments.first == "help" { translate(1) }
    return arguments
  }

  /// The French names, as the help lists them.
  static var list: String { all.map { "\($0.name) = \($0.command)" }.joined(separator: ", ") }
}
