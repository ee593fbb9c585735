package import ArgumentParser
internal import BilanModel
internal import BilanPublication
internal import Glibc

/// The command line of bilan.
package struct Bilan: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "bilan",
    abstract: ConsoleLanguage.say(
      "Des enregistrements de coopération aux documents de l’année.",
      "From cooperation records to the year's documents."),
    version: Version.current,
    subcommands: [
      InspectCommand.self, CheckCommand.self, ReportCommand.self, ChartCommand.self, VerifyCommand.self,
      DocumentCommand.self,
    ])

  package init() {}
}

/// The version of the program, written into every edition.
enum Version {
  static let current = "0.1.0"
}

/// Runs the command line and ends the process with its exit code; the one place where errors become messages.
package func run() -> Never {
  // A closed pipe or a limit on the size of files is an error of a write, with its message, not the end of the process.
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
  Interruption.watch()
  let language = ConsoleLanguage.current
  do {
    var command = try Bilan.parseAsRoot()
    try command.run()
    exit(ExitStatus.done.rawValue)
  } catch {
    let message = ParserWords.translated(Bilan.fullMessage(for: error), language)
    let status = Bilan.exitCode(for: error).rawValue
    if status == 0 {
      Console.output(message + "\n")
    } else if !message.isEmpty {
      Console.error(message + "\n")
    }
    exit(status)
  }
}
