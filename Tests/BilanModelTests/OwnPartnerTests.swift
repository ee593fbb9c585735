import BilanModel
import Testing

@Suite struct OwnPartnerTests {
  /// A partner of every nature in every region that it may be in.
  private static let own: [Partner] = Partner.Nature.allCases.flatMap { nature in
    regions(of: nature).enumerated().map { number, region in
      let code = "X-\(nature.code.uppercased().prefix(4))\(number)"
      return Partner(
        own: code, nature, Wording("Nom \(code)", "Name \(code)"), region: region, aliases: ["Alias \(code)"])
    }
  }

  private static func regions(of nature: Partner.Nature) -> [Region?] {
    switch nature {
    case .state: Region.allCases
    case .organisation: [nil]
    case .company, .community, .other: [nil] + Region.allCases
    }
  }

  private let directory = PartnerDirectory.standard.adding(own, memberships: [])

  @Test func `an index tells what a partner is and where, whatever it is`() throws {
    for partner in Self.own {
      let index = try #require(directory.find(partner.code))
      #expect(index.nature == partner.nature && index.region == partner.region && directory[index] == partner)
      #expect(directory.isOwn(index) && !PartnerDirectory.standard.has(index))
    }
  }

  @Test func `the partners built in keep their places, and those of the desk stand behind`() {
    let count = PartnerDirectory.standard.partners.count
    #expect(Array(directory.indices.prefix(count)) == PartnerDirectory.standard.indices)
    #expect(directory.indices.map(\.position) == Array(directory.partners.indices))
    #expect(directory.indices == directory.indices.sorted() && Set(directory.indices).count == directory.indices.count)
    #expect(!PartnerDirectory.standard.indices.contains { directory.isOwn($0) })
    #expect(PartnerDirectory.standard.partners.count < PartnerIndex.limit)
  }

  @Test func `a partner of the desk is found by every word of its own, and hinted at`() throws {
    for partner in Self.own {
      for word in partner.words { #expect(directory.find(word).map { directory[$0] } == partner) }
    }
    #expect(directory.nearest(to: "Alias X-OTHE0")?.code == "X-OTHE0")
    #expect(PartnerDirectory.standard.find("X-OTHE0") == nil)
  }

  @Test func `the last place of a directory is one, and tells its nature and region`() {
    let index = PartnerDirectory(
      (0..<PartnerIndex.limit).map {
        Partner(own: "P\($0)", .other, Wording("p\($0)", "p\($0)"), region: .asiaOceania, aliases: [])
      }
    ).indices.last
    #expect(index?.position == PartnerIndex.limit - 1 && index?.region == .asiaOceania && index?.nature == .other)
  }

  @Test func `a partner in no region is no organisation unless it is one`() throws {
    func regions(_ codes: String...) -> [DimensionValue] {
      DimensionValue.regions(of: codes.compactMap(directory.find))
    }
    #expect(regions("X-OTHE0") == [.unstated] && regions("OTAN") == [.organisations])
    #expect(regions("X-COMP0", "X-ORGA0", "BEL").count == 3 && regions() == [.unstated])
  }
}
