internal import ArgumentParser
internal import BilanIntake
internal import BilanManifest
internal import BilanModel
internal import BilanPublication
internal import BilanText

/// Whether an edition is published once its records are read.
struct PublishingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Part des enregistrements de la dernière édition en dessous de laquelle rien n’est publié ; 0.5 à défaut.",
        "Share of the records of the latest edition below which nothing is published; else 0.5."),
      valueName: "0.8"))
  var floor: String?

  @Flag(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Lit et contrôle tout, dit où l’édition serait, et ne publie rien.",
        "Reads and checks all, says where the edition would be, and publishes nothing.")))
  var dryRun = false

  mutating func validate() throws { _ = try thousandths() }

  /// The share in thousandths.
  private func thousandths() throws -> Int {
    guard let floor else { return 500 }
    let parts = floor.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    let isPlain = floor.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 || $0 == 44 }
    guard isPlain, parts.count <= 2, decimals.count <= 3, let whole = parts.first.flatMap({ Int($0) }),
      let rest = Int(decimals + String(repeating: "0", count: 3 - decimals.count)), whole * 1000 + rest <= 1000
    else {
      throw ValidationError(
        ConsoleLanguage.say(
          "--floor attend une part de 0 à 1, trouvé « \(floor) »",
          "--floor expects a share from 0 to 1, found “\(floor)”"))
    }
    return whole * 1000 + rest
  }

  /// Ends the run where what was kept, of all registers or of one, is less than a share of what the latest edition kept.
  func refuseLoss(since former: Manifest?, _ sources: [SourceReport], _ language: Language) throws {
    guard let former else { return }
    let share = try thousandths()
    var (kept, before): ([String: Int], [String: Int]) = ([:], [:])
    for source in sources { kept[source.register?.code ?? "", default: 0] += source.kept }
    for source in former.sources { before[source.register ?? "", default: 0] += source.kept }
    let all = (kept.values.reduce(0, +), before.values.reduce(0, +))
    let registers = before.keys.sorted().compactMap { code -> (name: String, Int, Int)? in
      guard let register = Register.all.first(where: { $0.code == code }), let count = kept[code] else { return nil }
      return (register.name[language].lowercased(), count, before[code] ?? 0)
    }
    let every = Wording("en tout", "in all")[language]
    for (name, count, count2) in [(every, all.0, all.1)] + registers where count * 1000 < share * count2 {
      let (now, then) = (NumberText.integer(count, language), NumberText.integer(count2, language))
      Console.error(
        Wording(
          "\(name) : \(now) enregistrements gardés, \(then) dans la dernière édition : rien n’est publié ;"
            + " si la source est entière, --floor 0 le permet\n",
          "\(name): \(now) records kept, \(then) in the latest edition: nothing is published;"
            + " where the source is whole, --floor 0 permits it\n")[language])
      throw ExitStatus.data.code
    }
  }

  /// Says where the edition would be, where nothing is to be published.
  func sayPlace(_ place: String, _ language: Language) {
    let place = VisibleText.line(place)
    Journal.note("--dry-run")
    Console.error(
      Wording(
        "l’édition serait dans \(place) : rien n’est publié (--dry-run)\n",
        "the edition would be in \(place): nothing is published (--dry-run)\n")[language])
  }
}

extension EditionFolder {
  /// The manifest of the edition; nil where it cannot be read.
  var manifest: Manifest? { (try? bytes(Manifest.fileName)).flatMap { $0 }.flatMap { try? Manifest($0) } }
}
