extension PartnerDirectory {
  /// What states of today were called before, by their codes: the state went on under another name.
  ///
  /// Source: ISO 3166-3 (codes BUMM, DYBJ, HVBF, NHVU, RHZW, TPTL, BYAA, ZRCD, AIDJ, GEHH), and the names of entry into the
  /// United Nations.
  static let formerNames: [String: [String]] = [
    "BEN": ["Dahomey"],
    "BLR": ["Byelorussian SSR", "RSS de Biélorussie"],
    "BLZ": ["British Honduras", "Honduras britannique"],
    "BWA": ["Bechuanaland"],
    "CAF": ["Oubangui-Chari", "Ubangi-Shari"],
    "COD": ["Congo belge", "Belgian Congo"],
    "COG": ["Moyen-Congo", "Middle Congo"],
    "DJI": [
      "Afars et Issas", "Territoire français des Afars et des Issas", "French Territory of the Afars and the Issas",
      "Côte française des Somalis", "French Somaliland",
    ],
    "ETH": ["Abyssinie", "Abyssinia"],
    "GHA": ["Gold Coast", "Côte-de-l'Or"],
    "GNB": ["Guinée portugaise", "Portuguese Guinea"],
    "IRN": ["Perse", "Persia"],
    "KHM": ["Kampuchea", "Kampuchéa démocratique", "Democratic Kampuchea"],
    "KIR": ["Îles Gilbert", "Gilbert Islands"],
    "LSO": ["Basutoland"],
    "MDG": ["République malgache", "Malagasy Republic"],
    "MLI": ["Soudan français", "French Sudan"],
    "MMR": ["Union de Birmanie", "Union of Burma", "Union of Myanmar"],
    "MWI": ["Nyassaland", "Nyasaland"],
    "NAM": ["Sud-Ouest africain", "South West Africa"],
    "THA": ["Siam"],
    "TUV": ["Îles Ellice", "Ellice Islands"],
    "VUT": ["Nouvelles-Hébrides", "New Hebrides"],
    "ZMB": ["Rhodésie du Nord", "Northern Rhodesia"],
    "ZWE": ["Rhodésie", "Rhodesia", "Rhodésie du Sud", "Southern Rhodesia"],
  ]
}
