internal import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanRules
internal import BilanTables
internal import BilanText

extension Choices {
  /// What a desk has decided that figures depend on, where that is not what the program does by itself: a name and a
  /// value each.
  func words(_ directory: PartnerDirectory) -> [(choice: Choice, name: Wording, value: Wording)] {
    let (standard, days) = (Choices(), CountedNoun.day)
    var words: [(choice: Choice, name: Wording, value: Wording)] = []
    func add(_ choice: Choice, _ name: Wording, _ isChosen: Bool, _ value: @autoclosure () -> Wording) {
      if isChosen { words.append((choice, name, value())) }
    }
    add(
      .cadenceTolerance, Wording("Tolérance d’une périodicité", "Tolerance of a cadence"),
      cadenceTolerance != standard.cadenceTolerance,
      Wording(days.counted(cadenceTolerance, .french), days.counted(cadenceTolerance, .english)))
    if let opinionTarget {
      add(
        .opinionTarget, Wording("Délai des avis", "Target of opinions"), true,
        Wording(days.counted(opinionTarget, .french), days.counted(opinionTarget, .english)))
    }
    for kind in ActivityKind.allCases where existsSince[kind] != standard.existsSince[kind] {
      let name = kind.term.name
      add(
        .existsSince(kind), Wording("Existe depuis : \(name.french)", "Exists since: \(name.english)"), true,
        Choices.same(existsSince[kind].map { String($0) } ?? "–"))
    }
    if let registersFrom {
      add(
        .registersFrom, Wording("Registres tenus depuis", "Registers kept since"), true,
        Choices.same(String(registersFrom)))
    }
    for (state, region) in regions.sorted(by: { $0.key < $1.key }) {
      let name = directory[state].name
      add(.region, Wording("Région : \(name.french)", "Region: \(name.english)"), true, region.term.name)
    }
    for rule in RuleCatalog.all {
      guard let validity = validities[rule.id] else { continue }
      add(.validity, Choices.same(rule.id), true, Choices.words(validity))
    }
    return words
  }

  /// Those that some figures rest on, to stand beside them: `Délai des avis : 60 jours`; empty where there is none.
  func words(
    beside figures: @autoclosure () -> [FigureKey], _ directory: PartnerDirectory, _ language: Language
  ) -> String {
    let words = words(directory)
    guard !words.isEmpty else { return "" }
    let metrics = figures().compactMap { key in MetricCatalog.metric(key.metric).map { ($0, key.place) } }
    return words.filter { word in metrics.contains { $0.rests(on: word.choice, at: $1) } }.map { word in
      word.name[language] + Wording("\u{A0}: ", ": ")[language] + word.value[language]
    }.joined(separator: Wording("\u{202F}; ", "; ")[language])
  }

  private static func same(_ text: String) -> Wording { Wording(text, text) }

  private static func words(_ validity: Validity) -> Wording {
    func day(_ day: Day?, _ language: Language) -> String? { day.map { DateText.day($0, language) } }
    let french = [
      day(validity.from, .french).map { "à partir du \($0)" }, day(validity.until, .french).map { "jusqu’au \($0)" },
    ]
    let english = [
      day(validity.from, .english).map { "from \($0)" }, day(validity.until, .english).map { "until \($0)" },
    ]
    func joined(_ parts: [String?]) -> String { parts.compactMap(\.self).joined(separator: ", ") }
    return Wording(joined(french), joined(english))
  }
}

extension ReportContext {
  /// What the desk has decided that some figures rest on, right below them; nothing where they rest on none.
  func choices(beside figures: [PrintedFigure]) -> [any Block] {
    let words = facts.choices.words(beside: figures.compactMap(\.key), facts.directory, language)
    return words.isEmpty ? [] : [FigureNotes([(Wording("Note\u{A0}:", "Note:")[language], words + ".")])]
  }
}
