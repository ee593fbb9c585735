internal import ArgumentParser

/// The page of the documentation that shows the help of every command.
enum CommandDocumentation {
  static func markdown() -> String {
    let commands: [(name: String, command: any ParsableCommand.Type)] = [
      ("bilan", Bilan.self), ("bilan inspect", InspectCommand.self), ("bilan check", CheckCommand.self),
      ("bilan report", ReportCommand.self), ("bilan profile", ProfileCommand.self),
      ("bilan chart", ChartCommand.self), ("bilan watch", WatchCommand.self),
      ("bilan rules", RulesCommand.self), ("bilan verify", VerifyCommand.self),
      ("bilan partners", PartnersCommand.self), ("bilan document", DocumentCommand.self),
    ]
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
