package import ArgumentParser
internal import BilanModel
internal import BilanPublication
internal import Glibc

/// The command line of bilan.
package struct Bilan: ParsableCommand {
  /// The name, the subcommands and what the help says of them.
  package static let configuration = CommandConfiguration(
    commandName: "bilan",
    abstract: ConsoleLanguage.say(
      "Des enregistrements de coopération aux documents de l’année.",
      "From cooperation records to the year's documents."),
    discussion: ConsoleLanguage.say("Les commandes ont aussi un nom français : \(FrenchCommands.list).", ""),
    version: Version.current,
    subcommands: [
      InitCommand.self, TemplateCommand.self, InspectCommand.self, CheckCommand.self, ReportCommand.self,
      ProfileCommand.self, ComposeCommand.self,
      ChartCommand.self,
      QueryCommand.self, ExplainCommand.self, MetricsCommand.self, WatchCommand.self, RulesCommand.self,
      VerifyCommand.self, PartnersCommand.self, DoctorCommand.self, DocumentCommand.self,
    ])

  package init() {}

  /// Without a command: the help, as what the command line lacks.
  package func run() throws {
    Console.error(ParserWords.help(Bilan.helpMessage(), ConsoleLanguage.current) + "\n")
    throw ExitStatus.usage.code
  }
}

/// Runs the command line and ends the process with its exit code; the one place where errors become messages.
package func run() -> Never {
  if let obstacle = ProcessState.prepare() {
    Console.error(obstacle[ConsoleLanguage.current] + "\n")
    end(ExitStatus.inputOutput.code)
  }
  do {
    try CommandName.refuseUnknown(in: Arguments.all)
    try RepeatedOptions.refuse(in: Arguments.all)
    try Environment.refuseUnknown()
    var command = try Bilan.parseAsRoot(Arguments.completed)
    if let night = command as? any NightCommand { try night.night.begin() }
    try command.run()
    end(ExitStatus.done.code)
  } catch {
    let error = Failure.said(shown(error), ConsoleLanguage.current)
    let status = Bilan.exitCode(for: error)
    let (message, text) = (Bilan.message(for: error), Bilan.fullMessage(for: error))
    let language = ConsoleLanguage.current
    if status == .success {
      if !text.isEmpty { Console.output(ParserWords.help(text, language) + "\n") }
    } else if !text.isEmpty {
      let page = String(decoding: text.utf8.dropFirst("Error: \(message)\n".utf8.count), as: UTF8.self)
      Console.error(ParserWords.failure(message, page: page, language) + "\n")
      let taken = Environment.taken(by: Arguments.all).map(\.name)
      if !taken.isEmpty {
        let names = taken.joined(separator: ", ")
        Console.error(ConsoleLanguage.say("  de l’environnement : \(names)\n", "  of the environment: \(names)\n"))
      }
    }
    end(status)
  }
}

/// An error of the command line that quotes arguments as they may be shown, where they hold what may not.
private func shown(_ error: any Error) -> any Error {
  let arguments = Arguments.completed.map(VisibleText.line)
  guard arguments != Arguments.completed, !(error is ExitCode) else { return error }
  do {
    _ = try Bilan.parseAsRoot(arguments)
    return error
  } catch {
    return error
  }
}

/// Ends the process, with an exit code of its own when something that was done could not be said.
private func end(_ status: ExitCode) -> Never {
  var status = status
  let command = Arguments.all.first.map(VisibleText.line) ?? ""
  if let number = Journal.write(command: command, status: status.rawValue, lastError: Console.lastError) {
    let words = SystemWords.text(number)
    Console.error(
      ConsoleLanguage.say(
        "écriture du journal impossible (\(words.french))\n", "cannot write the journal (\(words.english))\n"))
    if status == ExitStatus.done.code || status == ExitStatus.unchanged.code { status = ExitStatus.inputOutput.code }
  }
  Console.release(saying: ![ExitStatus.done, .unchanged].contains { $0.code == status })
  guard let number = Console.finish() else { exit(status.rawValue) }
  let words = SystemWords.text(number)
  if let deed = Console.deed {
    Console.error(
      ConsoleLanguage.say(
        "\(deed.french), mais l’écriture de la sortie est impossible (\(words.french))\n",
        "\(deed.english), but the output cannot be written (\(words.english))\n"))
  } else if number != EPIPE {
    // Who closes a pipe early knows, and wants no more of it.
    Console.error(
      ConsoleLanguage.say(
        "écriture de la sortie impossible (\(words.french))\n", "cannot write the output (\(words.english))\n"))
  }
  let isDone = [ExitStatus.done, .recordsRejected, .unchanged].contains { $0.code == status }
  exit(isDone ? ExitStatus.inputOutput.rawValue : status.rawValue)
}
