extension PartnerDirectory {
  /// The organisations, forces and forums that registers name as partners, in the order of their codes.
  ///
  /// The code of Union africaine is UNAF: `UA` is also Ukraine's alpha-2 code, so it finds neither.
  static let organisations: [Partner] = (alliancesAndForums + otherOrganisations + missionsOfTheUnion + forcesAndStaffs)
    .sorted { $0.code < $1.code }

  /// The organisations that are military structures: Otan, Union européenne, coalitions and the forces and staffs of
  /// several states but for those of the United Nations.
  static let militaryStructures: Set<PartnerIndex> = Set(
    (["OTAN", "UE"] + (forcesAndStaffs + missionsOfTheUnion).filter(isMilitary).map(\.code)).compactMap {
      standard.find($0)
    })

  /// Whether a force is one of armies: the civil missions of the Union are not, and those of the United Nations belong to
  /// no military structure, nor do the commands of one state.
  private static func isMilitary(_ force: Partner) -> Bool {
    !force.code.hasPrefix("EUCAP") && !["MINUSMA", "MINUSCA", "MONUSCO", "FINUL"].contains(force.code)
      && !["AFRICOM", "CENTCOM", "EUCOM", "INDOPACOM"].contains(force.code)
  }

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
        "Organisation pour la sécurité et la coopération en Europe", "CSCE",
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

  private static let otherOrganisations: [Partner] = [
    .organisation("FRONTEX", .la, "Frontex", "Frontex", ["Agence européenne de garde-frontières et de garde-côtes"]),
    .organisation(
      "CICR", .le, "CICR", "the ICRC",
      ["Comité international de la Croix-Rouge", "International Committee of the Red Cross"]),
    .organisation(
      "OIF", .la, "Francophonie", "the Francophonie",
      ["Organisation internationale de la Francophonie", "International Organisation of La Francophonie"]),
    .organisation(
      "COI", .la, "Commission de l’océan Indien", "the Indian Ocean Commission", ["IOC"]),
    .organisation(
      "CEMAC", .la, "CEMAC", "CEMAC", ["Communauté économique et monétaire de l'Afrique centrale"]),
    .organisation(
      "SADC", .la, "SADC", "the SADC",
      ["Communauté de développement de l'Afrique australe", "Southern African Development Community"]),
    .organisation(
      "IGAD", .la, "IGAD", "IGAD", ["Autorité intergouvernementale pour le développement"]),
    .organisation("AIEA", .la, "AIEA", "the IAEA", ["Agence internationale de l'énergie atomique"]),
    .organisation(
      "OIAC", .la, "OIAC", "the OPCW",
      ["Organisation pour l'interdiction des armes chimiques", "Organisation for the Prohibition of Chemical Weapons"]),
    .organisation("INTERPOL", .la, "Interpol", "Interpol"),
    .organisation("EUROPOL", .la, "Europol", "Europol"),
    .organisation(
      "CISM", .le, "Conseil international du sport militaire", "the International Military Sports Council"),
  ]

  /// The missions of the European Union that a defence desk meets, each a military structure or a civil mission of it.
  private static let missionsOfTheUnion: [Partner] =
    [
      ("MALI", "Mali", "Mali"), ("RCA", "République centrafricaine", "Central African Republic"),
      ("SOMALIE", "Somalie", "Somalia"), ("MOZAMBIQUE", "Mozambique", "Mozambique"),
    ].map { key, french, english in
      .organisation(
        "EUTM-\(key)", .la, "EUTM \(french)", "EUTM \(english)",
        ["Mission de formation de l'Union européenne \(french)", "European Union Training Mission \(english)"])
    } + [
      .organisation(
        "EUTM", .la, "EUTM", "EUTM", ["Mission de formation de l'Union européenne", "European Union Training Mission"]),
      .organisation("EUMAM", .la, "EUMAM Ukraine", "EUMAM Ukraine", ["EUMAM UA"]),
      .organisation("EUMPM", .la, "EUMPM Niger", "EUMPM Niger"),
      .organisation("EUFOR", .la, "EUFOR Althea", "EUFOR Althea", ["Althea"]),
      .organisation(
        "EUNAVFOR", .la, "EUNAVFOR", "EUNAVFOR", ["EU NAVFOR", "Atalante", "Atalanta", "Irini", "Aspides"]),
      .organisation("EUCAP", .la, "EUCAP", "EUCAP"),
      .organisation("EUCAP-SAHEL", .la, "EUCAP Sahel", "EUCAP Sahel", ["EUCAP Sahel Mali", "EUCAP Sahel Niger"]),
      .organisation("EUCAP-SOMALIE", .la, "EUCAP Somalie", "EUCAP Somalia"),
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
    .organisation(
      "BFA-DFB", .la, "Brigade franco-allemande", "the Franco-German Brigade", ["Deutsch-Französische Brigade"]),
    .organisation(
      "AFRICOM", .la, "AFRICOM", "AFRICOM",
      ["USAFRICOM", "Commandement des États-Unis pour l'Afrique", "United States Africa Command"]),
    .organisation("EUCOM", .la, "EUCOM", "EUCOM", ["USEUCOM", "United States European Command"]),
    .organisation("CENTCOM", .la, "CENTCOM", "CENTCOM", ["USCENTCOM", "United States Central Command"]),
    .organisation("INDOPACOM", .la, "INDOPACOM", "INDOPACOM", ["USINDOPACOM", "United States Indo-Pacific Command"]),
    .organisation("CJEF", .la, "Force expéditionnaire commune interarmées", "the Combined Joint Expeditionary Force"),
    .organisation("NRF", .la, "Force de réaction de l’Otan", "the NATO Response Force"),
    .organisation("KFOR", .la, "KFOR", "KFOR"),
    .organisation("TAKUBA", .la, "Task Force Takuba", "Task Force Takuba", ["Force Takuba"]),
  ]
}
