package import ArgumentParser

/// The command line of bilan.
package struct Bilan: ParsableCommand {
  package static let configuration = CommandConfiguration(commandName: "bilan", version: "0.1.0")
  package init() {}
}

/// Runs the command line and returns the exit code of the process.
package func run() {
  Bilan.main()
}
