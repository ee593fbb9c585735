internal import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText

/// Some figures in large, each with its change and the curve of the last years.
struct KeyNumbers {
  private let context: DocumentContext
  private let place: Coordinate

  /// Those of a section, of a pillar where it is of one.
  init(_ context: DocumentContext, _ pillar: Pillar?) {
    self.context = context
    place = Coordinate(pillar: pillar)
  }

  /// How many years a curve shows.
  private static let years = 5

  /// The figures that are known; none where no one is.
  func blocks(_ figures: [DocumentDefinition.Figure]) -> [any Block] {
    let entries = figures.compactMap { context.metric($0.metric) }.filter { context.facts[$0, at: place].double != nil }
      .map(entry)
    guard !entries.isEmpty else { return [] }
    let (first, last) = (context.report.shortPeriod(1 - Self.years), context.report.shortPeriod(0))
    let alternative = context("courbe de \(first) à \(last)", "curve from \(first) to \(last)")
    return [KeyFigures(entries, alternative: alternative)]
      + context.report.choices(beside: entries.flatMap(\.figures))
  }

  private func entry(_ metric: Metric) -> KeyFigures.Entry {
    let number = context.printed(metric, at: place)
    let (change, figures) = change(metric)
    let years = (1 - Self.years...0).map { period -> Double? in
      var place = place
      place.period = period
      return metric.coversHistory ? context.facts[metric, at: place].double : nil
    }
    return KeyFigures.Entry(
      number: number.text, name: metric.name[context.language], change: change, years: years,
      figures: [number] + figures)
  }

  /// `+ 15 · + 42,0 %`; why there is none where the change is not told.
  private func change(_ metric: Metric) -> (String, [PrintedFigure]) {
    if let why = context.facts.whyNotCompared { return (why[context.language], []) }
    let change = context.printed(metric, at: place, .change)
    if case .missing = change.value {
      let former = context.printed(metric, at: place.before)
      return (context.report.shortPeriod(-1) + context("\u{A0}: ", ": ") + former.text, [former])
    }
    let evolution = context.printed(metric, at: place, .evolution)
    if case .missing = evolution.value {
      return (change.text + context(" sur ", " on ") + context.report.shortPeriod(-1), [change])
    }
    return (change.text + " · " + evolution.text, [change, evolution])
  }
}
