internal import ArgumentParser
internal import BilanModel

/// What is admitted: up to a level with its caveats, and what may be released to some partners.
struct CeilingOption: ParsableArguments {
  @Option(
    name: .customLong("ceiling"),
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Protection la plus haute admise, avec ses mentions ; ce qui la dépasse est écarté avant tout compte.",
        "Highest marking admitted, with its caveats; what is above is left out before anything is counted."),
      valueName: "NP|DR|DR-SF|…"))
  var text: String?

  @Option(
    name: .customLong("release-to"),
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "États et organisations à qui tout doit être communicable ; le reste est écarté.",
        "States and organisations that everything must be releasable to; the rest is left out."),
      valueName: "USA,CAN"))
  var release: String?

  mutating func validate() throws { _ = try releaseTo() }

  /// The level and the caveats that the command line names, nil when it names none; `words` are the desk's.
  func marking(_ words: MarkingWords) throws -> Marking? {
    guard let text else { return nil }
    guard let marking = words.read(text), marking.saysLevel, marking.releasableTo == nil else {
      let known = "NP, DR, S, TS ; " + words.caveats.map(\.name).joined(separator: ", ")
      // Known once the configuration is read, when the parser no longer says which command it was.
      throw Console.usage(
        Wording(
          "plafond de protection inconnu « \(text) » (connus : \(known) ; par exemple DR-SF)",
          "unknown ceiling “\(text)” (known: \(known); for instance DR-SF)"), ConsoleLanguage.current)
    }
    return marking
  }

  /// The codes of the partners that the command line names, nil when it names none.
  func releaseTo() throws -> [String]? {
    guard let release else { return nil }
    let directory = PartnerDirectory.standard
    let codes = try release.split(whereSeparator: { ",;|".contains($0) }).map { name in
      guard let index = directory.find(name) else {
        throw ValidationError(
          ConsoleLanguage.say(
            "--release-to : « \(name) » n’est ni un État ni une organisation",
            "--release-to: “\(name)” is neither a state nor an organisation"))
      }
      return directory[index].code
    }
    if codes.isEmpty {
      throw ValidationError(ConsoleLanguage.say("--release-to ne nomme personne", "--release-to names nobody"))
    }
    return codes
  }

  /// What both admit, nil when everything is.
  func ceiling(_ words: MarkingWords = .standard) throws -> Ceiling? {
    Ceiling(try marking(words), releaseTo: try releaseTo() ?? [])
  }
}
