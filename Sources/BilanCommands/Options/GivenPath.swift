internal import ArgumentParser
internal import BilanModel

/// A path of the command line, which is empty where a variable of a script is.
enum GivenPath {
  /// Refuses `-`, which names no file here, and could be taken for one.
  static func refuseDash(_ paths: [String]) throws {
    guard paths.contains("-") else { return }
    throw ValidationError(
      ConsoleLanguage.say(
        "« - » ne nomme aucun fichier : l’entrée standard est « /dev/stdin », un fichier de ce nom « ./- »",
        "“-” names no file: the standard input is “/dev/stdin”, a file of that name “./-”"))
  }

  /// Refuses paths that are given and empty: they would lead to another place than the one that was meant, or to none.
  static func refuseEmpty(_ paths: [String?], of option: String) throws {
    guard paths.contains("") else { return }
    throw ValidationError(
      ConsoleLanguage.say("\(option) : le nom donné est vide", "\(option): the name given is empty"))
  }
}
