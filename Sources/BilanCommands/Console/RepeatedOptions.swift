internal import ArgumentParser

/// Options that are given twice: the parser takes the last, and a program that sets a ceiling would not know.
enum RepeatedOptions {
  /// Those that may be given several times, each time for another file or parameter.
  private static let several: Set<String> = ["--register", "--set", "--where"]

  /// Refuses an option of one value that is given twice.
  static func refuse(in arguments: [String]) throws {
    var seen: Set<String> = []
    for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("--") {
      let name = String(argument.prefix { $0 != "=" })
      guard several.contains(name) || seen.insert(name).inserted else {
        throw ValidationError(ConsoleLanguage.say("« \(name) » est donné deux fois", "“\(name)” is given twice"))
      }
    }
  }
}
