import BilanModel
import Testing

@Suite struct RegionTests {
  @Test func `every state has a region, and no organisation has one`() {
    for (place, partner) in PartnerDirectory.standard.partners.enumerated() {
      #expect((Region.of(PartnerIndex(Int16(place))) != nil) == (partner.nature == .state), "\(partner.code)")
    }
    #expect(Region.of(PartnerIndex(-1)) == nil && Region.of(PartnerIndex(.max)) == nil)
  }

  @Test(arguments: [
    ("BEL", Region.europe), ("TUR", .europe), ("CYP", .europe), ("RUS", .europe), ("GEO", .europe),
    ("USA", .northAmerica), ("CAN", .northAmerica), ("MEX", .latinAmerica), ("BRA", .latinAmerica),
    ("MAR", .middleEast), ("EGY", .middleEast), ("IRN", .middleEast), ("ARE", .middleEast),
    ("SEN", .subSaharanAfrica), ("DJI", .subSaharanAfrica), ("ZAF", .subSaharanAfrica),
    ("JPN", .asiaOceania), ("AUS", .asiaOceania), ("KAZ", .asiaOceania), ("AFG", .asiaOceania),
  ])
  func `states are where the staff’s map has them`(_ code: String, _ region: Region) throws {
    #expect(Region.of(try #require(PartnerDirectory.standard.find(code))) == region)
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
