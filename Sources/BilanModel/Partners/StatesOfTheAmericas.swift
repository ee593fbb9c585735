extension PartnerDirectory {
  static let americas: [Partner] = [
    .state("ABW", "AW", .none, "Aruba", "Aruba"),
    .state("AIA", "AI", .none, "Anguilla", "Anguilla"),
    .state(
      "ARG", "AR", .la, "Argentine", "Argentina", ["République argentine", "Argentine Republic"]),
    .state("ATG", "AG", .none, "Antigua-et-Barbuda", "Antigua and Barbuda", ["Antigua"]),
    .state(
      "BES", "BQ", .none, "Bonaire, Saint-Eustache et Saba", "Bonaire, Sint Eustatius and Saba",
      ["Pays-Bas caribéens", "Caribbean Netherlands", "Bonaire"]),
    .state("BHS", "BS", .les, "Bahamas", "the Bahamas"),
    .state("BLM", "BL", .none, "Saint-Barthélemy", "Saint Barthélemy", ["St-Barthélemy", "Saint-Barth"]),
    .state("BLZ", "BZ", .le, "Belize", "Belize"),
    .state("BMU", "BM", .les, "Bermudes", "Bermuda"),
    .state(
      "BOL", "BO", .la, "Bolivie", "Bolivia",
      ["État plurinational de Bolivie", "Bolivie (État plurinational de)", "Plurinational State of Bolivia"]),
    .state(
      "BRA", "BR", .le, "Brésil", "Brazil", ["République fédérative du Brésil", "Brasil"]),
    .state("BRB", "BB", .la, "Barbade", "Barbados", placing: .at),
    .state("CAN", "CA", .le, "Canada", "Canada"),
    .state("CHL", "CL", .le, "Chili", "Chile"),
    .state("COL", "CO", .la, "Colombie", "Colombia"),
    .state("CRI", "CR", .le, "Costa Rica", "Costa Rica"),
    .state("CUB", "CU", .none, "Cuba", "Cuba"),
    .state("CUW", "CW", .none, "Curaçao", "Curaçao"),
    .state("CYM", "KY", .les, "Îles Caïmans", "the Cayman Islands", ["Caïmans", "Îles Caïman"]),
    .state("DMA", "DM", .la, "Dominique", "Dominica", placing: .at),
    .state(
      "DOM", "DO", .la, "République dominicaine", "the Dominican Republic", ["Saint-Domingue", "Rép. dominicaine"]),
    .state("ECU", "EC", .le, "Équateur", "Ecuador"),
    .state(
      "FLK", "FK", .les, "Îles Malouines", "the Falkland Islands",
      ["Malouines", "Falkland", "Falklands", "Îles Falkland", "Falkland Islands (Malvinas)"]),
    .state("GLP", "GP", .la, "Guadeloupe", "Guadeloupe"),
    .state("GRD", "GD", .la, "Grenade", "Grenada", placing: .at),
    .state("GRL", "GL", .le, "Groenland", "Greenland"),
    .state("GTM", "GT", .le, "Guatemala", "Guatemala"),
    .state("GUF", "GF", .la, "Guyane", "French Guiana", ["Guyane française"]),
    .state("GUY", "GY", .le, "Guyana", "Guyana", ["République coopérative de Guyana"]),
    .state("HND", "HN", .le, "Honduras", "Honduras"),
    .state("HTI", "HT", .none, "Haïti", "Haiti", ["République d'Haïti"], placing: .inside),
    .state("JAM", "JM", .la, "Jamaïque", "Jamaica"),
    .state(
      "KNA", "KN", .none, "Saint-Christophe-et-Niévès", "Saint Kitts and Nevis",
      ["Saint-Kitts-et-Nevis", "Saint-Christophe et Nevis", "St Kitts and Nevis"]),
    .state("LCA", "LC", .none, "Sainte-Lucie", "Saint Lucia", ["St Lucia"]),
    .state(
      "MAF", "MF", .none, "Saint-Martin", "Saint Martin", ["Saint-Martin (partie française)", "St-Martin"]),
    .state("MEX", "MX", .le, "Mexique", "Mexico", ["États-Unis du Mexique", "United Mexican States"]),
    .state("MSR", "MS", .none, "Montserrat", "Montserrat"),
    .state("MTQ", "MQ", .la, "Martinique", "Martinique"),
    .state("NIC", "NI", .le, "Nicaragua", "Nicaragua"),
    .state("PAN", "PA", .le, "Panama", "Panama"),
    .state("PER", "PE", .le, "Pérou", "Peru"),
    .state("PRI", "PR", .none, "Porto Rico", "Puerto Rico"),
    .state("PRY", "PY", .le, "Paraguay", "Paraguay"),
    .state(
      "SGS", "GS", .la, "Géorgie du Sud-et-les îles Sandwich du Sud", "South Georgia and the South Sandwich Islands",
      ["Géorgie du Sud"]),
    .state("SLV", "SV", .le, "Salvador", "El Salvador"),
    .state(
      "SPM", "PM", .none, "Saint-Pierre-et-Miquelon", "Saint Pierre and Miquelon", ["St-Pierre-et-Miquelon"]),
    .state("SUR", "SR", .le, "Suriname", "Suriname", ["Surinam"]),
    .state(
      "SXM", "SX", .none, "Saint-Martin (partie néerlandaise)", "Sint Maarten", ["Sint Maarten (Dutch part)"]),
    .state(
      "TCA", "TC", .les, "Îles Turques-et-Caïques", "the Turks and Caicos Islands",
      ["Turques-et-Caïques", "Îles Turks et Caïques", "Turks and Caicos"]),
    .state(
      "TTO", "TT", .la, "Trinité-et-Tobago", "Trinidad and Tobago", ["Trinidad"], placing: .at),
    .state(
      "USA", "US", .les, "États-Unis", "the United States",
      [
        "États-Unis d'Amérique", "United States of America", "E-U", "Amérique (États-Unis)", "USA (États-Unis)",
        "États Unis (USA)",
      ]),
    .state("URY", "UY", .le, "Uruguay", "Uruguay"),
    .state(
      "VCT", "VC", .none, "Saint-Vincent-et-les-Grenadines", "Saint Vincent and the Grenadines",
      ["Saint-Vincent", "St Vincent and the Grenadines"]),
    .state(
      "VEN", "VE", .le, "Venezuela", "Venezuela",
      [
        "République bolivarienne du Venezuela", "Venezuela (République bolivarienne du)",
        "Bolivarian Republic of Venezuela",
      ]),
    .state(
      "VGB", "VG", .les, "Îles Vierges britanniques", "the British Virgin Islands", ["Virgin Islands (British)"]),
    .state(
      "VIR", "VI", .les, "Îles Vierges américaines", "the United States Virgin Islands",
      ["Îles Vierges des États-Unis", "US Virgin Islands", "Virgin Islands (U.S.)"]),
  ]
}
