import Testing

import BilanIntake

/// Signs of text that another program decoded wrongly.
struct WrongDecodingTests {
  @Test(
    arguments: [
      ("SÃ©minaire", "Ã©", "é"), ("lâ€™Ã©tat", "â€™", "’"), ("NuÂ°mÃ©ro", "Â°", "°"), ("d‚fense", "‚", "é"),
      ("activit‚", "‚", "é"), ("dŽfense", "Ž", "é"), ("gŠle", "Š", "è"),
    ])
  func `what stands for a letter is told, and which one is meant`(_ text: String, _ seen: String, _ meant: String) {
    let found = WrongDecoding(text)
    #expect(found?.seen == seen && found?.meant == meant)
  }

  @Test(arguments: ["Séminaire", "Âge", "âme", "Ã", "prix : 3 €", "Škoda", "DŽ", "« a », ‚b’", "ÂGÉ", "Besançon…", ""])
  func `text that is right is left alone`(_ text: String) { #expect(WrongDecoding(text) == nil) }
}

/// How long something lasts, in the words of desks.
struct LastingDaysTests {
  @Test(
    arguments: [
      ("12", .days, 12), ("2 semaines", .days, 14), ("3 j", .weeks, 3), ("3", .nights, 4), ("2 nuits", .days, 3),
      ("0", .nights, 1), ("1,5", .days, 2), ("8 h", .days, 1),
      ("2", .weeks, 14), ("24", .hours, 1), ("0,5 jour", .days, 1), ("0", .days, nil), ("40 h", .days, nil),
      ("1,5 semaine", .days, nil), ("trois", .days, nil), ("2 mois", .days, nil), ("", .days, nil),
      ("99999", .days, nil), ("10", .halfDays, 5), ("3", .halfDays, 2), ("3 demi", .days, 2), ("5", .workingDays, nil),
      ("40", .personDays, nil), ("8 hrs", .days, 1), ("5 ouvrés", .days, nil),
    ] as [(String, LastingDays.Unit, Int32?)])
  func `days are counted from words and units, or not at all`(
    _ text: String, _ unit: LastingDays.Unit, _ days: Int32?
  ) { #expect(LastingDays.read(text, unit) == days) }

  @Test func `a header says the unit`() {
    #expect(LastingDays.Unit(header: "Durée (jours)") == .days && LastingDays.Unit(header: "Nb semaines") == .weeks)
    #expect(LastingDays.Unit(header: "Durée (h)") == .hours && LastingDays.Unit(header: "Durée") == .days)
    #expect(LastingDays.Unit(header: "Durée (demi-journées)") == .halfDays)
    #expect(LastingDays.Unit(header: "Nb jours ouvrés") == .workingDays)
    #expect(LastingDays.Unit(header: "Jours-hommes") == .personDays)
    #expect(LastingDays.Unit(header: "Duration (hrs)") == .hours)
  }
}

/// Days that say no year.
struct DayWithoutYearTests {
  @Test(arguments: ["14/03", "1.2", "14-3", "14/mars", "14 mars", "le 1er mars", "mars"])
  func `a day or a month without a year is told`(_ words: String) { #expect(DayWithoutYear.matches(words)) }

  @Test(arguments: ["14/03/2024", "2024-03", "14", "mars 2024", "", "a/b", "12,5", "123/4"])
  func `whatever else is none`(_ words: String) { #expect(!DayWithoutYear.matches(words)) }
}
