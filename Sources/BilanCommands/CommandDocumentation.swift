internal import ArgumentParser
internal import BilanModel

/// The page of the documentation that shows the help of every command.
enum CommandDocumentation {
  static func markdown() -> String {
    let sections = commands.map { name, command in
      "## `\(name)`\n\n```text\n\(help(command, columns: 100))\n```\n"
    }
    return "# Commands\n\nWritten by `bilan document commands`; do not edit.\n\n"
      + (sections + [ExitStatus.markdown()]).joined(separator: "\n")
  }

  /// The page of the manual: the help of every command, and the exit codes.
  static func manual() -> String {
    let abstract = Bilan.configuration.abstract
    var page = [
      ".TH BILAN 1 \"\" \"bilan \(Version.current)\"",
      ".SH \(ConsoleLanguage.say("NOM", "NAME"))", roff("bilan - \(abstract)"),
    ]
    for (name, command) in commands {
      page += [".SH \(roff(name))", ".nf", roff(help(command, columns: 76)), ".fi"]
    }
    page.append(".SH \(ConsoleLanguage.say("CODES DE SORTIE", "EXIT STATUS"))")
    for status in ExitStatus.allCases {
      page += [".TP", "\(status.rawValue)", roff(status.meaning[ConsoleLanguage.current])]
    }
    return page.joined(separator: "\n") + "\n"
  }

  private static var commands: [(name: String, command: any ParsableCommand.Type)] {
    [("bilan", Bilan.self)]
      + Bilan.configuration.subcommands.map { ("bilan \($0.configuration.commandName ?? "")", $0) }
  }

  private static func help(_ command: any ParsableCommand.Type, columns: Int) -> String {
    ParserWords.help(Bilan.helpMessage(for: command, columns: columns), ConsoleLanguage.current).trimmed
  }

  /// Lines as roff takes them: no line is a request, no sign an escape.
  private static func roff(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let plain = line.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\e")
        .split(separator: "-", omittingEmptySubsequences: false).joined(separator: "\\-")
      return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }.joined(separator: "\n")
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
