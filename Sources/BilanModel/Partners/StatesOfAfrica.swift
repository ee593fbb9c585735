extension PartnerDirectory {
  static let africa: [Partner] = [
    .state("AGO", "AO", .le, "Angola", "Angola", ["République d'Angola"]),
    .state("BDI", "BI", .le, "Burundi", "Burundi", ["République du Burundi"]),
    .state("BEN", "BJ", .le, "Bénin", "Benin", ["République du Bénin"]),
    .state("BFA", "BF", .le, "Burkina Faso", "Burkina Faso", ["Burkina", "Haute-Volta", "Upper Volta"]),
    .state("BWA", "BW", .le, "Botswana", "Botswana"),
    .state(
      "CAF", "CF", .la, "République centrafricaine", "the Central African Republic",
      ["Centrafrique", "République de Centrafrique", "RCA", "CAR", "Rép. centrafricaine"]),
    .state(
      "CIV", "CI", .la, "Côte d’Ivoire", "Côte d’Ivoire",
      ["Ivory Coast", "République de Côte d'Ivoire", "RCI", "Cote Ivoire"]),
    .state("CMR", "CM", .le, "Cameroun", "Cameroon", ["République du Cameroun"]),
    .state(
      "COD", "CD", .la, "République démocratique du Congo", "the Democratic Republic of the Congo",
      [
        "RDC", "RD Congo", "R.D. Congo", "DRC", "DR Congo", "Congo-Kinshasa", "Congo (République démocratique du)",
        "Rép. dém. du Congo", "Democratic Republic of Congo", "Congo, Democratic Republic of the", "Congo RDC", "Zaïre",
      ]),
    .state(
      "COG", "CG", .le, "Congo", "Congo",
      ["Congo-Brazzaville", "République du Congo", "Republic of the Congo", "Congo (République du)"]),
    .state("COM", "KM", .les, "Comores", "the Comoros", ["Union des Comores", "Archipel des Comores"]),
    .state("CPV", "CV", .le, "Cap-Vert", "Cabo Verde", ["Cape Verde", "République du Cap-Vert"]),
    .state("DJI", "DJ", .none, "Djibouti", "Djibouti", ["République de Djibouti"]),
    .state("DZA", "DZ", .la, "Algérie", "Algeria", ["République algérienne démocratique et populaire"]),
    .state(
      "EGY", "EG", .la, "Égypte", "Egypt", ["République arabe d'Égypte", "RAE", "Arab Republic of Egypt"]),
    .state("ERI", "ER", .la, "Érythrée", "Eritrea"),
    .state(
      "ESH", "EH", .le, "Sahara occidental", "Western Sahara", ["Sahara-Occidental (territoire du)"]),
    .state("ETH", "ET", .la, "Éthiopie", "Ethiopia"),
    .state("GAB", "GA", .le, "Gabon", "Gabon", ["République gabonaise"]),
    .state("GHA", "GH", .le, "Ghana", "Ghana"),
    .state("GIN", "GN", .la, "Guinée", "Guinea", ["Guinée-Conakry", "République de Guinée"]),
    .state("GMB", "GM", .la, "Gambie", "the Gambia"),
    .state("GNB", "GW", .la, "Guinée-Bissau", "Guinea-Bissau", ["Guinée-Bissao"]),
    .state("GNQ", "GQ", .la, "Guinée équatoriale", "Equatorial Guinea"),
    .state("IOT", "IO", .le, "Territoire britannique de l’océan Indien", "the British Indian Ocean Territory"),
    .state("KEN", "KE", .le, "Kenya", "Kenya", ["Kénia"]),
    .state("LBR", "LR", .le, "Libéria", "Liberia"),
    .state(
      "LBY", "LY", .la, "Libye", "Libya", ["Lybie", "Jamahiriya arabe libyenne", "Libyan Arab Jamahiriya"]),
    .state("LSO", "LS", .le, "Lesotho", "Lesotho"),
    .state("MAR", "MA", .le, "Maroc", "Morocco", ["Royaume du Maroc"]),
    .state("MDG", "MG", .none, "Madagascar", "Madagascar", ["République de Madagascar"]),
    .state("MLI", "ML", .le, "Mali", "Mali", ["République du Mali"]),
    .state("MOZ", "MZ", .le, "Mozambique", "Mozambique"),
    .state(
      "MRT", "MR", .la, "Mauritanie", "Mauritania", ["République islamique de Mauritanie", "RIM"]),
    .state("MUS", "MU", .none, "Maurice", "Mauritius", ["Île Maurice", "République de Maurice"]),
    .state("MWI", "MW", .le, "Malawi", "Malawi"),
    .state("MYT", "YT", .none, "Mayotte", "Mayotte"),
    .state("NAM", "NA", .la, "Namibie", "Namibia"),
    .state("NER", "NE", .le, "Niger", "Niger", ["République du Niger"]),
    .state("NGA", "NG", .le, "Nigéria", "Nigeria", ["République fédérale du Nigéria"]),
    .state("REU", "RE", .la, "Réunion", "Réunion", ["Île de la Réunion"], placing: .at),
    .state("RWA", "RW", .le, "Rwanda", "Rwanda", ["Ruanda"]),
    .state("SDN", "SD", .le, "Soudan", "Sudan", ["République du Soudan"]),
    .state("SEN", "SN", .le, "Sénégal", "Senegal", ["République du Sénégal"]),
    .state(
      "SHN", "SH", .none, "Sainte-Hélène", "Saint Helena",
      [
        "Sainte-Hélène, Ascension et Tristan da Cunha", "Saint Helena, Ascension and Tristan da Cunha", "St Helena",
        "Sainte-Hélène, Ascension et Tristan da Cunha (territoires)",
      ]),
    .state("SLE", "SL", .la, "Sierra Leone", "Sierra Leone"),
    .state("SOM", "SO", .la, "Somalie", "Somalia"),
    .state("SSD", "SS", .le, "Soudan du Sud", "South Sudan", ["Sud-Soudan"]),
    .state(
      "STP", "ST", .none, "Sao Tomé-et-Principe", "São Tomé and Príncipe",
      ["Sao Tomé"]),
    .state("SWZ", "SZ", .le, "Eswatini", "Eswatini", ["Swaziland", "Souaziland"]),
    .state("SYC", "SC", .les, "Seychelles", "Seychelles", ["Îles Seychelles"]),
    .state("TCD", "TD", .le, "Tchad", "Chad", ["République du Tchad"]),
    .state("TGO", "TG", .le, "Togo", "Togo", ["République togolaise"]),
    .state("TUN", "TN", .la, "Tunisie", "Tunisia", ["République tunisienne"]),
    .state(
      "TZA", "TZ", .la, "Tanzanie", "Tanzania",
      ["République-Unie de Tanzanie", "United Republic of Tanzania", "Tanzania, United Republic of"]),
    .state("UGA", "UG", .le, "Ouganda", "Uganda"),
    .state(
      "ZAF", "ZA", .la, "Afrique du Sud", "South Africa",
      ["RSA", "République d'Afrique du Sud", "République sud-africaine", "Republic of South Africa"]),
    .state("ZMB", "ZM", .la, "Zambie", "Zambia"),
    .state("ZWE", "ZW", .le, "Zimbabwe", "Zimbabwe"),
  ]
}
