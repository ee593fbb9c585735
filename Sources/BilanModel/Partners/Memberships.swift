extension Membership {
  /// Who joined what, and when.
  ///
  /// Otan: the day on which the treaty of 1949 or the protocol of accession bound the state. UE: the day on which the
  /// state entered the Union or, before it, the European Economic Community.
  static let standard: [Membership] =
    joined(.nato, 1949, 8, 24, ["BEL", "CAN", "DNK", "FRA", "GBR", "ISL", "ITA", "LUX", "NLD", "NOR", "PRT", "USA"])
    + joined(.nato, 1952, 2, 18, ["GRC", "TUR"])
    + joined(.nato, 1955, 5, 6, ["DEU"])
    + joined(.nato, 1982, 5, 30, ["ESP"])
    + joined(.nato, 1999, 3, 12, ["CZE", "HUN", "POL"])
    + joined(.nato, 2004, 3, 29, ["BGR", "EST", "LTU", "LVA", "ROU", "SVK", "SVN"])
    + joined(.nato, 2009, 4, 1, ["ALB", "HRV"])
    + joined(.nato, 2017, 6, 5, ["MNE"])
    + joined(.nato, 2020, 3, 27, ["MKD"])
    + joined(.nato, 2023, 4, 4, ["FIN"])
    + joined(.nato, 2024, 3, 7, ["SWE"])
    + joined(.europeanUnion, 1958, 1, 1, ["BEL", "DEU", "FRA", "ITA", "LUX", "NLD"])
    + joined(.europeanUnion, 1973, 1, 1, ["DNK", "IRL"])
    + joined(.europeanUnion, 1973, 1, 1, ["GBR"], until: Day(unchecked: 2020, 1, 31))
    + joined(.europeanUnion, 1981, 1, 1, ["GRC"])
    + joined(.europeanUnion, 1986, 1, 1, ["ESP", "PRT"])
    + joined(.europeanUnion, 1995, 1, 1, ["AUT", "FIN", "SWE"])
    + joined(
      .europeanUnion, 2004, 5, 1, ["CYP", "CZE", "EST", "HUN", "LTU", "LVA", "MLT", "POL", "SVK", "SVN"])
    + joined(.europeanUnion, 2007, 1, 1, ["BGR", "ROU"])
    + joined(.europeanUnion, 2013, 7, 1, ["HRV"])

  private static func joined(
    _ group: Group, _ year: Int, _ month: Int, _ day: Int, _ states: [String], until: Day? = nil
  ) -> [Membership] {
    states.map { Membership(group: group, state: $0, since: Day(unchecked: year, month, day), until: until) }
  }
}
