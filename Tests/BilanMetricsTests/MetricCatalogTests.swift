import BilanMetrics
import BilanModel
import Testing

@Suite struct MetricCatalogTests {
  @Test func `every metric has its own code, names and definition`() {
    let codes = MetricCatalog.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    for metric in MetricCatalog.all {
      #expect(metric.code.split(separator: ".").count == 2)
      #expect(!metric.name.french.isEmpty && !metric.name.english.isEmpty && !metric.cuts.isEmpty)
      #expect(!metric.definition.french.hasSuffix("."))
      #expect(MetricCatalog.metric(metric.code)?.code == metric.code)
    }
    #expect(MetricCatalog.metric("activities.nothing") == nil)
  }

  @Test func `the documentation has a section for every metric`() {
    let text = MetricCatalog.markdown()
    for metric in MetricCatalog.all where !metric.isBeside {
      #expect(text.contains("## `\(metric.code)`"))
      #expect(text.contains("« \(metric.name.french) »"))
    }
    #expect(text.hasSuffix("\n"))
  }

  @Test func `figures come in the order of the catalogue, each once`() {
    struct Place: Hashable {
      let metric: String
      let coordinate: Coordinate
    }
    // What is due is a figure where somebody watches it.
    func published(_ activities: [Activity]) -> [Figure] {
      var facts = makeFacts(activities, plan: assortedPlan())
      facts.due = Due([], Watch(asOf: facts.asOf, within: Watch.standardDays))
      return facts.figures()
    }
    let figures = published(assorted())
    let places = figures.map { Place(metric: $0.metric.code, coordinate: $0.coordinate) }
    #expect(Set(places).count == places.count)
    let codes = figures.map(\.metric.code).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    let beside = Set(MetricCatalog.written.filter(\.isBeside).map(\.code))
    #expect(codes.filter { !beside.contains($0) } == MetricCatalog.written.filter { !$0.isBeside }.map(\.code))
    let again = published(assorted().reversed())
    #expect(again.map { Place(metric: $0.metric.code, coordinate: $0.coordinate) } == places)
  }

  @Test func `a figure is the value of its metric at a place of its cut`() {
    let facts = makeFacts(assorted(), plan: assortedPlan())
    for figure in facts.figures() {
      #expect(figure.cut.isMade(of: figure.coordinate.dimensions))
      #expect(figure.quantity == facts[figure.metric, at: figure.coordinate])
      if figure.metric.code == "activities.whole" { #expect(figure.quantity != .missing(.notApplicable)) }
    }
    #expect(facts.coordinates(of: .monthPillar, in: 0).count == facts.months(in: 0).count * 5)
  }

  @Test func `a combination of dimensions that no metric knows is not applicable`() {
    let facts = makeFacts(assorted())
    let strange = Coordinate(partner: partner("USA"), group: .nato)
    #expect(strange.dimensions == [.partner, .group])
    for metric in MetricCatalog.all { #expect(facts[metric, at: strange] == .missing(.notApplicable)) }
  }

  @Test(
    arguments: [
      ("series.met", false), ("series.due", false), ("series.sessions", true), ("agreements.expired", true),
      ("activities.unknown_person_days", false), ("activities.unknown_cost", true), ("activities.person_days", true),
      ("activities.partners", false),
    ])
  func `what counts the same record in several periods is not added up over them`(_ code: String, _ addsUp: Bool) throws
  {
    #expect(try #require(MetricCatalog.all.first { $0.code == code }).addsUp == addsUp)
  }
}
