extension PartnerDirectory {
  static let asia: [Partner] = [
    .state("AFG", "AF", .le, "Afghanistan", "Afghanistan"),
    .state(
      "ARE", "AE", .les, "Émirats arabes unis", "the United Arab Emirates",
      ["EAU", "UAE", "Émirats", "Émirats-arabes-unis (EAU)"]),
    .state("ARM", "AM", .la, "Arménie", "Armenia"),
    .state("AZE", "AZ", .le, "Azerbaïdjan", "Azerbaijan"),
    .state("BGD", "BD", .le, "Bangladesh", "Bangladesh", ["Bengladesh", "Bangladesch"]),
    .state("BHR", "BH", .none, "Bahreïn", "Bahrain", ["Royaume de Bahreïn", "Barhein"]),
    .state(
      "BRN", "BN", .le, "Brunei", "Brunei", ["Brunéi Darussalam"]),
    .state("BTN", "BT", .le, "Bhoutan", "Bhutan"),
    .state("CHN", "CN", .la, "Chine", "China", ["République populaire de Chine", "RPC", "PRC"]),
    .state("GEO", "GE", .la, "Géorgie", "Georgia"),
    .state("HKG", "HK", .none, "Hong Kong", "Hong Kong", ["Hongkong", "Hong Kong (RAS chinoise de)"]),
    .state("IDN", "ID", .la, "Indonésie", "Indonesia"),
    .state("IND", "IN", .la, "Inde", "India", ["Union indienne", "Republic of India"]),
    .state(
      "IRN", "IR", .le, "Iran", "Iran", ["République islamique d'Iran", "Iran (République islamique d')"]),
    .state("IRQ", "IQ", .le, "Irak", "Iraq"),
    .state("ISR", "IL", .none, "Israël", "Israel", ["État d'Israël"], placing: .inside),
    .state("JOR", "JO", .la, "Jordanie", "Jordan", ["Royaume hachémite de Jordanie"]),
    .state("JPN", "JP", .le, "Japon", "Japan"),
    .state("KAZ", "KZ", .le, "Kazakhstan", "Kazakhstan", ["Kazakstan"]),
    .state(
      "KGZ", "KG", .le, "Kirghizstan", "Kyrgyzstan", ["Kirghizistan", "Kirghizie", "République kirghize"]),
    .state("KHM", "KH", .le, "Cambodge", "Cambodia", ["Royaume du Cambodge"]),
    .state(
      "KOR", "KR", .la, "Corée du Sud", "South Korea",
      [
        "Corée", "Korea", "République de Corée", "Republic of Korea", "ROK", "Corée (République de)",
        "Korea, Republic of", "Corée (Sud)", "Korea (South)",
      ]),
    .state("KWT", "KW", .le, "Koweït", "Kuwait", ["État du Koweït"]),
    .state(
      "LAO", "LA", .le, "Laos", "Laos",
      ["République démocratique populaire lao", "Lao People's Democratic Republic", "RDP lao"]),
    .state("LBN", "LB", .le, "Liban", "Lebanon", ["République libanaise"]),
    .state("LKA", "LK", .le, "Sri Lanka", "Sri Lanka", ["Ceylan", "Ceylon"]),
    .state("MAC", "MO", .none, "Macao", "Macao", ["Macau"]),
    .state("MDV", "MV", .les, "Maldives", "the Maldives", ["Îles Maldives"]),
    .state(
      "MMR", "MM", .la, "Birmanie", "Burma", ["Myanmar", "Myanmar (Birmanie)", "Birmanie (Myanmar)", "Burma (Myanmar)"]),
    .state("MNG", "MN", .la, "Mongolie", "Mongolia"),
    .state("MYS", "MY", .la, "Malaisie", "Malaysia"),
    .state("NPL", "NP", .le, "Népal", "Nepal"),
    .state("OMN", "OM", .none, "Oman", "Oman", ["Sultanat d'Oman"]),
    .state("PAK", "PK", .le, "Pakistan", "Pakistan"),
    .state("PHL", "PH", .les, "Philippines", "the Philippines", ["Îles Philippines"]),
    .state(
      "PRK", "KP", .la, "Corée du Nord", "North Korea",
      [
        "République populaire démocratique de Corée", "RPDC", "DPRK", "Democratic People's Republic of Korea",
        "Corée (République populaire démocratique de)", "Corée (Nord)", "Korea (North)",
      ]),
    .state(
      "PSE", "PS", .la, "Palestine", "Palestine",
      [
        "Territoires palestiniens", "Palestinian Territories", "État de Palestine", "State of Palestine",
        "Autorité palestinienne", "Palestine, État de", "Territoire palestinien occupé",
      ]),
    .state("QAT", "QA", .le, "Qatar", "Qatar", ["Katar", "État du Qatar"]),
    .state(
      "SAU", "SA", .la, "Arabie saoudite", "Saudi Arabia",
      ["Royaume d'Arabie saoudite", "KSA", "Arabie Séoudite", "Arabie", "Kingdom of Saudi Arabia"]),
    .state("SGP", "SG", .none, "Singapour", "Singapore", ["République de Singapour"]),
    .state(
      "SYR", "SY", .la, "Syrie", "Syria", ["République arabe syrienne", "Syrian Arab Republic"]),
    .state("THA", "TH", .la, "Thaïlande", "Thailand", ["Royaume de Thaïlande"]),
    .state("TJK", "TJ", .le, "Tadjikistan", "Tajikistan"),
    .state("TKM", "TM", .le, "Turkménistan", "Turkmenistan"),
    .state(
      "TLS", "TL", .le, "Timor oriental", "Timor-Leste", ["Timor", "East Timor", "Timor-Est"]),
    .state("TUR", "TR", .la, "Turquie", "Turkey", ["Türkiye", "République de Turquie"]),
    .state(
      "TWN", "TW", .none, "Taïwan", "Taiwan", ["Taïwan (Province de Chine)", "Taipei chinois"]),
    .state("UZB", "UZ", .le, "Ouzbékistan", "Uzbekistan"),
    .state(
      "VNM", "VN", .le, "Vietnam", "Vietnam", ["Viêt Nam", "République socialiste du Vietnam"]),
    .state("YEM", "YE", .le, "Yémen", "Yemen"),
  ]
}
