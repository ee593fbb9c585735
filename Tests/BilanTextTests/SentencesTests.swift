import BilanModel
import BilanText
import Testing

@Suite struct SentencesTests {
  @Test(arguments: [
    ([], "", ""), (["A"], "A", "A"), (["A", "B"], "A et B", "A and B"), (["A", "B", "C"], "A, B et C", "A, B and C"),
  ])
  func `items are joined in a list`(items: [String], french: String, english: String) {
    #expect(Sentences.list(items, .french) == french)
    #expect(Sentences.list(items, .english) == english)
  }

  @Test func `a long list says how many are left, never one alone`() {
    let items = ["A", "B", "C", "D"]
    #expect(shown(Sentences.list(items, atMost: 2, .french)) == "A, B et 2~autres")
    #expect(shown(Sentences.list(items, atMost: 3, .french)) == "A, B, C et D")
    #expect(shown(Sentences.list(items, atMost: 1, .english)) == "A and 3~others")
    #expect(shown(Sentences.list(items, atMost: 0, .french)) == "A, B, C et D")
  }

  @Test(arguments: [
    ("DEU", "avec l’Allemagne", "de l’Allemagne", "à l’Allemagne", "en Allemagne"),
    ("BEL", "avec la Belgique", "de la Belgique", "à la Belgique", "en Belgique"),
    ("USA", "avec les États-Unis", "des États-Unis", "aux États-Unis", "aux États-Unis"),
    ("JPN", "avec le Japon", "du Japon", "au Japon", "au Japon"),
    ("IRQ", "avec l’Irak", "de l’Irak", "à l’Irak", "en Irak"),
    ("CUB", "avec Cuba", "de Cuba", "à Cuba", "à Cuba"), ("OMN", "avec Oman", "d’Oman", "à Oman", "à Oman"),
    ("ISR", "avec Israël", "d’Israël", "à Israël", "en Israël"),
    ("HTI", "avec Haïti", "d’Haïti", "à Haïti", "en Haïti"),
    ("HUN", "avec la Hongrie", "de la Hongrie", "à la Hongrie", "en Hongrie"),
    ("YEM", "avec le Yémen", "du Yémen", "au Yémen", "au Yémen"),
    ("BRB", "avec la Barbade", "de la Barbade", "à la Barbade", "à la Barbade"),
    ("COK", "avec les îles Cook", "des îles Cook", "aux îles Cook", "aux îles Cook"),
    ("IMN", "avec l’île de Man", "de l’île de Man", "à l’île de Man", "à l’île de Man"),
    ("OTAN", "avec l’Otan", "de l’Otan", "à l’Otan", "à l’Otan"),
    ("G5S", "avec le G5 Sahel", "du G5 Sahel", "au G5 Sahel", "au G5 Sahel"),
    ("GBR", "avec le Royaume-Uni", "du Royaume-Uni", "au Royaume-Uni", "au Royaume-Uni"),
  ])
  func `a partner's name calls for its prepositions`(
    code: String, with: String, of: String, to: String, at: String
  ) throws {
    let directory = PartnerDirectory.standard
    let partner = directory[try #require(directory.find(code))]
    #expect(Sentences.with(partner, .french) == with)
    #expect(Sentences.of(partner, .french) == of)
    #expect(Sentences.to(partner, .french) == to)
    #expect(Sentences.at(partner, .french) == at)
  }

  @Test func `English has its articles`() throws {
    let directory = PartnerDirectory.standard
    let states = directory[try #require(directory.find("USA"))]
    let nato = directory[try #require(directory.find("OTAN"))]
    #expect(Sentences.with(states, .english) == "with the United States")
    #expect(Sentences.at(states, .english) == "in the United States")
    #expect(Sentences.at(nato, .english) == "at NATO")
    #expect(Sentences.of(nato, .english) == "of NATO")
    #expect(Sentences.to(states, .english) == "to the United States")
  }

  @Test func `no sentence about a partner breaks a rule of typesetting`() {
    for partner in PartnerDirectory.standard.partners {
      for text in [Sentences.with(partner, .french), Sentences.of(partner, .french), Sentences.at(partner, .french)] {
        #expect(Typography.faults(in: text).isEmpty, "\(text)")
        #expect(!text.contains("de le") && !text.contains("à le") && !text.contains("de É"), "\(text)")
      }
    }
  }

  @Test func `de is elided before a vowel`() {
    #expect(Sentences.de("Oman") == "d’Oman")
    #expect(Sentences.de("été") == "d’été")
    #expect(Sentences.de("Malte") == "de Malte")
    #expect(Sentences.capitalized("les États-Unis") == "Les États-Unis")
    #expect(Sentences.capitalized("été") == "Été")
    #expect(Sentences.capitalized("") == "")
  }
}

@Suite struct PluralTests {
  @Test(arguments: [
    (0, "0~activité", "0~activities"), (1, "1~activité", "1~activity"), (-1, "−1~activité", "−1~activity"),
    (2, "2~activités", "2~activities"), (-2, "−2~activités", "−2~activities"),
    (1000, "1_000~activités", "1,000~activities"),
  ])
  func `a noun agrees with its number`(count: Int, french: String, english: String) {
    #expect(shown(CountedNoun.activity.counted(count, .french)) == french)
    #expect(shown(CountedNoun.activity.counted(count, .english)) == english)
  }

  @Test(arguments: [
    (3, 2, "1,5~personne-jour", "1.5~person-days"), (2, 1, "2,0~personnes-jours", "2.0~person-days"),
    (1, 1, "1,0~personne-jour", "1.0~person-day"), (1, 2, "0,5~personne-jour", "0.5~person-days"),
    (199, 100, "2,0~personnes-jours", "2.0~person-days"), (-3, 2, "−1,5~personne-jour", "−1.5~person-days"),
  ])
  func `a fraction below two is singular in French, as printed`(part: Int, base: Int, french: String, english: String) {
    #expect(shown(CountedNoun.personDay.counted(part, over: base, .french)) == french)
    #expect(shown(CountedNoun.personDay.counted(part, over: base, .english)) == english)
  }
}
