internal import ArgumentParser
internal import BilanModel

extension Language: ExpressibleByArgument {}

/// The language in which the command line speaks of itself: known before its arguments are parsed, so that help and
/// usage errors are in it too.
enum ConsoleLanguage {
  static let current: Language = {
    let arguments = Arguments.all
    for (index, argument) in arguments.enumerated() {
      if argument == "--language=en" { return .english }
      if argument == "--language", arguments.dropFirst(index + 1).first == "en" { return .english }
    }
    return Environment.value(of: "BILAN_LANGUAGE") == "en" && !arguments.contains { $0.hasPrefix("--language") }
      ? .english : .french
  }()

  /// The words of a wording in the language of this process.
  static func say(_ french: String, _ english: String) -> String { Wording(french, english)[current] }
}
