import BilanModel
import BilanText
import Testing

@Suite struct TypographyTests {
  @Test(arguments: [
    ("l'Allemagne", Typography.Rule.straightQuote, 2), ("le \"plan", .straightQuote, 4),
    ("Quoi ?", .narrowSpaceMissing, 6), ("Quoi\u{A0}!", .narrowSpaceMissing, 6), ("12 %", .narrowSpaceMissing, 4),
    ("un; deux", .narrowSpaceMissing, 3), ("12 €", .narrowSpaceMissing, 4), ("Note : x", .colonSpaceMissing, 6),
    ("Note: x", .colonSpaceMissing, 5), ("Note:", .colonSpaceMissing, 5), ("« Orion\u{A0}»", .guillemetSpaceMissing, 1),
    ("«\u{A0}Orion »", .guillemetSpaceMissing, 9), ("12 345", .breakingThousands, 3),
    ("une baisse de -3", .hyphenMinus, 15),
    ("deux  espaces", .straySpace, 5), ("fin ", .straySpace, 4), (" début", .straySpace, 1), ("etc...", .threeDots, 4),
  ])
  func `a mistake of typesetting is found where it stands`(text: String, rule: Typography.Rule, column: Int) {
    #expect(Typography.faults(in: text).first == Typography.Fault(rule: rule, column: column))
    #expect(Typography.faults(in: text).count == 1)
  }

  @Test(arguments: [
    "", "L’année 2024\u{A0}: 12\u{202F}345 activités, + 3\u{202F}%\u{202F}; dont 8\u{202F}k€.", "«\u{A0}Orion\u{A0}»",
    "à 12:30", "en 2024 100 activités", "États-Unis", "2023-2024", "− 3 points", "Vraiment\u{202F}?!", "Coût (€)", "…",
    "par «\u{A0};\u{A0}» ou «\u{A0}|\u{A0}»",
    "du 18 au 20 octobre 2017", "3 activités en 2024", "le 5 octobre",
  ])
  func `good typesetting is left alone`(text: String) {
    #expect(Typography.faults(in: text) == [])
  }

  @Test func `the words of absence are told apart`() {
    for language in Language.allCases {
      let prints = AbsenceText.allCases.map { $0.text(language) }
      #expect(Set(prints).count == prints.count && !prints.contains("0"))
    }
    #expect(AbsenceText.allCases.map { $0.text(.french) } == ["n.d.", "s.o.", "n.s.", "—"])
    for absence in AbsenceText.allCases { #expect(Typography.faults(in: absence.meaning.french) == []) }
  }

  @Test func `what this module prints keeps the rules`() throws {
    let day = try day("2024-02-29")
    let texts = [
      NumberText.integer(-1_234_567, .french), NumberText.signed(-1234, .french),
      NumberText.percent(1, of: 12, .french), NumberText.points(-30, over: 1000, decimals: 1, .french),
      EurosText.full(Euros(cents: -123_456_789), .french), EurosText.compact(Euros(cents: 123_456_789_000), .french),
      EurosText.compact(Euros(cents: 1_234_500), .french), EurosText.compact(Euros(cents: 123_456_789), .french),
      DateText.day(day, .french), DateText.span(from: day, to: day.advanced(by: 9), .french),
      CountedNoun.planLine.counted(12_345, .french),
    ]
    for text in texts { #expect(Typography.faults(in: text) == [], "\(shown(text))") }
  }

  @Test func `the words of the model keep the rules`() {
    let terms = Pillar.terms + ActivityKind.terms + Status.terms + Direction.terms + Level.terms
    var texts = (terms + Office.terms + Attribution.terms).map(\.name.french)
    for register in Register.all {
      texts += [register.name.french, register.row.french]
      texts += register.columns.flatMap { [$0.name.french, $0.help.french] }
    }
    for text in texts { #expect(Typography.faults(in: text) == [], "\(shown(text))") }
  }
}
