extension PartnerDirectory {
  /// The organisations, forces and forums that registers name as partners, in the order of their codes.
  ///
  /// The code of Union africaine is UNAF: `UA` is also Ukraine's alpha-2 code, so it finds neither.
  static let organisations: [Partner] = (alliancesAndForums + forcesAndStaffs).sorted { $0.code < $1.code }

  /// The organisations that are military structures: Otan, Union européenne, and the forces and staffs.
  static let militaryStructures: Set<PartnerIndex> = Set(
    (["OTAN", "UE"] + forcesAndStaffs.map(\.code)).compactMap { standard.find($0) })

  private static let alliancesAndForums: [Partner] = [
    .organisation(
      "OTAN", .la, "Otan", "NATO",
      [
        "Organisation du traité de l'Atlantique Nord", "North Atlantic Treaty Organization",
        "North Atlantic Treaty Organisation", "Alliance atlantique", "Atlantic Alliance",
      ]),
    .organisation("UE", .la, "Union européenne", "the European Union", ["EU", "E.U."]),
    .organisation(
      "ONU", .la, "ONU", "the United Nations",
      ["UN", "UNO", "Nations unies", "Organisation des Nations unies"]),
    .organisation("UNAF", .la, "Union africaine", "the African Union", ["UA", "AU"]),
    .organisation(
      "OSCE", .la, "OSCE", "the OSCE",
      [
        "Organisation pour la sécurité et la coopération en Europe",
        "Organization for Security and Co-operation in Europe",
      ]),
    .organisation(
      "G5S", .le, "G5 Sahel", "the G5 Sahel",
      ["G5", "G5-S", "Force conjointe du G5 Sahel", "Force conjointe G5 Sahel", "FC-G5S"]),
    .organisation(
      "CEDEAO", .la, "CEDEAO", "ECOWAS",
      ["Communauté économique des États de l'Afrique de l'Ouest", "Economic Community of West African States"]),
    .organisation(
      "CEEAC", .la, "CEEAC", "ECCAS",
      ["Communauté économique des États de l'Afrique centrale", "Economic Community of Central African States"]),
    .organisation(
      "CCG", .le, "Conseil de coopération du Golfe", "the Gulf Cooperation Council", ["GCC"]),
    .organisation(
      "LEA", .la, "Ligue des États arabes", "the League of Arab States", ["Ligue arabe", "Arab League"]),
    .organisation(
      "ASEAN", .la, "Asean", "ASEAN",
      ["ANASE", "Association des nations de l'Asie du Sud-Est", "Association of Southeast Asian Nations"]),
    .organisation(
      "IEI", .la, "Initiative européenne d’intervention", "the European Intervention Initiative", ["EI2"]),
    .organisation(
      "5+5", .la, "Initiative 5+5 Défense", "the 5+5 Defence Initiative",
      ["5+5 Défense", "5+5 Defence", "Initiative 5+5", "Dialogue 5+5"]),
    .organisation(
      "AED", .la, "Agence européenne de défense", "the European Defence Agency", ["EDA"]),
    .organisation(
      "OCCAR", .la, "OCCAr", "OCCAR",
      ["Organisation conjointe de coopération en matière d'armement", "Organisation for Joint Armament Co-operation"]),
  ]

  private static let forcesAndStaffs: [Partner] = [
    .organisation(
      "COALITION", .la, "Coalition internationale contre Daech", "the Global Coalition against Daesh",
      [
        "Coalition internationale", "Coalition au Levant", "Coalition internationale au Levant", "Coalition Levant",
        "Global Coalition", "CJTF-OIR", "Inherent Resolve", "Operation Inherent Resolve",
      ]),
    .organisation(
      "MINUSMA", .la, "MINUSMA", "MINUSMA",
      ["Mission multidimensionnelle intégrée des Nations unies pour la stabilisation au Mali"]),
    .organisation(
      "MINUSCA", .la, "MINUSCA", "MINUSCA",
      ["Mission multidimensionnelle intégrée des Nations unies pour la stabilisation en Centrafrique"]),
    .organisation(
      "MONUSCO", .la, "MONUSCO", "MONUSCO",
      [
        "Mission de l'Organisation des Nations unies pour la stabilisation en RDC",
        "Mission de l'Organisation des Nations unies pour la stabilisation en République démocratique du Congo",
      ]),
    .organisation(
      "FINUL", .la, "FINUL", "UNIFIL",
      ["Force intérimaire des Nations unies au Liban", "United Nations Interim Force in Lebanon"]),
    .organisation(
      "FMO", .la, "Force multinationale et observateurs", "the Multinational Force and Observers", ["MFO"]),
    .organisation(
      "SHAPE", .le, "SHAPE", "SHAPE",
      ["Grand quartier général des puissances alliées en Europe", "Supreme Headquarters Allied Powers Europe"]),
    .organisation(
      "ACT", .le, "Commandement allié Transformation", "Allied Command Transformation", ["SACT"]),
    .organisation(
      "EATC", .le, "Commandement européen du transport aérien", "the European Air Transport Command"),
    .organisation("EUROCORPS", .le, "Corps européen", "Eurocorps"),
    .organisation("TAKUBA", .la, "Task Force Takuba", "Task Force Takuba", ["Force Takuba"]),
  ]
}
