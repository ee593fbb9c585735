extension PartnerDirectory {
  static let europe: [Partner] = [
    .state("ALA", "AX", .les, "Îles Åland", "the Åland Islands", ["Åland"]),
    .state("ALB", "AL", .la, "Albanie", "Albania", ["République d'Albanie"]),
    .state("AND", "AD", .la, "Andorre", "Andorra", ["Principauté d'Andorre"]),
    .state("AUT", "AT", .la, "Autriche", "Austria", ["République d'Autriche"]),
    .state("BEL", "BE", .la, "Belgique", "Belgium", ["Royaume de Belgique"]),
    .state("BGR", "BG", .la, "Bulgarie", "Bulgaria", ["République de Bulgarie"]),
    .state(
      "BIH", "BA", .la, "Bosnie-Herzégovine", "Bosnia and Herzegovina",
      ["Bosnie", "Bosnie et Herzégovine", "Bosnia", "Bosnia-Herzegovina"]),
    .state(
      "BLR", "BY", .la, "Biélorussie", "Belarus",
      ["Bélarusse", "Bielarus", "Byelorussia", "République du Bélarus"]),
    .state("CHE", "CH", .la, "Suisse", "Switzerland", ["Confédération suisse", "Confédération helvétique"]),
    .state("CYP", "CY", .none, "Chypre", "Cyprus", ["République de Chypre"]),
    .state("CZE", "CZ", .la, "Tchéquie", "Czechia", ["République tchèque", "Czech Republic", "Rép. tchèque"]),
    .state(
      "DEU", "DE", .la, "Allemagne", "Germany",
      [
        "République fédérale d'Allemagne", "RFA", "Federal Republic of Germany", "Allemagne fédérale",
        "Allemagne de l'Ouest", "West Germany",
      ]),
    .state("DNK", "DK", .le, "Danemark", "Denmark", ["Royaume de Danemark", "Royaume du Danemark"]),
    .state("ESP", "ES", .la, "Espagne", "Spain", ["Royaume d'Espagne"]),
    .state("EST", "EE", .la, "Estonie", "Estonia", ["République d'Estonie"]),
    .state("FIN", "FI", .la, "Finlande", "Finland", ["République de Finlande"]),
    .state("FRA", "FR", .la, "France", "France", ["République française", "French Republic"]),
    .state("FRO", "FO", .les, "Îles Féroé", "the Faroe Islands", ["Féroé", "Faroe", "Îles Faroe"]),
    .state(
      "GBR", "GB", .le, "Royaume-Uni", "the United Kingdom",
      [
        "UK", "Grande-Bretagne", "Great Britain", "Britain", "Angleterre", "England",
        "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord", "United Kingdom of Great Britain and Northern Ireland",
        "RU",
      ]),
    .state("GGY", "GG", .none, "Guernesey", "Guernsey"),
    .state("GIB", "GI", .none, "Gibraltar", "Gibraltar"),
    .state("GRC", "GR", .la, "Grèce", "Greece", ["République hellénique", "Hellenic Republic"]),
    .state("HRV", "HR", .la, "Croatie", "Croatia", ["République de Croatie"]),
    .state("HUN", "HU", .la, "Hongrie", "Hungary"),
    .state("IMN", "IM", .la, "Île de Man", "the Isle of Man", placing: .at),
    .state("IRL", "IE", .la, "Irlande", "Ireland", ["République d'Irlande", "Eire", "Republic of Ireland"]),
    .state("ISL", "IS", .la, "Islande", "Iceland", ["République d'Islande"]),
    .state("ITA", "IT", .la, "Italie", "Italy", ["République italienne", "Italian Republic"]),
    .state("JEY", "JE", .none, "Jersey", "Jersey"),
    .state("LIE", "LI", .le, "Liechtenstein", "Liechtenstein"),
    .state("LTU", "LT", .la, "Lituanie", "Lithuania", ["Lithuanie", "République de Lituanie"]),
    .state(
      "LUX", "LU", .le, "Luxembourg", "Luxembourg", ["Grand-Duché de Luxembourg", "Grand-Duché du Luxembourg"]),
    .state("LVA", "LV", .la, "Lettonie", "Latvia", ["République de Lettonie"]),
    .state("MCO", "MC", .none, "Monaco", "Monaco", ["Principauté de Monaco"]),
    .state(
      "MDA", "MD", .la, "Moldavie", "Moldova",
      ["Moldova (République de)", "République de Moldavie", "République de Moldova", "Republic of Moldova"]),
    .state(
      "MKD", "MK", .la, "Macédoine du Nord", "North Macedonia",
      [
        "Macédoine", "Macedonia", "ARYM", "FYROM", "Ancienne République yougoslave de Macédoine",
        "République de Macédoine", "République de Macédoine du Nord", "ex-République yougoslave de Macédoine",
        "Former Yugoslav Republic of Macedonia",
      ]),
    .state("MLT", "MT", .none, "Malte", "Malta", ["République de Malte"]),
    .state("MNE", "ME", .le, "Monténégro", "Montenegro"),
    .state(
      "NLD", "NL", .les, "Pays-Bas", "the Netherlands",
      ["Hollande", "Holland", "Royaume des Pays-Bas", "Kingdom of the Netherlands", "Nederland"]),
    .state("NOR", "NO", .la, "Norvège", "Norway", ["Royaume de Norvège"]),
    .state("POL", "PL", .la, "Pologne", "Poland", ["République de Pologne"]),
    .state("PRT", "PT", .le, "Portugal", "Portugal", ["République portugaise"]),
    .state("ROU", "RO", .la, "Roumanie", "Romania", ["Rumania"]),
    .state(
      "RUS", "RU", .la, "Russie", "Russia", ["Fédération de Russie", "Russian Federation", "Fédération russe"]),
    .state(
      "SJM", "SJ", .les, "Îles Svalbard et Jan Mayen", "Svalbard and Jan Mayen",
      ["Svalbard", "Spitzberg", "Svalbard et Jan Mayen", "Svalbard et l'île Jan Mayen"]),
    .state("SMR", "SM", .none, "Saint-Marin", "San Marino"),
    .state("SRB", "RS", .la, "Serbie", "Serbia", ["République de Serbie"]),
    .state("SVK", "SK", .la, "Slovaquie", "Slovakia", ["République slovaque", "Slovak Republic", "Slovakie"]),
    .state("SVN", "SI", .la, "Slovénie", "Slovenia", ["République de Slovénie"]),
    .state("SWE", "SE", .la, "Suède", "Sweden", ["Royaume de Suède"]),
    .state("UKR", "UA", .la, "Ukraine", "Ukraine"),
    .state(
      "VAT", "VA", .le, "Saint-Siège", "the Holy See",
      ["Vatican", "Cité du Vatican", "Vatican City", "État de la Cité du Vatican", "Vatican City State"]),
    .state("XKX", "XK", .le, "Kosovo", "Kosovo", ["République du Kosovo", "Republic of Kosovo", "RKS"]),
  ]
}
