import BilanModel
import Testing

@Suite struct DayTests {
  @Test func `every day from 1600 to 2400 follows the one before and keeps its civil date`() throws {
    var number = try #require(Day(year: 1600, month: 1, day: 1)).number
    var weekday = 6  // 1 January 1600 was a Saturday.
    for year in 1600...2400 {
      for month in 1...12 {
        for dayOfMonth in 1...Day.length(ofMonth: month, year: year) {
          let day = Day(unchecked: year, month, dayOfMonth)
          guard day.number == number, day.civil == (year, month, dayOfMonth), day.weekday == weekday else {
            Issue.record("\(year)-\(month)-\(dayOfMonth) is day \(day.number), \(day.iso), weekday \(day.weekday)")
            return
          }
          number += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(Day(number: number).iso == "2401-01-01")
  }

  @Test(arguments: [
    (1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3), (2000, 2, 29, 11_016, 2), (2024, 2, 29, 19_782, 4),
    (2025, 1, 15, 20_103, 3), (1, 1, 1, -719_162, 1), (9999, 12, 31, 2_932_896, 5),
  ])
  func `known days have their number and weekday`(year: Int, month: Int, day: Int, number: Int32, weekday: Int) throws {
    let value = try #require(Day(year: year, month: month, day: day))
    #expect(value.number == number)
    #expect(value.weekday == weekday)
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2024, 13, 1), (2024, 0, 1), (2024, 4, 31), (2024, 1, 0), (0, 1, 1), (10000, 1, 1),
  ])
  func `a day that does not exist is no day`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: ["2024-02-29", "0001-01-01", "9999-12-31", "2017-10-18"])
  func `an ISO date is read and written back`(text: String) {
    #expect(Day(iso: text)?.iso == text)
  }

  @Test(arguments: ["", "2024-2-9", "2023-02-29", "2024/02/09", "2024-02-09 ", "٢٠٢٤-01-01", "+024-01-01", "20240229"])
  func `anything else is not read as an ISO date`(text: String) {
    #expect(Day(iso: text) == nil)
  }
}

@Suite struct PartialDateTests {
  @Test func `a date is a day, or a span whose ends are in order`() throws {
    let first = try #require(Day(iso: "2018-10-01"))
    let last = try #require(Day(iso: "2018-10-31"))
    #expect(PartialDate(first).exact == first)
    #expect(PartialDate(earliest: first, latest: last)?.exact == nil)
    #expect(PartialDate(earliest: last, latest: first) == nil)
    #expect(PartialDate(earliest: last, latest: last) == PartialDate(last))
  }

  @Test(arguments: [
    (Season.spring, 21, "2018-03-01", "2018-05-31"), (.summer, 22, "2018-06-01", "2018-08-31"),
    (.autumn, 23, "2018-09-01", "2018-11-30"),
  ])
  func `a season is three whole months of one year`(season: Season, code: Int, first: String, last: String) {
    #expect(season.code == code)
    #expect(season.span(year: 2018)?.earliest.iso == first)
    #expect(season.span(year: 2018)?.latest.iso == last)
    #expect(season.span(year: 0) == nil)
  }
}
