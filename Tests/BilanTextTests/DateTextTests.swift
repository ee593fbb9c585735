import BilanModel
import BilanText
import Testing

/// A day from its ISO date.
func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

@Suite struct DateTextTests {
  @Test(arguments: [
    ("2025-01-01", "1er janvier 2025", "1 January 2025", "1er janv.", "01/01/2025"),
    ("2025-01-15", "15 janvier 2025", "15 January 2025", "15 janv.", "15/01/2025"),
    ("2024-02-29", "29 février 2024", "29 February 2024", "29 févr.", "29/02/2024"),
    ("2018-08-31", "31 août 2018", "31 August 2018", "31 août", "31/08/2018"),
    ("2018-12-02", "2 décembre 2018", "2 December 2018", "2 déc.", "02/12/2018"),
  ])
  func `a day is written in words, short or in figures`(
    iso: String, french: String, english: String, short: String, figures: String
  ) throws {
    let day = try day(iso)
    #expect(DateText.day(day, .french) == french)
    #expect(DateText.day(day, .english) == english)
    #expect(DateText.shortDay(day, .french) == short)
    #expect(DateText.figures(day, .french) == figures)
  }

  @Test func `English figures cannot be misread`() throws {
    #expect(DateText.figures(try day("2025-02-01"), .english) == "1 Feb 2025")
  }

  @Test(arguments: [
    ("2017-10-18", "2017-10-18", "18 octobre 2017", "18 October 2017"),
    ("2018-10-01", "2018-10-31", "octobre 2018", "October 2018"),
    ("2024-02-01", "2024-02-29", "février 2024", "February 2024"),
    ("2023-02-01", "2023-02-28", "février 2023", "February 2023"),
    ("2024-02-01", "2024-02-28", "1er–28 février 2024", "1–28 February 2024"),
    ("2018-06-01", "2018-08-31", "été 2018", "summer 2018"),
    ("2018-03-01", "2018-05-31", "printemps 2018", "spring 2018"),
    ("2018-09-01", "2018-11-30", "automne 2018", "autumn 2018"),
    ("2015-01-01", "2015-12-31", "2015", "2015"), ("2016-01-01", "2018-12-31", "2016–2018", "2016–2018"),
    ("2018-01-01", "2018-03-31", "janvier – mars 2018", "January – March 2018"),
    ("2017-10-18", "2017-10-20", "18–20 octobre 2017", "18–20 October 2017"),
    ("2018-02-28", "2018-03-03", "28 février – 3 mars 2018", "28 February – 3 March 2018"),
    ("2017-12-30", "2018-01-02", "30 décembre 2017 – 2 janvier 2018", "30 December 2017 – 2 January 2018"),
    ("2017-12-01", "2018-02-28", "décembre 2017 – février 2018", "December 2017 – February 2018"),
  ])
  func `a vague date is written as vaguely as it is known`(
    first: String, last: String, french: String, english: String
  ) throws {
    let (first, last) = (try day(first), try day(last))
    let date = try #require(PartialDate(earliest: first, latest: last))
    #expect(DateText.partial(date, .french) == french)
    #expect(DateText.partial(date, .english) == english)
  }

  @Test(arguments: [
    ("2024-01-01", "2024-12-31", "2024", "2024"), ("2023-10-01", "2024-09-30", "2023-2024", "2023-2024"),
    ("2024-07-01", "2024-09-30", "T3 2024", "Q3 2024"), ("2024-10-01", "2024-12-31", "T4 2024", "Q4 2024"),
    ("2024-01-01", "2024-06-30", "S1 2024", "H1 2024"), ("2024-07-01", "2024-12-31", "S2 2024", "H2 2024"),
    ("2024-09-01", "2024-09-30", "sept. 2024", "Sep 2024"),
    ("2024-07-01", "2024-08-31", "juil.–août 2024", "Jul–Aug 2024"),
    ("2023-11-01", "2024-02-29", "nov. 2023–févr. 2024", "Nov 2023–Feb 2024"),
    ("2024-03-05", "2024-04-20", "05/03–20/04/2024", "5 Mar–20 Apr 2024"),
    ("2023-11-05", "2024-02-20", "05/11/2023–20/02/2024", "5 Nov 2023–20 Feb 2024"),
    ("2024-03-05", "2024-03-05", "05/03/2024", "5 Mar 2024"),
  ])
  func `a period has a short name for headings`(
    first: String, last: String, french: String, english: String
  ) throws {
    let period = try #require(Period(first: try day(first), last: try day(last)))
    #expect(PeriodText.short(period, .french) == french)
    #expect(PeriodText.short(period, .english) == english)
  }

  @Test func `months have names, abbreviations and initials`() {
    #expect((1...12).map { DateText.initial(ofMonth: $0) }.joined() == "JFMAMJJASOND")
    #expect(
      (1...12).map { DateText.abbreviation(ofMonth: $0, .french) }.joined(separator: " ")
        == "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.")
    #expect(DateText.abbreviation(ofMonth: 9, .english) == "Sep")
    #expect(DateText.month(3, .french) == "mars")
    #expect(DateText.month(0, .french) == "" && DateText.month(13, .english) == "")
    #expect((1...7).map { DateText.initial(ofWeekday: $0, .french) }.joined() == "LMMJVSD")
  }

  @Test(arguments: [
    ("2024-01-01", "2024-12-31", "2024", "en 2024", "in 2024"),
    (
      "2023-07-01", "2024-06-30", "2023-2024", "du 1er juillet 2023 au 30 juin 2024", "from 1 July 2023 to 30 June 2024"
    ),
    ("2017-10-18", "2017-10-20", "18–20 octobre 2017", "du 18 au 20 octobre 2017", "from 18 to 20 October 2017"),
    ("2017-10-18", "2017-10-18", "18 octobre 2017", "le 18 octobre 2017", "on 18 October 2017"),
    ("2018-10-01", "2018-10-31", "octobre 2018", "en octobre 2018", "in October 2018"),
    (
      "2024-01-01", "2024-06-30", "janvier – juin 2024", "du 1er janvier au 30 juin 2024",
      "from 1 January to 30 June 2024"
    ),
    (
      "2017-12-30", "2018-01-02", "30 décembre 2017 – 2 janvier 2018", "du 30 décembre 2017 au 2 janvier 2018",
      "from 30 December 2017 to 2 January 2018"
    ),
  ])
  func `a period has a name and a place in a sentence`(
    first: String, last: String, name: String, french: String, english: String
  ) throws {
    let (first, last) = (try day(first), try day(last))
    let period = try #require(Period(first: first, last: last))
    #expect(PeriodText.name(period, .french) == name)
    #expect(PeriodText.during(period, .french) == french)
    #expect(PeriodText.during(period, .english) == english)
  }

  @Test func `the as-of date is said`() throws {
    #expect(PeriodText.asOf(try day("2025-01-15"), .french) == "au 15 janvier 2025")
    #expect(PeriodText.asOf(try day("2025-01-15"), .english) == "as of 15 January 2025")
  }
}
