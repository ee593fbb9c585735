extension PartnerDirectory {
  /// States that are no more, with the region that they were in, for registers that reach back to 1980.
  ///
  /// Codes: those of ISO 3166-3 (the alpha-3 code that was withdrawn, then the one of four letters), but that ISO gave
  /// North Yemen the code of today’s Yemen: it has that of the International Olympic Committee. No successor is
  /// supposed: the records of a state stay its own.
  static let statesThatEnded: [(region: Region, state: Partner)] = [
    (
      .latinAmerica,
      .state(
        "ANT", "ANHH", .les, "Antilles néerlandaises", "the Netherlands Antilles", lastDay: Day(unchecked: 2010, 10, 9))
    ),
    (
      .europe,
      .state(
        "CSK", "CSHH", .la, "Tchécoslovaquie", "Czechoslovakia",
        [
          "République socialiste tchécoslovaque", "République fédérale tchèque et slovaque",
          "Czech and Slovak Federal Republic",
        ], lastDay: Day(unchecked: 1992, 12, 31))
    ),
    (
      .europe,
      .state(
        "DDR", "DDDE", .la, "République démocratique allemande", "the German Democratic Republic",
        ["RDA", "GDR", "Allemagne de l’Est", "East Germany"], lastDay: Day(unchecked: 1990, 10, 2))
    ),
    (
      .europe,
      .state(
        "SCG", "CSXX", .la, "Serbie-et-Monténégro", "Serbia and Montenegro",
        ["Serbie-Monténégro", "Serbia-Montenegro"],
        lastDay: Day(unchecked: 2006, 6, 2))
    ),
    (
      .europe,
      .state(
        "SUN", "SUHH", .la, "Union soviétique", "the Soviet Union",
        [
          "URSS", "USSR", "Union des républiques socialistes soviétiques", "Union of Soviet Socialist Republics",
        ], lastDay: Day(unchecked: 1991, 12, 25))
    ),
    (
      .middleEast,
      .state(
        "YAR", "YEYE", .le, "Yémen du Nord", "North Yemen", ["République arabe du Yémen", "Yemen Arab Republic"],
        placing: .at, lastDay: Day(unchecked: 1990, 5, 21))
    ),
    (
      .middleEast,
      .state(
        "YMD", "YDYE", .le, "Yémen du Sud", "South Yemen",
        [
          "Yémen démocratique", "Democratic Yemen", "République démocratique populaire du Yémen",
          "People’s Democratic Republic of Yemen",
        ], placing: .at, lastDay: Day(unchecked: 1990, 5, 21))
    ),
    (
      .europe,
      .state(
        "YUG", "YUCS", .la, "Yougoslavie", "Yugoslavia",
        [
          "République fédérale socialiste de Yougoslavie", "République fédérale de Yougoslavie",
          "Federal Republic of Yugoslavia", "Socialist Federal Republic of Yugoslavia",
        ], lastDay: Day(unchecked: 2003, 2, 3))
    ),
  ]
}
