internal import BilanMetrics
package import BilanModel
internal import BilanScene
internal import BilanTables
internal import BilanText

extension ChartFigure {
  /// The visits of a partner each way in the shown years, with the last one each way; all partners on one scale.
  ///
  /// Nil where no visit is known in any of them.
  package static func visits(
    of partner: PartnerIndex, _ comparison: PartnerComparison, _ context: ChartContext
  ) -> ChartFigure? {
    let chart = VisitsChart(context: context, comparison: comparison, partner: partner)
    return chart.isEmpty ? nil : chart.figure()
  }
}

/// Two-sided rows, a year each: visits given at the left, received at the right, a square a visit where there is room.
struct VisitsChart {
  let context: ChartContext
  let comparison: PartnerComparison
  let partner: PartnerIndex
  private var words: Words { context.words }

  private static let pitch = 16.0
  private static let head = 16.0
  private static let ways: [Metric] = [.visitsGiven, .visitsReceived]
  private static let last: [(earliest: Metric, latest: Metric)] = [
    (.lastVisitGiven, .lastVisitGivenLatest), (.lastVisitReceived, .lastVisitReceivedLatest),
  ]

  /// The years that the records speak of, the first one first.
  private var periods: [Int] { (1 - PartnerComparison.years...0).filter { context.facts.covers($0) } }

  private func place(_ period: Int) -> Coordinate { Coordinate(period: period, partner: partner) }
  private func count(_ way: Metric, _ period: Int) -> Int { context.whole(way, period: period, partner: partner) }
  private func total(_ period: Int) -> Int { Self.ways.reduce(0) { $0 + count($1, period) } }

  var isEmpty: Bool { periods.allSatisfy { total($0) == 0 } && lastVisit(0) == nil && lastVisit(1) == nil }

  /// The day of the last visit of a way, as exactly as it is known.
  private func lastVisit(_ way: Int) -> PartialDate? {
    let metrics = Self.last[way]
    guard case .number(let earliest) = context.facts[metrics.earliest, at: place(0)],
      case .number(let latest) = context.facts[metrics.latest, at: place(0)]
    else { return nil }
    return PartialDate(earliest: Day(number: Int32(earliest)), latest: Day(number: Int32(latest)))
  }

  func figure() -> ChartFigure {
    let span = periods.first.map { context.periodHead($0) } ?? ""
    let years = periods.count > 1 ? "\(span)–\(context.periodHead())" : context.periodHead()
    return ChartFigure(
      headline: headline, subtitle: words("Visites faites, \(years)", "Visits made, \(years)"), scope: context.scope,
      alternative: alternative, table: table,
      height: { _ in Self.head + Self.pitch * Double(max(5, periods.count)) + 2 }, draw: { draw(&$0, $1) })
  }

  /// The visits each way, and those of which no direction is known: what is not placed is no lack of visits.
  private var headline: String {
    let (given, received) = (count(.visitsGiven, 0), count(.visitsReceived, 0))
    let unplaced = context.whole(.visitsUnplaced, partner: partner)
    guard Self.ways.allSatisfy({ context.known($0, partner: partner) != nil }) else {
      return words("Visites faites, en partie inconnues", "Visits made, not all known")
    }
    if given + received == 0, unplaced == 0 { return words("Aucune visite ", "No visit ") + context.duringPeriod }
    if given + received == 0 {
      return words("Visites\u{A0}: \(unplaced) de sens inconnu", "Visits: \(unplaced) of unknown direction")
    }
    guard unplaced == 0 else {
      return each(given, received)
        + words(", \(unplaced) de sens inconnu", ", \(unplaced) of unknown direction")
    }
    if given == received {
      return words(
        "Visites\u{A0}: \(words.cardinal(given)) dans chaque sens", "Visits: \(words.cardinal(given)) each way")
    }
    return each(given, received)
  }

  private func each(_ given: Int, _ received: Int) -> String {
    words(
      "Visites\u{A0}: \(given) donnée\(given > 1 ? "s" : ""), \(received) reçue\(received > 1 ? "s" : "")",
      "Visits: \(given) given, \(received) received")
  }

  /// From the middle to where the visits of a way begin: beside the names of the years.
  private var gap: Double {
    max(20, context.width(ofWidest: periods.map { context.periodHead($0) }, Typography.noteStrong) / 2 + 6)
  }

  private var table: FigureTable {
    FigureTable(
      title: words("Visites par année", "Visits by year"), corner: words("Année", "Year"),
      heads: [words("données", "given"), words("reçues", "received")],
      rows: periods.map { period in
        FigureTable.Row(
          context.periodHead(period),
          Self.ways.map { way in
            let key = FigureKey(way.code, place(period))
            return .figure(context.facts[way, at: place(period)], .count, key: key)
          })
      })
  }

  private var alternative: String {
    let last = Self.last.indices.map { words.partialDate(lastVisit($0)) }
    return headline
      + words(
        "\u{202F}; dernière donnée\u{A0}: \(last[0]), dernière reçue\u{A0}: \(last[1]).",
        "; last given: \(last[0]), last received: \(last[1]).")
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let dates = max(86, context.width(ofWidest: dateLines.flatMap(\.self), Typography.noteStrong) + 2)
    let span = Rect(body.x, body.y, body.width - dates - 14, body.height)
    let middle = span.midX
    let gap = gap
    let room = span.width / 2 - gap - 2
    let unit = min(12.5, (room - 14) / Double(max(1, comparison.greatestVisits)))
    scene.group(.figure(alternative: alternative)) { scene in
      scene.line(words("données", "given"), x: middle - gap, middle: body.y + 7, Typography.note, .end)
      scene.line(words("reçues", "received"), x: middle + gap, middle: body.y + 7, Typography.note)
      for (index, period) in periods.enumerated() {
        let y = body.y + Self.head + Self.pitch * (Double(index) + 0.5)
        let style = period == 0 ? Typography.noteStrong : Typography.note
        scene.line(context.periodHead(period), x: middle, middle: y, style, .middle)
        for (side, way) in Self.ways.enumerated() {
          let told = context.known(way, period: period, partner: partner)
          draw(told, period, side, from: middle + (side == 0 ? -gap : gap), unit, y, &scene)
        }
      }
      for (index, lines) in dateLines.enumerated() {
        let y = body.y + Self.head + 10 + Double(index) * 36
        scene.line(lines[0], x: body.maxX - dates, middle: y, Typography.note)
        scene.line(lines[1], x: body.maxX - dates, middle: y + 14, Typography.noteStrong)
      }
    }
  }

  /// What is said of the last visit each way.
  private var dateLines: [[String]] {
    let heads = [words("Dernière donnée", "Last given"), words("Dernière reçue", "Last received")]
    return Self.last.indices.map { way in
      [heads[way], lastVisit(way).map { words.partialDate($0) } ?? words("aucune connue", "none known")]
    }
  }

  private func draw(
    _ told: Int?, _ period: Int, _ side: Int, from start: Double, _ unit: Double, _ y: Double,
    _ scene: inout Scene
  ) {
    let count = told ?? 0
    let sign = side == 0 ? -1.0 : 1.0
    let colour = period == 0 ? Palette.strong : Palette.quiet
    let size = min(10.5, Self.pitch - 4)
    func box(_ from: Double, _ width: Double) -> Rect {
      Rect(sign < 0 ? start - from - width : start + from, y - size / 2, width, size)
    }
    if unit >= 5 {
      for index in 0..<count { scene.fill(.rectangle(box(Double(index) * unit, unit - 1.6)), colour) }
    } else if count > 0 {
      scene.fill(.rectangle(box(0, Double(count) * unit)), colour)
    }
    let x = start + sign * (Double(count) * unit + (count == 0 ? 0 : 2.5))
    let style = period == 0 ? Typography.noteStrong : Typography.note
    scene.line(words.told(told), x: x, middle: y, style, side == 0 ? .end : .start)
  }
}
