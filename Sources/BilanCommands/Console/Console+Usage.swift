internal import BilanModel

extension Console {
  /// Shows what the command line lacks; ends the run.
  static func usage(_ message: Wording, _ language: Language) -> any Error {
    error(Wording("erreur : ", "Error: ")[language] + message[language] + "\n")
    return ExitStatus.usage.code
  }
}
