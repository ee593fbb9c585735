import BilanModel
import Testing

@Suite struct MembershipTests {
  let table = MembershipTable.standard
  let directory = PartnerDirectory.standard

  @Test(arguments: [
    ("FRA", Group.nato, "1949-08-24"), ("USA", .nato, "1949-08-24"), ("TUR", .nato, "1952-02-18"),
    ("GRC", .nato, "1952-02-18"), ("DEU", .nato, "1955-05-06"), ("ESP", .nato, "1982-05-30"),
    ("POL", .nato, "1999-03-12"), ("HUN", .nato, "1999-03-12"), ("CZE", .nato, "1999-03-12"),
    ("ROU", .nato, "2004-03-29"), ("EST", .nato, "2004-03-29"), ("SVN", .nato, "2004-03-29"),
    ("ALB", .nato, "2009-04-01"), ("HRV", .nato, "2009-04-01"), ("MNE", .nato, "2017-06-05"),
    ("MKD", .nato, "2020-03-27"), ("FIN", .nato, "2023-04-04"), ("SWE", .nato, "2024-03-07"),
    ("FRA", .europeanUnion, "1958-01-01"), ("GBR", .europeanUnion, "1973-01-01"), ("IRL", .europeanUnion, "1973-01-01"),
    ("GRC", .europeanUnion, "1981-01-01"), ("PRT", .europeanUnion, "1986-01-01"), ("SWE", .europeanUnion, "1995-01-01"),
    ("CYP", .europeanUnion, "2004-05-01"), ("ROU", .europeanUnion, "2007-01-01"), ("HRV", .europeanUnion, "2013-07-01"),
  ])
  func `a state is a member from the day it joined`(state: String, group: Group, since: String) throws {
    let partner = try #require(directory.find(state))
    let day = try #require(Day(iso: since))
    #expect(table.isMember(partner, of: group, on: day))
    #expect(!table.isMember(partner, of: group, on: day.advanced(by: -1)))
  }

  @Test func `the United Kingdom leaves the Union at the end of January 2020 and stays in Otan`() throws {
    let kingdom = try #require(directory.find("GBR"))
    let last = try #require(Day(iso: "2020-01-31"))
    #expect(table.isMember(kingdom, of: .europeanUnion, on: last))
    #expect(!table.isMember(kingdom, of: .europeanUnion, on: last.advanced(by: 1)))
    #expect(table.isMember(kingdom, of: .nato, on: last.advanced(by: 1)))
  }

  @Test(arguments: [
    (Group.nato, "1949-08-23", 0), (.nato, "1949-08-24", 12), (.nato, "1990-01-01", 16), (.nato, "1999-12-31", 19),
    (.nato, "2004-12-31", 26), (.nato, "2009-12-31", 28), (.nato, "2017-12-31", 29), (.nato, "2020-12-31", 30),
    (.nato, "2023-12-31", 31), (.nato, "2024-12-31", 32), (.europeanUnion, "1958-01-01", 6),
    (.europeanUnion, "1973-12-31", 9), (.europeanUnion, "1981-12-31", 10), (.europeanUnion, "1986-12-31", 12),
    (.europeanUnion, "1995-12-31", 15), (.europeanUnion, "2004-12-31", 25), (.europeanUnion, "2007-12-31", 27),
    (.europeanUnion, "2013-12-31", 28), (.europeanUnion, "2020-02-01", 27), (.europeanUnion, "2024-12-31", 27),
  ])
  func `a group has as many members as history says`(group: Group, day: String, count: Int) throws {
    let members = table.members(of: group, on: try #require(Day(iso: day)))
    #expect(members.count == count)
    #expect(members == members.sorted())
  }

  @Test func `an organisation is a member of nothing`() throws {
    let day = try #require(Day(iso: "2024-12-31"))
    for code in ["OTAN", "UE"] {
      let partner = try #require(directory.find(code))
      for group in Group.allCases { #expect(!table.isMember(partner, of: group, on: day)) }
    }
  }
}
