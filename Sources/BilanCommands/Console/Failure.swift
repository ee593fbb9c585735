internal import BilanCairo
internal import BilanIntake
internal import BilanModel
internal import BilanPublication
internal import BilanXlsx

/// What ends a run before its documents are whole.
enum Failure {
  /// Says why nothing was published; returns what ends the run.
  static func said(_ error: any Error, _ language: Language) -> any Error {
    switch error {
    case let error as PublicationError:
      Console.error(error.text(language) + "\n")
      return ExitStatus(error.kind).code
    case let error as UnseenFile:
      Console.error(PublicationError(path: error.path, number: error.number, action: .cannotOpen).text(language) + "\n")
      return ExitStatus.data.code
    case let error as UnreadFile:
      Console.error("\(VisibleText.line(error.path)): \(error.message[language])\n")
      return ExitStatus.data.code
    case let error as DrawingError:
      Console.error(
        Wording(
          "les graphiques n’ont pas pu être dessinés, rien n’est publié : \(error.words.french)\n",
          "the charts could not be drawn, nothing is published: \(error.words.english)\n")[language])
      return error.status.code
    case let error as XlsxError:
      Console.error(
        Wording(
          "le classeur n’a pas pu être écrit, rien n’est publié : \(error.words.french)\n",
          "the workbook could not be written, nothing is published: \(error.words.english)\n")[language])
      return ExitStatus(error.kind).code
    default: return error
    }
  }
}
