internal import ArgumentParser
internal import BilanModel

/// The highest marking that is admitted.
struct CeilingOption: ParsableArguments {
  @Option(
    name: .customLong("ceiling"),
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Protection la plus haute admise ; ce qui la dépasse est écarté avant tout compte.",
        "Highest marking admitted; what is above is left out before anything is counted."),
      valueName: "NP|DR|…"))
  var text: String?

  mutating func validate() throws { _ = try marking() }

  /// The marking that the command line names, nil when it names none.
  func marking() throws -> Marking? {
    guard let text else { return nil }
    let key = foldedKey(text)
    let found = Marking.allCases.first { marking in
      ([marking.code, marking.name.french, marking.name.english] + marking.term.aliases).contains {
        foldedKey($0) == key
      }
    }
    guard let found else {
      let known = Marking.allCases.map(\.code).joined(separator: ", ")
      throw ValidationError(
        ConsoleLanguage.say(
          "mention de protection inconnue « \(text) » (connues : \(known))",
          "unknown marking “\(text)” (known: \(known))"))
    }
    return found
  }
}
