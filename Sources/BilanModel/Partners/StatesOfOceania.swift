extension PartnerDirectory {
  /// The states and territories of Oceania, of the Antarctic and of the southern seas.
  static let oceania: [Partner] = [
    .state("ASM", "AS", .les, "Samoa américaines", "American Samoa"),
    .state("ATA", "AQ", .le, "Antarctique", "Antarctica"),
    .state(
      "ATF", "TF", .les, "Terres australes et antarctiques françaises", "the French Southern and Antarctic Lands",
      ["TAAF", "Terres australes françaises", "French Southern Territories"]),
    .state("AUS", "AU", .la, "Australie", "Australia", ["Commonwealth d'Australie"]),
    .state("BVT", "BV", .la, "Île Bouvet", "Bouvet Island", placing: .at),
    .state("CCK", "CC", .les, "Îles Cocos", "the Cocos Islands", ["Cocos (Keeling) Islands", "Îles Cocos (Keeling)"]),
    .state("COK", "CK", .les, "Îles Cook", "the Cook Islands"),
    .state("CXR", "CX", .la, "Île Christmas", "Christmas Island", placing: .at),
    .state("FJI", "FJ", .les, "Fidji", "Fiji", ["Îles Fidji"]),
    .state(
      "FSM", "FM", .la, "Micronésie", "Micronesia",
      [
        "États fédérés de Micronésie", "Federated States of Micronesia", "Micronésie (États fédérés de)",
        "Micronesia (Federated States of)",
      ]),
    .state("GUM", "GU", .none, "Guam", "Guam"),
    .state(
      "HMD", "HM", .les, "Îles Heard-et-MacDonald", "Heard Island and McDonald Islands", ["Îles Heard et McDonald"]),
    .state("KIR", "KI", .les, "Kiribati", "Kiribati"),
    .state("MHL", "MH", .les, "Îles Marshall", "the Marshall Islands"),
    .state("MNP", "MP", .les, "Îles Mariannes du Nord", "the Northern Mariana Islands", ["Mariannes du Nord"]),
    .state(
      "NCL", "NC", .la, "Nouvelle-Calédonie", "New Caledonia", ["Nlle-Calédonie"]),
    .state("NFK", "NF", .la, "Île Norfolk", "Norfolk Island", placing: .at),
    .state("NIU", "NU", .none, "Niue", "Niue"),
    .state("NRU", "NR", .none, "Nauru", "Nauru"),
    .state("NZL", "NZ", .la, "Nouvelle-Zélande", "New Zealand"),
    .state("PCN", "PN", .les, "Îles Pitcairn", "the Pitcairn Islands", ["Pitcairn"]),
    .state("PLW", "PW", .les, "Palaos", "Palau", ["Palaos (les)", "Belau"]),
    .state(
      "PNG", "PG", .la, "Papouasie-Nouvelle-Guinée", "Papua New Guinea",
      ["Papouasie", "Papouasie-Nouvelle Guinée (PNG)"]),
    .state("PYF", "PF", .la, "Polynésie française", "French Polynesia", ["Polynésie"]),
    .state("SLB", "SB", .les, "Îles Salomon", "the Solomon Islands", ["Salomon"]),
    .state("TKL", "TK", .les, "Tokelau", "Tokelau"),
    .state("TON", "TO", .les, "Tonga", "Tonga"),
    .state("TUV", "TV", .les, "Tuvalu", "Tuvalu"),
    .state(
      "UMI", "UM", .les, "Îles mineures éloignées des États-Unis", "the United States Minor Outlying Islands"),
    .state("VUT", "VU", .le, "Vanuatu", "Vanuatu"),
    .state("WLF", "WF", .none, "Wallis-et-Futuna", "Wallis and Futuna", ["Wallis"]),
    .state("WSM", "WS", .les, "Samoa", "Samoa"),
  ]
}
