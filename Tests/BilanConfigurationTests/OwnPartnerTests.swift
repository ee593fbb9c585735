import BilanConfiguration
import BilanModel
import Testing

@Suite struct OwnPartnerTests {
  private func decode(_ text: String) -> (configuration: Configuration?, findings: [Finding]) {
    Configuration.decode(Array(text.utf8), file: "bilan.yaml")
  }

  @Test func `a desk declares partners of its own, of any kind, in both languages`() throws {
    let (configuration, findings) = decode(
      """
      partners:
        - {code: RURITANIE, name: {fr: Ruritanie, en: Ruritania}, article: la, kind: état, region: Europe,
           aliases: [Royaume de Ruritanie], groups: [{group: otan, since: 2019-05-01, until: 2023-12-31}]}
        - {code: KRG, name: {fr: Kurdistan irakien, en: Iraqi Kurdistan}, kind: collectivité, region: anmo}
        - {code: NAVALIS, name: Navalis, kind: entreprise}
        - {code: AUTRE, name: {fr: Autre / non précisé, en: Other or not stated}, kind: autre, aliases: [non précisé]}
      sources:
        - files: a.csv
          register: activities
          columns: {partners: {column: Pays, values: {Kurdistan: KRG, divers: non précisé}}}
      """)
    #expect(findings.isEmpty)
    let directory = try #require(configuration).directory
    let state = try #require(directory.find("royaume de ruritanie"))
    #expect(directory[state].nameWithArticle.french == "la Ruritanie" && state.region == .europe && state.isState)
    let table = MembershipTable(directory)
    #expect(table.isMember(state, of: .nato, on: Day(unchecked: 2023, 12, 31)))
    #expect(!table.isMember(state, of: .nato, on: Day(unchecked: 2024, 1, 1)))
    let natures = ["KRG", "Iraqi Kurdistan", "Navalis", "Autre / non précisé"].map { directory.find($0)?.nature }
    #expect(natures == [.community, .community, .company, .other])
    #expect(decode("year: 2024").configuration?.directory.partners.count == PartnerDirectory.standard.partners.count)
  }

  @Test(arguments: [
    (
      "- {code: KRG, name: Mali, kind: other}", 23,
      "configuration-same-partner", "« Mali » désigne déjà Mali (MLI)"
    ),
    (
      "- {code: USA, name: X-Y, kind: other}", 12, "configuration-same-partner", "« USA » désigne déjà États-Unis (USA)"
    ),
    (
      "- {code: UA, name: Ulmer, kind: other}", 12, "configuration-same-partner",
      "« UA » désigne déjà Ukraine (UKR), Union africaine (UNAF)"
    ),
    (
      "- {code: KRG, name: Kurd, kind: other, aliases: [Kosovo]}", 52, "configuration-same-partner",
      "« Kosovo » désigne déjà Kosovo (XKX)"
    ),
    (
      "- {code: KRG, name: Kurd, kind: other}\n  - {code: KRG, name: Kurde, kind: other}", 12,
      "configuration-same-partner", "« KRG » désigne déjà KRG"
    ),
    (
      "- {code: KRG, name: Kurd, kind: other}\n  - {code: GRK, name: kurd, kind: other}", 23,
      "configuration-same-partner", "« kurd » désigne déjà KRG"
    ),
    (
      "- {code: krg, name: Kurd, kind: other}", 12, "configuration-own-partner",
      "« krg » n’est pas un code de partenaire"
    ),
    (
      "- {code: KRG, name: 'A | B', kind: other}", 23, "configuration-own-partner",
      "« A | B » ne pourrait jamais être lu comme un nom"
    ),
    (
      "- {code: KRG, name: '-', kind: other}", 23, "configuration-own-partner",
      "« - » ne pourrait jamais être lu comme un nom"
    ),
    (
      "- {code: KRG, name: \"Kurd\\nSECRET\", kind: other}", 23, "configuration-own-partner",
      "« Kurd\nSECRET » ne pourrait jamais être lu comme un nom"
    ),
    (
      "- {code: DR, name: Kurd, kind: other}", 12, "configuration-own-partner",
      "« DR » est une mention de protection"
    ),
    (
      "- {code: KRG, name: Spécial France, kind: other}", 23, "configuration-own-partner",
      "« Spécial France » est une mention de protection"
    ),
    ("- {code: KRG, name: Kurd}", 5, "definition-missing-key", "il manque la clé « kind »"),
    ("- {code: KRG, name: {fr: Kurd}, kind: other}", 23, "definition-missing-key", "il manque la clé « en »"),
    ("- {code: KRG, name: Kurd, kind: land}", 35, "definition-unknown-name", "nom « land » inconnu"),
    ("- {code: KRG, name: Kurd, kind: state}", 5, "definition-missing-key", "il manque la clé « region »"),
    ("- {code: KRG, name: Kurd, kind: other, region: nord}", 50, "definition-unknown-name", "nom « nord » inconnu"),
    (
      "- {code: KRG, name: Kurd, kind: organisation, region: europe}", 57, "configuration-own-partner",
      "une organisation n’est dans aucune région"
    ),
    (
      "- {code: KRG, name: Kurd, kind: other, groups: [{group: ue, since: 2020-01-01}]}", 50,
      "configuration-own-partner", "seul un État est membre d’un groupe"
    ),
    (
      "- {code: KRG, name: Kurd, kind: state, region: europe, groups: [{group: ue, since: 2020-01-02, until: 2020-01-01}]}",
      105, "configuration-own-partner", "le dernier jour précède le premier"
    ),
    ("- {code: KRG, name: Kurd, kind: other, mot: x}", 42, "definition-unknown-key", "clé « mot » inconnue"),
  ])
  func `what is wrong of a partner is said with its line and column`(
    _ item: String, _ column: Int, _ code: String, _ message: String
  ) {
    let (configuration, findings) = decode("partners:\n  \(item)\n")
    #expect(configuration == nil)
    #expect(findings.map(\.message.french) == [message] && findings.map(\.code) == [code])
    #expect(findings.map(\.origin.column) == [column])
    #expect(findings.map(\.origin.line) == [item.contains("\n") ? 3 : 2])
  }

  @Test func `more partners than an index has room for are refused`() {
    let many = (0..<1024).map { "  - {code: P\($0), name: Partenaire \($0), kind: other}\n" }.joined()
    let (configuration, findings) = decode("partners:\n" + many)
    #expect(configuration == nil && findings.map(\.code) == ["configuration-own-partner"])
    #expect(findings.first?.message.french.hasPrefix("1024 partenaires, ") == true)
  }
}
