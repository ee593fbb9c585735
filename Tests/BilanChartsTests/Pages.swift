internal import BilanCharts
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanText

/// Every chart's page for some facts.
enum Pages {
  static func draw(
    _ facts: Facts, language: Language = .french, parameters: ChartParameters = [:],
    withheld: WithheldRecords? = nil
  ) -> [(code: String, page: ChartPage)] {
    let context = ChartContext(facts: facts, language: language, measuring: NarrowWidth())
    return ChartCatalog.all.enumerated().map { index, chart in
      let page = BriefingPage(context, withheld: withheld, number: index + 1)
      return (chart.code, ChartPage(chart.figure(context, parameters), page))
    }
  }

  /// One chart's page.
  static func draw(_ code: String, _ facts: Facts, language: Language = .french) -> ChartPage? {
    let context = ChartContext(facts: facts, language: language, measuring: NarrowWidth())
    return ChartCatalog.find(code).map { ChartPage($0.figure(context, [:]), BriefingPage(context)) }
  }

  /// Every text drawn on a page, in painting order.
  static func texts(_ page: ChartPage) -> [String] { page.scene.runs.map(\.text) }
}

/// A chart on its briefing page, with the words around it.
struct ChartPage: Equatable {
  let title: String
  let subtitle: String
  let alternative: String
  let scene: Scene

  init(_ figure: ChartFigure, _ page: BriefingPage) {
    title = figure.headline
    subtitle = figure.subtitle
    alternative = figure.alternative
    scene = page.scene(figure)
  }
}

/// Every letter as wide as the mean letter of Inter, so that pages are as full in tests as in print.
struct NarrowWidth: TextMeasuring {
  func width(of text: String, face: Face, size: Double) -> Double {
    Double(text.count) * size * (face == .display ? 0.53 : 0.545)
  }
}
