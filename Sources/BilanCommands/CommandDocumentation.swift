internal import ArgumentParser

/// The page of the documentation that shows the help of every command.
enum CommandDocumentation {
  static func markdown() -> String {
    let commands: [(String, any ParsableCommand.Type)] =
      [("bilan", Bilan.self)]
      + Bilan.configuration.subcommands.map { ("bilan \($0.configuration.commandName ?? "")", $0) }
    let sections = commands.map { name, command in
      let help = ParserWords.help(Bilan.helpMessage(for: command, columns: 100), ConsoleLanguage.current)
      return "## `\(name)`\n\n```text\n\(help.trimmed)\n```\n"
    }
    return "# Commands\n\nWritten by `bilan document commands`; do not edit.\n\n"
      + (sections + [ExitStatus.markdown()]).joined(separator: "\n")
  }
}

extension String {
  /// Without spaces at the ends of lines and without empty lines at the end.
  fileprivate var trimmed: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
