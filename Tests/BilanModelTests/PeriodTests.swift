import BilanModel
import Testing

/// A day from its ISO date.
func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

/// A civil year.
func civilYear(_ number: Int) throws -> Period { try #require(Period(year: number)) }

/// A period between two ISO dates.
func period(_ first: String, _ last: String) throws -> Period {
  let (first, last) = (try day(first), try day(last))
  return try #require(Period(first: first, last: last))
}

/// The series of a base.
func makeSeries(_ base: Period) throws -> PeriodSeries { try #require(PeriodSeries(base: base)) }

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2024-01-01", "2024-12-31", "2024"), ("2023-07-01", "2024-06-30", "2023-2024"),
    ("2023-03-01", "2024-02-29", "2023-2024"), ("2024-01-01", "2024-06-30", "2024-01-01/2024-06-30"),
    ("2023-07-01", "2024-06-29", "2023-07-01/2024-06-29"), ("2023-01-01", "2024-12-31", "2023-01-01/2024-12-31"),
  ])
  func `a period has the label of its years, else its two days`(first: String, last: String, label: String) throws {
    #expect(try period(first, last).label == label)
  }

  @Test func `a civil year is whole`() throws {
    #expect(Period(year: 2024) == (try period("2024-01-01", "2024-12-31")))
    #expect(try period("2024-01-01", "2024-12-31").isCivilYear)
    #expect(try !period("2024-01-02", "2024-12-31").isCivilYear)
    #expect(Period(year: 0) == nil)
    #expect(Period(first: Day(number: 1), last: Day(number: 0)) == nil)
  }

  @Test(arguments: [
    ("2017-10-18", "2017-10-20", 3), ("2016-12-30", "2017-01-02", 2), ("2017-12-31", "2018-01-31", 1),
    ("2016-01-01", "2018-12-31", 365), ("2016-01-01", "2016-12-31", 0), ("2018-01-01", "2018-01-01", 0),
    ("2017-05-05", "2017-05-04", 0), ("2017-05-05", "2017-05-05", 1),
  ])
  func `the days of an activity are those inside the year`(start: String, end: String, days: Int) throws {
    let year = try civilYear(2017)
    #expect(year.overlap(from: try day(start), to: try day(end)) == days)
  }

  @Test func `the overlaps with consecutive years add up to the length`() throws {
    let start = try day("2015-11-03")
    for length in stride(from: 1, through: 1500, by: 37) {
      let end = start.advanced(by: length - 1)
      let total = (2015...2020).compactMap { Period(year: $0)?.overlap(from: start, to: end) }.reduce(0, +)
      #expect(total == length)
    }
  }

  @Test func `a vague date is in a period when all of it is`() throws {
    let year = try civilYear(2018)
    let winter = try period("2017-12-01", "2018-02-28")
    let date = try #require(PartialDate(earliest: winter.first, latest: winter.last))
    #expect(!year.contains(date) && year.mayContain(date))
    let summer = try #require(Season.summer.span(year: 2018))
    #expect(year.contains(summer) && year.mayContain(summer))
    #expect(try civilYear(2020).mayContain(summer) == false)
  }

  @Test(arguments: [
    ("2024-01-01", "2024-12-31", -1, "2023-01-01", "2023-12-31"),
    ("2023-03-01", "2024-02-29", 1, "2024-03-01", "2025-02-28"),
    ("2022-03-01", "2023-02-28", 1, "2023-03-01", "2024-02-29"),
    ("2024-02-29", "2024-02-29", 1, "2025-02-28", "2025-02-28"),
    ("2023-02-28", "2024-02-27", 1, "2024-02-28", "2025-02-27"),
    ("2023-07-01", "2024-06-30", -23, "2000-07-01", "2001-06-30"),
  ])
  func `a period is moved by whole years`(
    first: String, last: String, years: Int, movedFirst: String, movedLast: String
  ) throws {
    #expect(try period(first, last).shifted(years: years) == period(movedFirst, movedLast))
  }

  @Test func `a period is not moved out of the calendar`() throws {
    #expect(try period("2024-01-01", "2024-12-31").shifted(years: -2024) == nil)
    #expect(try period("2024-01-01", "2024-12-31").shifted(years: 7976) == nil)
  }
}

@Suite struct PeriodSeriesTests {
  @Test func `a day is in the year of its date`() throws {
    let series = try makeSeries(civilYear(2024))
    #expect(series.index(of: try day("2024-12-31")) == 0)
    #expect(series.index(of: try day("2020-02-29")) == -4)
    #expect(series.label(-4) == "2020")
    #expect(series.lowest == -200)
    #expect(series[-201] == nil && series[101] == nil)
    #expect(series.index(of: try day("1700-01-01")) == nil)
  }

  @Test func `a year from July to June holds the days of both its years`() throws {
    let series = try makeSeries(period("2023-07-01", "2024-06-30"))
    #expect(series.index(of: try day("2024-06-30")) == 0)
    #expect(series.index(of: try day("2023-06-30")) == -1)
    #expect(series.index(of: try day("2024-07-01")) == 1)
    #expect(series.label(-1) == "2022-2023")
  }

  @Test func `a vague date has a period only when all of it falls there`() throws {
    let series = try makeSeries(civilYear(2024))
    #expect(series.index(of: try #require(Season.summer.span(year: 2018))) == -6)
    let (first, last) = (try day("2018-12-01"), try day("2019-02-28"))
    let date = try #require(PartialDate(earliest: first, latest: last))
    #expect(series.index(of: date) == nil)
  }

  @Test func `a period of more than a year makes no series`() throws {
    #expect(try PeriodSeries(base: period("2023-01-01", "2024-01-01")) == nil)
    #expect(try PeriodSeries(base: period("2023-02-28", "2024-02-27")) != nil)
  }

  @Test func `the periods of a series never share a day`() throws {
    for start in ["2023-02-28", "2023-03-01", "2024-02-28", "2024-02-29", "2024-03-01", "2023-07-01", "2024-12-31"] {
      let first = try day(start)
      for length in [1, 28, 29, 59, 364, 365, 366] {
        guard let base = Period(first: first, last: first.advanced(by: length - 1)),
          let series = PeriodSeries(base: base)
        else { continue }
        for index in -10..<10 {
          let (one, next) = (try #require(series[index]), try #require(series[index + 1]))
          #expect(one.last < next.first, "\(base.label) at \(index)")
          #expect(series.index(of: one.first) == index && series.index(of: one.last) == index, "\(base.label)")
        }
      }
    }
  }
}
