internal import ArgumentParser
internal import BilanIntake
internal import BilanModel

/// A name of a file with spaces that was given without quotes, and came as several.
enum UnquotedName {
  /// The most words of a name that are looked at.
  private static let mostWords = 12

  /// Ends the run where words that follow each other are the name of a file together, and none of them is one.
  static func refuse(_ paths: [String]) throws {
    guard let name = found(in: paths) else { return }
    let shown = VisibleText.line(name)
    throw ValidationError(
      ConsoleLanguage.say(
        "« \(shown) » est un fichier, et ses mots n’en sont pas : mettre le nom entre guillemets, '\(shown)'",
        "“\(shown)” is a file, and its words are none: put the name in quotes, '\(shown)'"))
  }

  private static func found(in paths: [String]) -> String? {
    for start in paths.indices where !isFile(paths[start]) {
      for end in paths.indices.dropFirst(start + 1).prefix(mostWords) where !isFile(paths[end]) {
        let name = paths[start...end].joined(separator: " ")
        if isFile(name) { return name }
      }
    }
    return nil
  }

  private static func isFile(_ path: String) -> Bool {
    (try? FileIdentity(path: path)).flatMap { $0 }?.isRegular ?? false
  }
}
