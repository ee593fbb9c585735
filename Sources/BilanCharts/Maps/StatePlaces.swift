internal import BilanModel

/// Where the mark of a state stands on a map: a point well inside its largest part, in degrees to the east and to the north.
enum StatePlaces {
  /// The place of a partner; nil for one that is no state.
  static func place(of partner: Partner) -> (longitude: Double, latitude: Double)? { all[partner.code] }

  private static let all: [String: (longitude: Double, latitude: Double)] = Dictionary(
    text.split { $0 == ";" || $0 == "\n" }.compactMap { entry in
      let words = entry.split(separator: " ")
      guard words.count == 3, let east = Double(words[1]), let north = Double(words[2]) else { return nil }
      return (String(words[0]), (east, north))
    }, uniquingKeysWith: { first, _ in first })

  private static let text = """
    ABW -70 12.5; AFG 66.6 34.3; AGO 17.9 -12.4; AIA -63.1 18.2; ALA 20 60.2; ALB 20 40.8; AND 1.6 42.5;
    ANT -69 12.2; ARE 54.4 23.4; ARG -64.5 -35; ARM 44.7 40.6; ASM -170.7 -14.3; ATA 90 -78.9; ATF 69.3 -49.3;
    ATG -61.8 17.1; AUS 133.5 -23.7; AUT 15.1 47.7; AZE 48.6 40.4; BDI 29.9 -3.4; BEL 4.6 50.7; BEN 2.4 10.5;
    BES -68.3 12.2; BFA -1 12.8; BGD 90 24; BGR 25.2 42.5; BHR 50.5 26.1; BHS -78 24.7; BIH 18.2 44;
    BLM -62.8 17.9; BLR 28.3 53.7; BLZ -88.7 17; BMU -64.8 32.3; BOL -65.1 -17.4; BRA -49.5 -11; BRB -59.5 13.2;
    BRN 115 4.7; BTN 90 27.5; BVT 3.4 -54.4; BWA 24.3 -21.9; CAF 22 7.1; CAN -101 55.5; CCK 96.8 -12.2;
    CHE 7.5 46.6; CHL -71 -33.5; CHN 109.5 32.7; CIV -5.6 7.4; CMR 12.2 4.5; COD 23.3 -1.7; COG 16 0.1;
    COK -159.8 -21.2; COL -73.4 3.4; COM 43.3 -11.7; CPV -23.6 15.1; CRI -84.1 10.1; CSK 17 49.3; CUB -76.4 20.6;
    CUW -69 12.2; CXR 105.6 -10.5; CYM -81.2 19.3; CYP 33 34.8; CZE 14.2 49.8; DDR 12.8 52.4; DEU 9.8 51.1;
    DJI 42.2 11.5; DMA -61.4 15.4; DNK 9.3 56; DOM -70.9 19.1; DZA 3.4 28.1; ECU -78.6 -1; EGY 29.3 26.4;
    ERI 38 16.2; ESH -12.5 24.1; ESP -3.7 39.9; EST 26.1 58.6; ETH 38.5 8.7; FIN 26 63; FJI 177.9 -17.9;
    FLK -58.5 -51.6; FRA 2.5 46.8; FRO -6.9 62.2; FSM 158.2 6.9; GAB 10.9 -0.8; GBR -1.6 52.6; GEO 43.3 42.1;
    GGY -2.6 49.5; GHA -1.3 6.8; GIB -5.4 36.1; GIN -10 10.6; GLP -61.5 16.2; GMB -16 13.4; GNB -15.2 12;
    GNQ 10.6 1.6; GRC 22 39.3; GRD -61.7 12.1; GRL -37.7 74.8; GTM -90.6 14.9; GUF -53.1 3.9; GUM 144.8 13.5;
    GUY -59 5.7; HKG 114.2 22.3; HMD 73.5 -53.1; HND -87.3 14.7; HRV 16.2 45.4; HTI -72.2 19.3; HUN 20 47.2;
    IDN 113 -1; IMN -4.5 54.2; IND 79.1 22.9; IOT 72.5 -7.3; IRL -8 53; IRN 55.3 32.4; IRQ 43.3 33.2; ISL -19 64.9;
    ISR 34.9 30.9; ITA 12.3 43; JAM -77.4 18.1; JEY -2.1 49.2; JOR 36.3 30.8; JPN 138.3 36.5; KAZ 68.6 48.6;
    KEN 37.9 0.4; KGZ 74.4 41.6; KHM 104.3 12.5; KIR 173.1 1.4; KNA -62.7 17.3; KOR 128.1 36.3; KWT 47.6 29.5;
    LAO 102.6 19.6; LBN 36.1 34.3; LBR -10.1 7; LBY 20.5 25.8; LCA -61 13.9; LIE 9.5 47.2; LKA 80.7 7.4;
    LSO 28.4 -29.5; LTU 24.3 55.1; LUX 6 49.8; LVA 26.7 56.6; MAC 113.5 22.2; MAF -63.1 18.1; MAR -7.1 31.6;
    MCO 7.4 43.7; MDA 28.5 47.4; MDG 46.6 -18.3; MDV 73.5 4.2; MEX -102 23.6; MHL 168.7 7.3; MKD 21.5 41.6;
    MLI -1.9 18.8; MLT 14.4 35.9; MMR 96 21.4; MNE 19.2 42.8; MNG 105.1 46; MNP 145.7 15.2; MOZ 38.1 -14.4;
    MRT -9.5 19.4; MSR -62.2 16.7; MTQ -61 14.6; MUS 57.6 -20.3; MWI 33.7 -13.3; MYS 102.3 4.2; MYT 45.2 -12.8;
    NAM 16.7 -20.5; NCL 165.7 -21.4; NER 10.1 17.6; NFK 168 -29; NGA 7.1 9.5; NIC -85 12.5; NIU -169.9 -19.1;
    NLD 5.4 52.4; NOR 9 61.3; NPL 81.8 29.2; NRU 166.9 -0.5; NZL 172.5 -42; OMN 57.5 22.2; PAK 67.2 27.6;
    PAN -81.1 8.3; PCN -128.3 -24.4; PER -72.9 -13; PHL 121.5 15.5; PLW 134.6 7.5; PNG 143 -5.6; POL 19.9 51.9;
    PRI -66.9 18.2; PRK 126.4 39.9; PRT -8 39.6; PRY -60.2 -21.7; PSE 35.3 32; PYF -149.5 -17.6; QAT 51.2 25.4;
    REU 55.5 -21.1; ROU 24.5 45.8; RUS 60 58; RWA 30.2 -1.8; SAU 45.2 23.6; SCG 20.5 43.8; SDN 29.5 16.4;
    SEN -14.8 15.2; SGP 103.8 1.4; SGS -36.8 -54.3; SHN -5.7 -16; SJM 16 78.2; SLB 159.4 -8.1; SLE -11.9 8.4;
    SLV -89.2 13.9; SMR 12.5 43.9; SOM 42.7 2.3; SPM -56.3 46.9; SRB 20.6 44.4; SSD 30.1 7.2; STP 6.6 0.2;
    SUN 60 58; SUR -56 4.3; SVK 18.8 48.7; SVN 14.9 46; SWE 15.5 60.5; SWZ 31.4 -26.5; SXM -63.1 18; SYC 55.5 -4.7;
    SYR 38.2 35; TCA -72 21.9; TCD 19.1 16.7; TGO 1.1 8.9; THA 100.8 15.5; TJK 72.5 38.3; TKL -171.8 -9.2;
    TKM 58.9 39.6; TLS 125.6 -8.9; TON -175.2 -21.2; TTO -61.3 10.4; TUN 9 33.8; TUR 33.2 38.9; TUV 179.2 -8.5;
    TWN 120.8 23.5; TZA 33.9 -5.4; UGA 33 1.9; UKR 33.3 48.7; UMI 166.6 19.3; URY -56.3 -32.7; USA -98.5 39.5;
    UZB 63.8 41.7; VAT 12.5 41.9; VCT -61.2 13.3; VEN -64.3 6.9; VGB -64.6 18.4; VIR -64.8 18; VNM 106 16.5;
    VUT 166.9 -15.3; WLF -176.2 -13.3; WSM -172.4 -13.6; XKX 20.9 42.6; YAR 44.2 15.4; YEM 45.2 15.3; YMD 48.5 15;
    YUG 19.5 44; ZAF 26 -29.5; ZMB 26.2 -14.7; ZWE 30 -18.9
    """
}
