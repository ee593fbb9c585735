internal import BilanModel
internal import BilanRules
internal import BilanText

extension Choices {
  /// What a desk has decided that figures depend on, where that is not what the program does by itself: a name and a
  /// value each.
  func words(_ directory: PartnerDirectory) -> [(name: Wording, value: Wording)] {
    let (standard, days) = (Choices(), CountedNoun.day)
    var words: [(name: Wording, value: Wording)] = []
    func add(_ name: Wording, _ isChosen: Bool, _ value: @autoclosure () -> Wording) {
      if isChosen { words.append((name, value())) }
    }
    add(
      Wording("Tolérance d’une périodicité", "Tolerance of a cadence"),
      cadenceTolerance != standard.cadenceTolerance,
      Wording(days.counted(cadenceTolerance, .french), days.counted(cadenceTolerance, .english)))
    if let opinionTarget {
      add(
        Wording("Délai des avis", "Target of opinions"), true,
        Wording(days.counted(opinionTarget, .french), days.counted(opinionTarget, .english)))
    }
    for kind in ActivityKind.allCases where existsSince[kind] != standard.existsSince[kind] {
      let name = kind.term.name
      add(
        Wording("Existe depuis : \(name.french)", "Exists since: \(name.english)"), true,
        Choices.same(existsSince[kind].map { String($0) } ?? "–"))
    }
    if let registersFrom {
      add(Wording("Registres tenus depuis", "Registers kept since"), true, Choices.same(String(registersFrom)))
    }
    for (state, region) in regions.sorted(by: { $0.key < $1.key }) {
      let name = directory[state].name
      add(Wording("Région : \(name.french)", "Region: \(name.english)"), true, region.term.name)
    }
    for rule in RuleCatalog.all {
      guard let validity = validities[rule.id] else { continue }
      add(Choices.same(rule.id), true, Choices.words(validity))
    }
    return words
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
