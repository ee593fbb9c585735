import BilanCommands
import BilanModel
import Testing

/// Folders of different markings, languages and definitions never have one name.
@Suite struct EditionNamesTests {
  private func names(_ first: String = "2024-01-01", _ last: String = "2024-12-31") throws -> EditionNames {
    let days = (try #require(Day(iso: first)), try #require(Day(iso: last)))
    let period = try #require(Period(first: days.0, last: days.1))
    let series = try #require(PeriodSeries(base: period))
    return EditionNames(series)
  }

  @Test func `a folder is named after the period, the ceiling, the language and the definition`() throws {
    let year = try names()
    #expect(year.folder(ceiling: nil, .french, definition: nil) == "2024")
    #expect(year.folder(ceiling: .unprotected, .french, definition: nil) == "2024-NP")
    #expect(
      year.folder(ceiling: Ceiling(.restricted, releaseTo: ["USA", "CAN"]), .french, definition: nil)
        == "2024-DR_REL_TO_CAN,_USA")
    #expect(year.folder(ceiling: nil, .english, definition: nil) == "2024-en")
    #expect(year.folder(ceiling: .unprotected, .english, definition: "bureau") == "2024-NP-en+bureau")
    #expect(
      try names("2023-09-01", "2024-02-29").folder(ceiling: nil, .french, definition: nil) == "2023-09-01_2024-02-29")
  }

  @Test(arguments: [
    ("2024-01-01", "2024-06-30", "2024-S1"), ("2024-07-01", "2024-12-31", "2024-S2"),
    ("2024-01-01", "2024-03-31", "2024-T1"), ("2024-10-01", "2024-12-31", "2024-T4"),
    ("2024-02-01", "2024-02-29", "2024-02"), ("2024-11-01", "2024-11-30", "2024-11"),
    ("2023-09-01", "2024-08-31", "2023-2024"), ("2024-02-01", "2024-04-30", "2024-02-01_2024-04-30"),
    ("2023-12-01", "2024-02-29", "2023-12-01_2024-02-29"), ("2024-02-01", "2024-02-28", "2024-02-01_2024-02-28"),
  ])
  func `files are named after the short name of the period`(_ first: String, _ last: String, _ name: String) throws {
    #expect(try names(first, last).folder(ceiling: nil, .french, definition: nil) == name)
  }

  @Test func `a caveat that looks like a language is no language`() throws {
    let year = try names()
    let words = MarkingWords(caveats: [Caveat("en")])
    let caveat = try #require(words.read("DR-en"))
    let (code, language) = (
      year.folder(ceiling: Ceiling(caveat, releaseTo: []), .french, definition: nil),
      year.folder(ceiling: .restricted, .english, definition: nil)
    )
    #expect(code == "2024-DR-%65n" && language == "2024-DR-en")
  }

  @Test func `no two ceilings, languages and definitions share a folder`() throws {
    let year = try names()
    var seen: Set<String> = []
    let definitions: [String?] = [nil, "NP", "en", "NP-en", "a b", "a_b", "a%20b", "a/b", "é", "e\u{301}", "..", ""]
    let ceilings =
      [nil, .unprotected, .restricted, .secret] + [["USA"], ["CAN", "USA"]].map { Ceiling(nil, releaseTo: $0) }
    for ceiling in ceilings {
      for language in Language.allCases {
        for definition in definitions {
          let name = year.folder(ceiling: ceiling, language, definition: definition)
          #expect(seen.insert(name).inserted, "\(name)")
          #expect(!name.contains("/"))
        }
      }
    }
  }

  @Test func `the files of an edition are told from others`() throws {
    let year = try names()
    let documents = Set(year.documents + EditionNames.records)
    #expect(year.areOfEdition(documents))
    #expect(year.areOfEdition(documents.union(["2024_rejets_actes.csv"])))
    #expect(!year.areOfEdition(documents.union(["notes.txt"])))
    #expect(!year.areOfEdition(documents.subtracting(["2024_bilan.json"])))
    #expect(!year.areOfEdition(documents.subtracting(EditionNames.records)))
    #expect(!year.areOfEdition([]))
  }
}
