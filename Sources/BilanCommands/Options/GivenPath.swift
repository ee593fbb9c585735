internal import ArgumentParser
internal import BilanModel

/// A path of the command line, which is empty where a variable of a script is.
enum GivenPath {
  /// What is read: `-` is the standard input, a file of that name `./-`.
  static func input(_ path: String) -> String { path == "-" ? "/dev/stdin" : path }

  /// What is written: `-` is the standard output.
  static func output(_ path: String) -> String { path == "-" ? "/dev/stdout" : path }

  /// Refuses paths that are given and empty: they would lead to another place than the one that was meant, or to none.
  static func refuseEmpty(_ paths: [String?], of option: String) throws {
    guard paths.contains("") else { return }
    throw ValidationError(
      ConsoleLanguage.say("\(option) : le nom donné est vide", "\(option): the name given is empty"))
  }
}
