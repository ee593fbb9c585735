import BilanModel
import Testing

@Suite struct RegionTests {
  @Test func `every state has a region, and no organisation has one`() {
    for (index, partner) in zip(PartnerDirectory.standard.indices, PartnerDirectory.standard.partners) {
      #expect((index.region != nil) == (partner.nature == .state) && index.isState == (partner.nature == .state))
      #expect(index.region == partner.region, "\(partner.code)")
    }
    #expect(PartnerIndex(-1).region == nil && PartnerIndex(.max).region == nil)
  }

  @Test(arguments: [
    ("BEL", Region.europe), ("TUR", .europe), ("CYP", .europe), ("RUS", .europe), ("GEO", .europe),
    ("USA", .northAmerica), ("CAN", .northAmerica), ("MEX", .latinAmerica), ("BRA", .latinAmerica),
    ("MAR", .middleEast), ("EGY", .middleEast), ("IRN", .middleEast), ("ARE", .middleEast),
    ("SEN", .subSaharanAfrica), ("DJI", .subSaharanAfrica), ("ZAF", .subSaharanAfrica),
    ("JPN", .asiaOceania), ("AUS", .asiaOceania), ("KAZ", .asiaOceania), ("AFG", .asiaOceania),
  ])
  func `states are where the staff’s map has them`(_ code: String, _ region: Region) throws {
    #expect(try #require(PartnerDirectory.standard.find(code)).region == region)
  }

  @Test(arguments: [
    ("BRI", Office.armyRelations), ("bri/emat", .armyRelations), ("Bureau Relations Internationales", .armyRelations),
    ("c.e.m.a.", .chiefOfDefence), ("DGRIS", .strategyDirectorate), ("cdec", .armyDoctrine),
    ("Repmil UE", .representativeToTheUnion), ("CPOIA", nil), ("", nil),
  ])
  func `an office is known by code, name or alias, and keeps the words of its record`(
    _ words: String, _ office: Office?
  ) {
    #expect(NamedOffice(words).office == office && NamedOffice(words).words == words)
  }
}
