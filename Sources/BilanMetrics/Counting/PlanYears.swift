internal import BilanModel

/// The years that plans are frozen for, and in which activities settle their lines.
///
/// They are the periods of the report where those are civil years, by their index. Another period, a half or a school year,
/// is made of parts of civil years, by their number: what became of its lines is told by the whole of them, so that the
/// parts of a year add up to it.
struct PlanYears: Sendable {
  private let series: PeriodSeries
  private let isWhole: Bool
  /// The years that the shown periods touch.
  let shown: Set<Int>

  init(_ series: PeriodSeries) {
    self.series = series
    isWhole = series.base.isCivilYear
    shown =
      isWhole
      ? Set(PeriodSeries.shown)
      : Set(PeriodSeries.shown.compactMap { series[$0] }.flatMap { [$0.first.year, $0.last.year] })
  }

  /// The year that a date surely is in; a period across New Year is of the year in which its date begins.
  func year(of date: PartialDate) -> Int? {
    let period = series.index(of: date)
    if isWhole { return period }
    return period != nil || date.earliest.year == date.latest.year ? date.earliest.year : nil
  }

  func firstDay(of year: Int) -> Day? { isWhole ? series[year]?.first : Day(year: year, month: 1, day: 1) }
}
