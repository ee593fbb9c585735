// Written by scripts/names-of-states.py: do not edit.

extension PartnerDirectory {
  /// Official and usual names of states in French and English beside those of their declarations, by code.
  ///
  /// From ISO 3166-1 with its French translations (Debian iso-codes), the Unicode CLDR and INSEE's Code officiel
  /// géographique of 2025.
  static let namesOfStates: [String: [String]] = {
    var names: [String: [String]] = [:]
    for line in textOfNames.split(separator: "\n") {
      names[String(line.prefix(3)), default: []] += line.dropFirst(4).split(separator: "|").map(String.init)
    }
    return names
  }()

  /// Each line a code and names between bars.
  private static let textOfNames = """
    AFG Afghanistan (Islamic Republic of)|Afghanistan (République islamique d’)|Islamic Republic of Afghanistan
    AFG République islamique d’Afghanistan
    AGO Angola (Republic of)|Angola (République d’)|Republic of Angola
    ALA Åland, Îles
    ALB Albania (Republic of)|Albanie (République d’)|Republic of Albania
    AND Andorra (Principality of)|Andorre (Principauté d’)|Principality of Andorra
    ARG Argentine (République d’)|République d’Argentine
    ARM Armenia (Republic of)|Arménie (République d’)|Republic of Armenia|République d’Arménie
    ATF French Southern & Antarctic Lands
    ATG Antigua & Barbuda
    AUS Australie (Commonwealth d’)
    AUT Austria (Republic of)|Autriche (République d’)|Republic of Austria
    AZE Azerbaijan (Republic of)|Azerbaïdjan (République d’)|Republic of Azerbaijan|République d’Azerbaïdjan
    BDI Burundi (Republic of)|Burundi (République du)|Republic of Burundi
    BEL Belgique (Royaume de)|Belgium (Kingdom of)|Kingdom of Belgium
    BEN Benin (Republic of)|Bénin (République du)|Republic of Benin
    BES Bonaire, Saint-Eustache & Saba|Bonaire, Saint-Eustache, Saba|Bonaire, Sint Eustatius & Saba
    BES Bonaire, St-Eustache et Saba|Bonaire, St-Eustache, Saba
    BGD Bangladesh (People’s Republic of)|Bangladesh (République populaire du)|Bengladesh (République populaire du)
    BGD People’s Republic of Bangladesh|République populaire du Bangladesh|République populaire du Bengladesh
    BGR Bulgaria (Republic of)|Bulgarie (République de)|Republic of Bulgaria
    BHR Bahrain (Kingdom of)|Bahreïn (Royaume de)|Kingdom of Bahrain
    BHS Bahamas (Commonwealth des)|Bahamas (Commonwealth of the)|Commonwealth des Bahamas|Commonwealth of the Bahamas
    BIH Bosnia & Herzegovina|Bosnia & Herzegovina (Republic of)|Bosnia and Herzegovina (Republic of)
    BIH Bosnie & Herzégovine (République de)|Bosnie et Herzégovine (République de)|Republic of Bosnia & Herzegovina
    BIH Republic of Bosnia and Herzegovina|République de Bosnie & Herzégovine|République de Bosnie et Herzégovine
    BLR Belarus (Republic of)|Biélorussie (République de)|Bélarus (République du)|Republic of Belarus
    BLR République de Biélorussie
    BOL Bolivia, Plurinational State of
    BRA Brazil (Federative Republic of)|Brésil (République fédérale du)|Brésil (République fédérative du)
    BRA Federative Republic of Brazil|République fédérale du Brésil
    BTN Bhoutan (Royaume du)|Bhutan (Kingdom of)|Bouthan (Royaume du)|Kingdom of Bhutan|Royaume du Bhoutan
    BTN Royaume du Bouthan
    BWA Botswana (Republic of)|Botswana (République du)|Republic of Botswana|République du Botswana
    CCK Cocos (Keeling), Îles
    CHE Swiss Confederation
    CHL Chile (Republic of)|Chili (République du)|Republic of Chile|République du Chili
    CHN China (People’s Republic of)|Chine (République populaire de)|People’s Republic of China
    CIV Côte d’Ivoire (Republic of)|Côte d’Ivoire (République de)|Republic of Côte d’Ivoire
    CMR Cameroon (Republic of)|Cameroun (République du)|Republic of Cameroon
    COD Congo, The Democratic Republic of the|the (Congo, The Democratic Republic of)
    COG Congo (Republic of the)
    COK Cook
    COL Colombia (Republic of)|Colombie (République de)|Republic of Colombia|République de Colombie
    COM Comores (Union des)|Comoros (Union of the)|Union of the Comoros
    CPV Cabo Verde (Republic of)|Cap-Vert (République du)|Republic of Cabo Verde
    CRI Costa Rica (Republic of)|Costa Rica (République du)|Republic of Costa Rica|République du Costa Rica
    CUB Cuba (Republic of)|Cuba (République de)|Republic of Cuba|République de Cuba
    CXR Christmas, Île
    CYP Chypre (République de)|Cyprus (Republic of)|Republic of Cyprus
    DEU Allemagne (République fédérale d’)|Germany (Federal Republic of)
    DJI Djibouti (Republic of)|Djibouti (République de)|Republic of Djibouti
    DMA Commonwealth de Dominique|Commonwealth de la Dominique|Commonwealth of Dominica|Dominica (Commonwealth of)
    DMA Dominique (Commonwealth de la)|Dominique (Commonwealth de)
    DNK Danemark (Royaume du)|Denmark (Kingdom of)|Kingdom of Denmark
    DZA Algeria (People’s Democratic Republic of)|People’s Democratic Republic of Algeria
    DZA République algérienne démocratique & populaire
    ECU Ecuador (Republic of)|Republic of Ecuador|République d’Équateur|Équateur (République d’)
    EGY Egypt (Arab Republic of)|Égypte (République arabe d’)
    ERI Eritrea (the State of)|l’État d’Érythrée|the State of Eritrea|Érythrée (l’État d’)|Érythrée (État d’)
    ERI État d’Érythrée
    ESP Ceuta, Melilla, Présides, îles Canaries|Espagne (Royaume d’)|Kingdom of Spain|Spain (Kingdom of)
    ESP Territoires espagnols en Afrique du Nord
    EST Estonia (Republic of)|Estonie (République d’)|Republic of Estonia
    ETH Ethiopia (Federal Democratic Republic of)|Federal Democratic Republic of Ethiopia
    ETH République démocratique fédérale d’Éthiopie|République fédérale démocratique d’Éthiopie
    ETH Éthiopie (République démocratique fédérale d’)|Éthiopie (République fédérale démocratique d’)
    FIN Finland (Republic of)|Finlande (République de)|Republic of Finland
    FJI Fidji (République des)|Fiji (Republic of)|Republic of Fiji|République des Fidji
    FLK Malouines, Îles (Falkland)
    GAB Gabonese Republic
    GBR Great Britain & Northern Ireland (United Kingdom of)|Great Britain and Northern Ireland (United Kingdom of)
    GBR Royaume-Uni de Grande-Bretagne & d’Irlande du Nord|United Kingdom of Great Britain & Northern Ireland
    GHA Ghana (Republic of)|Ghana (République du)|Republic of Ghana|République du Ghana
    GIB Gibraltar, Akrotiri & Dhekelia|Gibraltar, Akrotiri et Dhekelia|Territoires britanniques en Méditerranée
    GIN Guinea (Republic of)|Guinée (République de)|Republic of Guinea
    GMB Gambia (Republic of the)|Gambie (République de)|Republic of the Gambia|République de Gambie
    GNB Guinea-Bissau (Republic of)|Guinée-Bissao (République de)|Guinée-Bissau (République de)
    GNB Republic of Guinea-Bissau|République de Guinée-Bissao|République de Guinée-Bissau
    GNQ Equatorial Guinea (Republic of)|Guinée Équatoriale (République de)|Republic of Equatorial Guinea
    GNQ République de Guinée Équatoriale
    GRC République grecque
    GTM Guatemala (Republic of)|Guatemala (République du)|Republic of Guatemala|République du Guatemala
    GUY Guyana (Republic of)|Guyana (République coopérative du)|Guyana (République de)|Republic of Guyana
    GUY République coopérative du Guyana|République de Guyana
    HKG Hong Kong SAR China|Hong Kong Special Administrative Region of China|R.A.S. chinoise de Hong Kong
    HKG Région spéciale administrative chinoise de Hong-Kong
    HMD Heard Island & McDonald Islands|îles Heard & MacDonald
    HND Honduras (Republic of)|Honduras (République du)|Republic of Honduras|République du Honduras
    HRV Croatia (Republic of)|Croatie (République de)|Republic of Croatia
    HTI Haiti (Republic of)|Haïti (République de)|Haïti (République d’)|Republic of Haiti|République de Haïti
    IDN Indonesia (Republic of)|Indonésie (République d’)|Republic of Indonesia|République d’Indonésie
    IND Inde (République de l’)|Inde (République d’)|India (Republic of)|République de l’Inde|République d’Inde
    IOT Îles Chagos
    IRN Iran, Islamic Republic of|Islamic Republic of Iran
    IRQ Irak (République d’)|Iraq (Republic of)|Iraq (République d’)|Republic of Iraq|République d’Irak
    IRQ République d’Iraq
    ISL Iceland (Republic of)|Islande (République d’)|Republic of Iceland
    ISR Israel (State of)|Israël (État d’)|State of Israel
    JOR Hashemite Kingdom of Jordan|Jordan (Hashemite Kingdom of)|Jordanie (Royaume hachémite de)
    KAZ Kazakhstan (Republic of)|Kazakhstan (République du)|Republic of Kazakhstan|République du Kazakhstan
    KEN Kenya (Republic of)|Kenya (République du)|Republic of Kenya|République du Kenya
    KGZ Kyrgyz Republic
    KHM Cambodge (Royaume du)|Cambodia (Kingdom of)|Kingdom of Cambodia
    KIR Kiribati (Republic of)|Kiribati (République de)|Kiribati (République des)|Republic of Kiribati
    KIR République de Kiribati|République des Kiribati
    KNA Fédération de Saint-Christophe & Niévès|Fédération de Saint-Christophe-et-Niévès
    KNA Fédération de St-Christophe-et-Niévès|Saint Kitts & Nevis|Saint-Christophe & Niévès
    KNA Saint-Christophe & Niévès (Fédération de)|Saint-Christophe-et-Niévès (Fédération de)|St-Christophe-et-Niévès
    KNA St-Christophe-et-Niévès (Fédération de)|St. Kitts & Nevis
    KWT Koweït (État du)|Kuwait (State of)|State of Kuwait
    LAO Lao, République démocratique populaire
    LBN Lebanese Republic
    LBR Liberia (Republic of)|Libéria (République du)|Republic of Liberia|République du Libéria
    LBY Libye (État de)|État de Libye
    LCA Ste-Lucie
    LIE Liechtenstein (Principality of)|Liechtenstein (Principauté du)|Principality of Liechtenstein
    LIE Principauté du Liechtenstein
    LKA Democratic Socialist Republic of Sri Lanka|République démocratique socialiste de Sri Lanka
    LKA République démocratique socialiste du Sri Lanka|Sri Lanka (Democratic Socialist Republic of)
    LKA Sri Lanka (République démocratique socialiste de)|Sri Lanka (République démocratique socialiste du)
    LSO Kingdom of Lesotho|Lesotho (Kingdom of)|Lesotho (Royaume du)|Royaume du Lesotho
    LTU Lithuania (Republic of)|Lituanie (République de)|Republic of Lithuania
    LUX Grand Duchy of Luxembourg|Luxembourg (Grand Duchy of)|Luxembourg (Grand-Duché du)
    LVA Latvia (Republic of)|Lettonie (République de)|Republic of Latvia
    MAC Macao SAR China|Macao Special Administrative Region of China|R.A.S. chinoise de Macao
    MAC Région spéciale administrative chinoise de Macao
    MAF Saint Martin (French part)|St Martin (French part)|St-Martin (partie française)
    MAR Kingdom of Morocco|Maroc (Royaume du)|Morocco (Kingdom of)
    MCO Monaco (Principality of)|Monaco (Principauté de)|Principality of Monaco
    MDA Moldavie (République de)|Moldova, Republic of
    MDG Madagascar (Republic of)|Madagascar (République de)|Republic of Madagascar
    MDV Maldives (Republic of)|Maldives (République des)|Republic of Maldives|République des Maldives
    MHL Marshall|Marshall Islands (Republic of the)|Republic of the Marshall Islands|République des Îles Marshall
    MHL Îles Marshall (République des)
    MKD Macédoine du Nord (République de)|North Macedonia (Republic of)|Republic of North Macedonia
    MLI Mali (Republic of)|Mali (République du)|Republic of Mali
    MLT Malta (Republic of)|Malte (République de)|Republic of Malta
    MMR Myanmar (Burma)|Myanmar (Republic of)|Myanmar (République de)|Republic of Myanmar|République de Myanmar
    MMR République de l’Union de Birmanie|Union de Birmanie (République de l’)
    MNP Commonwealth des îles Mariannes du Nord|Commonwealth of the Northern Mariana Islands
    MNP Northern Mariana Islands (Commonwealth of the)|îles Mariannes du Nord (Commonwealth des)
    MOZ Mozambique (Republic of)|Mozambique (République du)|Republic of Mozambique|République du Mozambique
    MRT Islamic Republic of Mauritania|Mauritania (Islamic Republic of)|Mauritanie (République islamique de)
    MUS Maurice (République de)|Mauritius (Republic of)|Republic of Mauritius|République de l’Île Maurice
    MUS Île Maurice (République de l’)
    MWI Malawi (Republic of)|Malawi (République du)|Republic of Malawi|République du Malawi
    NAM Namibia (Republic of)|Namibie (République de)|Republic of Namibia|République de Namibie
    NER Niger (Republic of the)|Niger (République du)|Republic of the Niger
    NGA Federal Republic of Nigeria|Nigeria (Federal Republic of)|Nigeria (République fédérale du)
    NIC Nicaragua (Republic of)|Nicaragua (République du)|Republic of Nicaragua|République du Nicaragua
    NIU Nioue
    NLD Netherlands (Kingdom of the)|Pays-Bas (Royaume des)
    NOR Kingdom of Norway|Norvège (Royaume de)|Norway (Kingdom of)
    NPL Federal Democratic Republic of Nepal|Nepal (Federal Democratic Republic of)
    NPL Népal (République fédérale démocratique du)|République fédérale démocratique du Népal
    NRU Nauru (Republic of)|Nauru (République de)|Republic of Nauru|République de Nauru
    OMN Oman (Sultanat d’)|Oman (Sultanate of)|Sultanate of Oman
    PAK Islamic Republic of Pakistan|Pakistan (Islamic Republic of)|Pakistan (République islamique du)
    PAK République islamique du Pakistan
    PAN Panama (Republic of)|Panama (République du)|Republic of Panama|République du Panama
    PER Peru (Republic of)|Pérou (République du)|Republic of Peru|République du Pérou
    PHL Philippines (Republic of the)|Philippines (République des)|Republic of the Philippines
    PHL République des Philippines
    PLW Palaos (République des)|Palau (Republic of)|Palau (République de)|Republic of Palau|République de Palau
    PLW République des Palaos
    PNG Independent State of Papua New Guinea|Papouasie-Nouvelle-Guinée (État indépendant de)
    PNG Papua New Guinea (Independent State of)|État indépendant de Papouasie-Nouvelle-Guinée
    POL Poland (Republic of)|Pologne (République de)|Republic of Poland
    PRK Corée (République démocratique populaire de)|Korea, Democratic People’s Republic of
    PRK République démocratique populaire de Corée
    PRT Açores, Madère|Portuguese Republic|Territoires portugais de l’océan Atlantique
    PRY Paraguay (Republic of)|Paraguay (République du)|Republic of Paraguay|République du Paraguay
    PSE Palestine (l’État de)|Palestine (the State of)|Palestine, State of
    QAT Qatar (State of)|Qatar (État du)|State of Qatar
    REU Réunion, Île de la
    RUS Russie, Fédération de
    RWA Rwanda (République du)|Rwandese Republic|République du Rwanda|République rwandaise
    SAU Arabie saoudite (Royaume d’)|Saudi Arabia (Kingdom of)
    SDN Republic of the Sudan|Soudan (République du)|Sudan (Republic of the)
    SEN Republic of Senegal|Senegal (Republic of)|Sénégal (République du)
    SGP Republic of Singapore|Singapore (Republic of)|Singapour (République de)
    SGS Géorgie du Sud & les îles Sandwich du Sud|South Georgia & South Sandwich Islands
    SGS South Georgia & the South Sandwich Islands
    SHN Saint Helena, Ascension & Tristan da Cunha|Sainte-Hélène, Ascension & Tristan da Cunha
    SHN St Helena, Ascension and Tristan da Cunha|St. Helena, Ascension & Tristan da Cunha|Ste-Hélène
    SHN Ste-Hélène, Ascension et Tristan da Cunha|Territoires britanniques de l’océan Atlantique
    SHN Îles Sainte-Hélène, Ascension, Tristan-da-Cunha|Îles Ste-Hélène, Ascension, Tristan-da-Cunha
    SJM Svalbard & Jan Mayen|Svalbard & île Jan Mayen|Svalbard et île Jan Mayen
    SLB Salomon, Îles
    SLE Republic of Sierra Leone|République de Sierra Leone|Sierra Leone (Republic of)|Sierra Leone (République de)
    SLV El Salvador (Republic of)|El Salvador (République d’)|Republic of El Salvador|République du Salvador
    SLV République d’El Salvador|Salvador (République du)
    SMR Republic of San Marino|République de Saint-Marin|République de San Marin|République de St-Marin
    SMR Saint-Marin (République de)|San Marin (République de)|San Marino (Republic of)|St-Marin
    SMR St-Marin (République de)
    SOM Federal Republic of Somalia|République fédérale de Somalie|Somalia (Federal Republic of)
    SOM Somalie (République fédérale de)
    SPM Saint Pierre & Miquelon|St Pierre and Miquelon|St. Pierre & Miquelon
    SRB Republic of Serbia|Serbia (Republic of)|Serbie (République de)
    SSD Republic of South Sudan|République du Soudan du Sud|Soudan du Sud (République du)|South Sudan (Republic of)
    STP Democratic Republic of Sao Tome & Principe|Democratic Republic of Sao Tome and Principe
    STP République démocratique de Sao Tomé & Principe|République démocratique de Sao Tomé et Principe
    STP Sao Tome & Principe (Democratic Republic of)|Sao Tome and Principe (Democratic Republic of)
    STP Sao Tomé & Principe (République démocratique de)|Sao Tomé et Principe (République démocratique de)
    STP São Tomé & Príncipe
    SUR Republic of Suriname|République du Surinam|République du Suriname|Surinam (République du)
    SUR Suriname (Republic of)|Suriname (République du)
    SVN Republic of Slovenia|Slovenia (Republic of)|Slovénie (République de)
    SWE Kingdom of Sweden|Suède (Royaume de)|Sweden (Kingdom of)
    SWZ Eswatini (Kingdom of)|Eswatini (Royaume d’)|Kingdom of Eswatini|Royaume du Swaziland|Royaume d’Eswatini
    SWZ Swaziland (Royaume du)
    SXM St-Martin (partie néerlandaise)
    SYC Republic of Seychelles|République des Seychelles|Seychelles (Republic of)|Seychelles (République des)
    SYR Syrienne, République arabe
    TCA Turks & Caicos Islands|îles Turques & Caïques
    TCD Chad (Republic of)|Republic of Chad|Tchad (République du)
    TGO Togolese Republic
    THA Kingdom of Thailand|Thailand (Kingdom of)|Thaïlande (Royaume de)
    TJK Republic of Tajikistan|République du Tadjikistan|Tadjikistan (République du)|Tajikistan (Republic of)
    TLS Democratic Republic of Timor-Leste|République démocratique du Timor oriental
    TLS République démocratique du Timor-Leste|Timor oriental (République démocratique du)
    TLS Timor-Leste (Democratic Republic of)|Timor-Leste (République démocratique du)
    TON Kingdom of Tonga|Royaume des Tonga|Tonga (Kingdom of)|Tonga (Royaume des)
    TTO Republic of Trinidad & Tobago|Republic of Trinidad and Tobago|République de Trinité & Tobago
    TTO République de Trinité et Tobago|Trinidad & Tobago|Trinidad & Tobago (Republic of)
    TTO Trinidad and Tobago (Republic of)|Trinité & Tobago|Trinité & Tobago (République de)
    TTO Trinité et Tobago (République de)
    TUN Republic of Tunisia|République de Tunisie|Tunisia (Republic of)|Tunisie (République de)
    TUR Republic of Türkiye|Turquie (République de)|Türkiye (Republic of)
    TWN Taiwan, Province of China
    TZA Tanzanie, République unie de
    UGA Ouganda (République d’)|Republic of Uganda|République d’Ouganda|Uganda (Republic of)
    UMI U.S. Outlying Islands
    URY Eastern Republic of Uruguay|République orientale de l’Uruguay|République orientale d’Uruguay
    URY Uruguay (Eastern Republic of)|Uruguay (République orientale de l’)|Uruguay (République orientale d’)
    USA America (United States of)
    UZB Ouzbékistan (République d’)|Republic of Uzbekistan|République d’Ouzbékistan|Uzbekistan (Republic of)
    VAT Cité du Vatican (État de la)|Holy See (Vatican City State)|Saint-Siège (état de la cité du Vatican)
    VAT Saint-Siège ou Vatican|St-Siège (état de la cité du Vatican)|St-Siège ou Vatican
    VCT Saint Vincent & the Grenadines|Saint-Vincent & les-Grenadines|St-Vincent-et-les-Grenadines
    VCT St. Vincent & Grenadines
    VEN Venezuela, Bolivarian Republic of
    VIR U.S. Virgin Islands|Virgin Islands of the United States|Îles Vierges des États-Unis d’Amérique
    VIR Îles Vierges, États-Unis
    VNM République socialiste du Viet Nam|Socialist Republic of Viet Nam|Viet Nam (République socialiste du)
    VNM Viet Nam (Socialist Republic of)|Vietnam (République socialiste du)
    VUT Republic of Vanuatu|République du Vanuatu|Vanuatu (Republic of)|Vanuatu (République du)
    WLF Wallis & Futuna
    WSM Independent State of Samoa|Samoa (Independent State of)|Samoa (État indépendant de)
    WSM Samoa (État indépendant des)|État indépendant de Samoa|État indépendant des Samoa
    YEM Republic of Yemen|République du Yémen|Yemen (Republic of)|Yémen (République du)
    ZAF Afrique du Sud (République d’)|South Africa (Republic of)
    ZMB Republic of Zambia|République de Zambie|Zambia (Republic of)|Zambie (République de)
    ZWE Republic of Zimbabwe|République du Zimbabwe|Zimbabwe (Republic of)|Zimbabwe (République du)
    """
}
