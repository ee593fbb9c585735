import BilanModel
import Testing

/// The names by which records call states, and what is suggested for others.
struct StateNamesTests {
  @Test(
    arguments: [
      ("République du Kenya", "KEN"), ("Republic of Kenya", "KEN"), ("Kenya (République du)", "KEN"),
      ("République de Namibie", "NAM"), ("République islamique du Pakistan", "PAK"), ("Royaume du Lesotho", "LSO"),
      ("République d’Indonésie", "IDN"), ("République de Guinée-Bissau", "GNB"), ("Russie (Fédération de)", "RUS"),
      ("Corée (Sud)", "KOR"), ("Saint-Siège ou Vatican", "VAT"), ("Antigua & Barbuda", "ATG"),
      ("St-Christophe-et-Niévès", "KNA"), ("Swiss Confederation", "CHE"),
    ])
  func `official names are known in both languages`(_ name: String, _ code: String) throws {
    let found = try #require(PartnerDirectory.standard.find(name), "\(name)")
    #expect(PartnerDirectory.standard[found].code == code)
  }

  @Test(
    arguments: [
      ("Mali (Barkhane)", "MLI"), ("OTAN (SHAPE)", "OTAN"), ("Allemagne*", "DEU"), ("République du Kénia", "KEN"),
      ("République d’Atlantide", nil), ("Royaume de Prusse", nil), ("République de Chine", nil),
      ("République de Ruritanie", nil), ("Inconnue", nil),
    ] as [(String, String?)])
  func `a hint is the state that is meant, or none`(_ words: String, _ code: String?) {
    #expect(PartnerDirectory.standard.nearest(to: words)?.code == code)
  }
}
