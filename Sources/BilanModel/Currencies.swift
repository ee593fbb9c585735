/// The currencies that a report may be in, with what desks write for them; of those that share a word the one most
/// likely meant comes first.
extension Currency {
  /// That of a report which says no other.
  package static let euro = Currency(
    "EUR", "euros", "euros", signs: ["euros", "euro", "Euros", "€", "eur", "Eur"],
    words: ["€", "eur", "euro", "euros", "keur"])

  /// The closed list.
  package static let all: [Currency] = [
    euro,
    Currency(
      "USD", "dollars américains", "US dollars", signs: ["US$", "$US", "$ US", "dollars", "dollar", "$", "usd"],
      words: ["$", "us$", "$us", "usd", "dollar", "dollars"],
      qualifiers: ["us", "usa", "us$", "$us", "usd", "americain", "americains", "american"]),
    Currency(
      "GBP", "livres sterling", "pounds sterling", signs: ["£", "gbp"],
      words: ["£", "gbp", "sterling", "livre", "livres"]),
    Currency(
      "FRF", "francs français", "French francs", signs: ["FF", "F"], words: ["frf", "franc", "francs", "₣"]),
    Currency(
      "CHF", "francs suisses", "Swiss francs", signs: ["Fr.", "fr."], words: ["chf", "franc", "francs"],
      qualifiers: ["chf", "suisse", "suisses", "swiss"]),
    Currency(
      "CAD", "dollars canadiens", "Canadian dollars", signs: ["CA$", "$CA", "$ CA", "C$", "$"],
      words: ["$", "ca$", "$ca", "c$", "cad", "dollar", "dollars"],
      qualifiers: ["ca", "can", "ca$", "$ca", "c$", "cad", "canada", "canadien", "canadiens", "canadian"]),
    Currency(
      "AUD", "dollars australiens", "Australian dollars", signs: ["A$", "AU$", "$"],
      words: ["$", "a$", "au$", "dollar", "dollars"],
      qualifiers: ["a$", "au$", "aud", "australien", "australiens", "australian"]),
    Currency(
      "XAF", "francs CFA (Afrique centrale)", "CFA francs (Central Africa)", signs: ["F CFA", "FCFA"],
      words: ["fcfa", "cfa", "xaf", "franc", "francs"], qualifiers: ["fcfa", "cfa", "xaf", "cemac", "beac"]),
    Currency(
      "XOF", "francs CFA (Afrique de l’Ouest)", "CFA francs (West Africa)", signs: ["F CFA", "FCFA"],
      words: ["fcfa", "cfa", "xof", "franc", "francs"], qualifiers: ["fcfa", "cfa", "xof", "uemoa", "bceao"]),
    Currency("JPY", "yens", "yen", signs: ["¥"], words: ["¥", "yen", "yens", "jpy"]),
    Currency("CNY", "yuans", "yuan", signs: ["¥"], words: ["¥", "cny", "yuan", "yuans"], qualifiers: ["cny"]),
    Currency(
      "MAD", "dirhams marocains", "Moroccan dirhams", signs: ["DH", "Dh", "DHS"],
      words: ["dh", "dhs", "dirham", "dirhams"]),
    Currency(
      "AED", "dirhams des Émirats", "UAE dirhams", signs: ["DH", "Dh", "DHS"],
      words: ["dh", "dhs", "dirham", "dirhams", "aed"], qualifiers: ["aed", "emirats", "uae"]),
    Currency("DZD", "dinars algériens", "Algerian dinars", signs: ["DA"], words: ["dzd", "da", "dinar", "dinars"]),
    Currency(
      "TND", "dinars tunisiens", "Tunisian dinars", signs: ["DT"], words: ["tnd", "dt", "dinar", "dinars"],
      qualifiers: ["tnd", "dt", "tunisien", "tunisiens", "tunisian"]),
    Currency("RUB", "roubles", "roubles", signs: ["₽"], words: ["₽", "rouble", "roubles"]),
    Currency("PLN", "zlotys", "zlotys", signs: ["zł"], words: ["zloty", "zlotys"]),
    Currency("NGN", "nairas", "nairas", signs: ["₦"], words: ["₦", "naira", "nairas"]),
    Currency("MGA", "ariarys", "ariary", signs: ["Ar"], words: ["ariary"]),
    Currency("MRU", "ouguiyas", "ouguiyas", words: ["ouguiya"]),
    Currency("UAH", "hryvnias", "hryvnias", signs: ["₴"], words: ["₴"]),
    Currency("TRY", "livres turques", "Turkish lira", signs: ["₺"], words: ["₺"]),
    Currency("INR", "roupies indiennes", "Indian rupees", signs: ["₹"], words: ["₹", "roupies"]),
    Currency("KRW", "wons", "won", signs: ["₩"], words: ["₩"]),
    Currency("ILS", "shekels", "shekels", signs: ["₪"], words: ["₪", "shekels"]), Currency("BGN", "levs", "leva"),
    Currency("BRL", "reals", "reais", signs: ["R$"], words: ["r$", "brl", "reais"]),
    Currency("CZK", "couronnes tchèques", "Czech koruny"),
    Currency("DJF", "francs de Djibouti", "Djibouti francs"), Currency("DKK", "couronnes danoises", "Danish kroner"),
    Currency("EGP", "livres égyptiennes", "Egyptian pounds"), Currency("GNF", "francs guinéens", "Guinean francs"),
    Currency("HUF", "forints", "forints"), Currency("JOD", "dinars jordaniens", "Jordanian dinars"),
    Currency("KWD", "dinars koweïtiens", "Kuwaiti dinars"), Currency("LBP", "livres libanaises", "Lebanese pounds"),
    Currency("MXN", "pesos mexicains", "Mexican pesos"), Currency("NOK", "couronnes norvégiennes", "Norwegian kroner"),
    Currency("QAR", "riyals du Qatar", "Qatari riyals"), Currency("RON", "leus", "lei"),
    Currency("SAR", "riyals saoudiens", "Saudi riyals"), Currency("SEK", "couronnes suédoises", "Swedish kronor"),
    Currency("SGD", "dollars de Singapour", "Singapore dollars"), Currency("XPF", "francs Pacifique", "CFP francs"),
    Currency("ZAR", "rands", "rand"),
  ]
}
