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

  @Test(
    arguments: [
      ("Lao PDR", "LAO"), ("Lao P.D.R.", "LAO"), ("Russian Fed.", "RUS"), ("Syrian Arab Rep.", "SYR"),
      ("Rep. of Korea", "KOR"), ("Korea, Rep.", "KOR"), ("Dem. People's Rep. of Korea", "PRK"), ("DPR Korea", "PRK"),
      ("Congo, Dem. Rep.", "COD"), ("Dem. Rep. of the Congo", "COD"), ("Congo (Rep.)", "COG"), ("UR Tanzania", "TZA"),
      ("Rép.-Unie de Tanzanie", "TZA"), ("Egypt, Arab Rep.", "EGY"), ("Rép. arabe d'Égypte", "EGY"),
      ("Iran (Islamic Rep. of)", "IRN"), ("Micronesia, Fed. Sts.", "FSM"), ("Moldova (Rep. of)", "MDA"),
      ("Guinée éq.", "GNQ"), ("Papua N. Guinea", "PNG"), ("Brunei Dar.", "BRN"), ("Bosnia & Herz.", "BIH"),
      ("Gambia, The", "GMB"), ("Rép. populaire de Chine", "CHN"),
      ("The former Yugoslav Rep. of Macedonia", "MKD"),
      ("Dahomey", "BEN"), ("Rhodésie", "ZWE"), ("Siam", "THA"), ("Soudan français", "MLI"), ("Congo belge", "COD"),
      ("Rep.", nil), ("Dem. Rep.", nil), ("States of the Rep.", nil), ("Fed. of Prussia", nil),
      ("Guinea Rep. Congo", nil),
      ("République de Chine", nil),
    ] as [(String, String?)])
  func `names cut short, turned round and of before name their state, and nothing else does`(
    _ name: String, _ code: String?
  ) {
    let directory = PartnerDirectory.standard
    #expect(directory.find(name).map { directory[$0].code } == code)
  }
}
