import BilanModel
import Testing

@Suite struct PartnerDirectoryTests {
  let directory = PartnerDirectory.standard

  func code(_ words: String) -> String? { directory.find(words).map { directory[$0].code } }

  @Test func `the directory holds every state of ISO 3166-1, Kosovo, and the organisations, in order`() {
    let states = directory.partners.filter { $0.nature == .state && $0.lastDay == nil }.map(\.code)
    let allStates = directory.partners.filter { $0.nature == .state }.map(\.code)
    let organisations = directory.partners.filter { $0.nature == .organisation }.map(\.code)
    #expect(states.count == 250)
    #expect(Set(states) == Set(IsoCodes.states.map { String($0.prefix(3)) } + ["XKX"]))
    #expect(Set(allStates).subtracting(states) == ["ANT", "CSK", "DDR", "SCG", "SUN", "YAR", "YMD", "YUG"])
    #expect(allStates == allStates.sorted())
    #expect(organisations == organisations.sorted())
    #expect(directory.partners.map(\.code) == allStates + organisations)
    #expect(Set(directory.partners.map(\.code)).count == directory.partners.count)
  }

  @Test func `every state is found by its alpha-3 and, but for the ambiguous ones, its alpha-2 code`() {
    for pair in IsoCodes.states {
      let (alpha3, alpha2) = (String(pair.prefix(3)), String(pair.suffix(2)))
      #expect(code(alpha3) == alpha3)
      #expect(code(alpha2.lowercased()) == (["AU", "RU", "UA"].contains(alpha2) ? nil : alpha3))
    }
  }

  @Test func `the only ambiguous words are those that a French staff would read in two ways`() {
    #expect(directory.ambiguousKeys == ["au", "e u", "ru", "ua"])
    #expect(directory.meanings(of: "UA").map(\.code) == ["UKR", "UNAF"])
    #expect(directory.meanings(of: "R.U.").map(\.code) == ["GBR", "RUS"])
    #expect(directory.meanings(of: "É.-U.").map(\.code) == ["USA", "UE"])
    #expect(code("R-U") == nil)
    #expect(directory.meanings(of: "RU").map(\.code) == ["GBR", "RUS"])
    #expect(directory.meanings(of: "au").map(\.code) == ["AUS", "UNAF"])
    #expect(directory.meanings(of: "France").isEmpty)
  }

  @Test func `each word of a partner finds it, unless it is ambiguous`() {
    for partner in directory.partners {
      for word in partner.words where !directory.ambiguousKeys.contains(foldedKey(word)) {
        #expect(code(word) == partner.code, "\(word)")
      }
    }
  }

  @Test func `no alias repeats another word of its partner, nor is empty`() {
    for partner in directory.partners {
      let keys = ([partner.name.french] + partner.aliases).map { foldedKey($0) }
      #expect(Set(keys).count == keys.count, "\(partner.code): \(keys)")
      #expect(!keys.dropFirst().contains(foldedKey(partner.code)), "\(partner.code)")
      #expect(!keys.contains(""))
    }
  }

  @Test(arguments: [
    ("RDC", "COD"), ("RD Congo", "COD"), ("République démocratique du Congo", "COD"), ("Congo-Brazzaville", "COG"),
    ("Congo", "COG"), ("RCA", "CAF"), ("Etats-Unis d'Amérique", "USA"), ("ETATS UNIS", "USA"), ("US", "USA"),
    ("the united states", "USA"), ("U.S.A.", "USA"), ("L'Allemagne", "DEU"), ("Les États-Unis", "USA"),
    ("O.N.U.", "ONU"), ("UK", "GBR"), ("Grande Bretagne", "GBR"), ("Angleterre", "GBR"), ("EAU", "ARE"),
    ("Corée", "KOR"), ("République de Corée", "KOR"), ("COREE DU NORD", "PRK"), ("Hollande", "NLD"),
    ("Pays Bas", "NLD"),
    ("Myanmar", "MMR"), ("Birmanie", "MMR"), ("Burma", "MMR"), ("COTE D'IVOIRE", "CIV"), ("Côte d’Ivoire", "CIV"),
    ("Ivory Coast", "CIV"), ("Swaziland", "SWZ"), ("Eswatini", "SWZ"), ("ARYM", "MKD"), ("Macédoine", "MKD"),
    ("Cap Vert", "CPV"), ("Bélarus", "BLR"), ("Biélorussie", "BLR"), ("Vatican", "VAT"), ("Saint Siège", "VAT"),
    ("Palestine", "PSE"), ("Taiwan", "TWN"), ("Timor", "TLS"), ("Viêt Nam", "VNM"), ("Moldavie", "MDA"),
    ("Fédération de Russie", "RUS"), ("République tchèque", "CZE"), ("Türkiye", "TUR"), ("Turquie", "TUR"),
    ("Kosovo", "XKX"), ("La Réunion", "REU"), ("Curacao", "CUW"), ("NATO", "OTAN"), ("alliance atlantique", "OTAN"),
    ("EU", "UE"), ("Union européenne", "UE"), ("Nations unies", "ONU"), ("UN", "ONU"), ("Union africaine", "UNAF"),
    ("G5 Sahel", "G5S"), ("Coalition au Levant", "COALITION"), ("MINUSMA", "MINUSMA"), ("UNIFIL", "FINUL"),
    ("ECOWAS", "CEDEAO"), ("URSS", "SUN"), ("Yougoslavie", "YUG"), ("Tchécoslovaquie", "CSK"), ("RDA", "DDR"),
    ("RFA", "DEU"), ("Allemagne de l’Ouest", "DEU"), ("Yémen du Nord", "YAR"), ("Yémen du Sud", "YMD"),
    ("Antilles néerlandaises", "ANT"), ("Serbie-et-Monténégro", "SCG"), ("EUTM Mali", "EUTM-MALI"), ("EUTM", "EUTM"),
    ("EUCAP Sahel Niger", "EUCAP-SAHEL"), ("Frontex", "FRONTEX"), ("CICR", "CICR"), ("OIF", "OIF"), ("COI", "COI"),
    ("AFRICOM", "AFRICOM"), ("Brigade franco-allemande", "BFA-DFB"), ("  Japon ", "JPN"),
  ])
  func `a register's word finds its partner`(words: String, expected: String) {
    #expect(code(words) == expected)
  }

  @Test(arguments: [
    "AFGHANISTAN", "AFRIQUE DU SUD", "ALGERIE", "ALLEMAGNE", "ARABIE SAOUDITE", "AUSTRALIE", "BELGIQUE", "BIELORUSSIE",
    "BRESIL", "CANADA", "CHINE", "COTE D'IVOIRE", "EMIRATS ARABES UNIS", "ESPAGNE", "ETATS-UNIS", "FRANCE", "INDE",
    "IRAK", "ISRAEL", "ITALIE", "JAPON", "JORDANIE", "LAOS", "LIBAN", "MALI", "MALTE", "MAROC", "MEXIQUE", "NIGERIA",
    "NOUVELLE CALÉDONIE", "PAYS BAS", "POLOGNE", "QATAR", "RDC", "ROYAUME-UNI", "RUSSIE",
    "RÉPUBLIQUE DE CENTRAFRIQUE", "SENEGAL", "SLOVAKIE", "SLOVENIE", "TERRITOIRES PALESTINIENS", "TUNISIE", "TURQUIE",
  ])
  func `the names of a real register of journeys are all known`(name: String) {
    #expect(code(name) != nil)
  }

  @Test(arguments: [
    ("Allemange", "DEU"), ("Etat-Unis", "USA"), ("États-Uni", "USA"), ("Belguique", "BEL"), ("Royaume Unis", "GBR"),
    ("Senegale", "SEN"), ("Austalie", "AUS"), ("Slovennie", "SVN"), ("Otna", "OTAN"), ("Japn", "JPN"),
    ("Emirats arabe unis", "ARE"), ("Cote d'Ivoir", "CIV"), ("Unted Kingdom", "GBR"),
    ("Germny", "DEU"), ("Philipines", "PHL"),
  ])
  func `a slip of the pen suggests the right partner`(words: String, expected: String) {
    #expect(code(words) == nil)
    #expect(directory.nearest(to: words)?.code == expected)
  }

  @Test(arguments: ["", "zz", "QQQ", "Atlantide", "Xyzzy", "12345", "Italie (12 pax), Espagne (5)"])
  func `nothing is suggested for what is near no partner`(words: String) {
    #expect(code(words) == nil)
    #expect(directory.nearest(to: words) == nil)
  }

  @Test func `names are printed with typographic apostrophes and no stray space`() {
    for partner in directory.partners {
      for text in [partner.name.french, partner.name.english, partner.nameWithArticle.french] {
        #expect(!text.isEmpty && !text.contains("'") && !text.contains("  "), "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("USA", "les États-Unis", "the United States"), ("DEU", "l’Allemagne", "Germany"),
    ("BEL", "la Belgique", "Belgium"),
    ("JPN", "le Japon", "Japan"), ("MLT", "Malte", "Malta"), ("CUB", "Cuba", "Cuba"), ("HUN", "la Hongrie", "Hungary"),
    ("YEM", "le Yémen", "Yemen"), ("IRN", "l’Iran", "Iran"), ("OTAN", "l’Otan", "NATO"),
    ("UE", "l’Union européenne", "the European Union"), ("G5S", "le G5 Sahel", "the G5 Sahel"),
    ("COK", "les îles Cook", "the Cook Islands"), ("IMN", "l’île de Man", "the Isle of Man"),
  ])
  func `names take their article`(code: String, french: String, english: String) throws {
    let partner = directory[try #require(directory.find(code))]
    #expect(partner.nameWithArticle == Wording(french, english))
  }
}

/// The alpha-3 and alpha-2 codes of ISO 3166-1, joined.
enum IsoCodes {
  static let states = """
    ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI
    BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT
    BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU
    CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET
    FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR
    GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR
    IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB
    LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH
    MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE
    NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL
    PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ
    SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC
    TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY
    USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW
    """.split(whereSeparator: \.isWhitespace).map { String($0) }
}
