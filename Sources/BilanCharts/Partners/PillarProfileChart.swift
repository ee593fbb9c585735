internal import BilanMetrics
package import BilanModel
internal import BilanScene
internal import BilanTables
internal import BilanText

extension ChartFigure {
  /// The pillars of a partner against those of the median partner and the period before; all partners on one scale.
  package static func pillarProfile(
    of partner: PartnerIndex, _ comparison: PartnerComparison, _ context: ChartContext
  ) -> ChartFigure {
    PillarProfileChart(context: context, comparison: comparison, partner: partner).figure()
  }
}

/// A bar a pillar, with the hollow dot of the period before and the tick of the median partner.
struct PillarProfileChart {
  let context: ChartContext
  let comparison: PartnerComparison
  let partner: PartnerIndex
  private var words: Words { context.words }

  /// The pillars with anything to tell: one of none only where the partner has such activities.
  private var pillars: [Pillar] {
    comparison.pillars.filter { pillar in
      pillar != Pillar.none || value(pillar) != .number(0)
        || context.whole(.participations, period: -1, partner: partner, pillar: pillar) > 0
    }
  }

  private static let pitch = 22.0
  private static let head = 16.0

  func figure() -> ChartFigure {
    let before = context.hasBefore
    let partners = words.count(comparison.ranked.count, .partner)
    var subtitle = words("Activités ", "Activities ") + context.duringPeriod
    if before { subtitle += words("\u{202F}; rond vide\u{A0}: ", "; hollow dot: ") + context.wholeBefore }
    subtitle += words("\u{202F}; trait\u{A0}: médiane ", "; tick: median of ")
    subtitle +=
      comparison.ranked.count > 1 ? words("des ", "") + partners : words("du seul partenaire", "the one partner")
    return ChartFigure(
      headline: headline, subtitle: subtitle, scope: context.scope, alternative: alternative, table: table,
      height: { _ in Self.head + Self.pitch * Double(pillars.count) + 2 }, draw: { draw(&$0, $1) })
  }

  private func place(_ pillar: Pillar, _ period: Int = 0) -> Coordinate {
    Coordinate(period: period, partner: partner, pillar: pillar)
  }
  private func value(_ pillar: Pillar, _ period: Int = 0) -> Quantity {
    context.facts[.participations, at: place(pillar, period)]
  }
  private func count(_ pillar: Pillar) -> Int { context.whole(.participations, partner: partner, pillar: pillar) }

  private var table: FigureTable {
    let code = Metric.participations.code
    let rows = pillars.map { pillar -> FigureTable.Row in
      var cells = [FigureTable.Cell.figure(value(pillar), .count, key: FigureKey(code, place(pillar)))]
      if context.hasBefore {
        cells.append(.figure(value(pillar, -1), .count, key: FigureKey(code, place(pillar, -1))))
      }
      let median = comparison.median(pillar)
      cells.append(.figure(median, .count, key: FigureKey(code, place(pillar), .median)))
      return FigureTable.Row(pillar.shortName[context.language], cells)
    }
    let heads =
      [context.periodHead()] + (context.hasBefore ? [context.periodHead(-1)] : []) + [words("médiane", "median")]
    return FigureTable(
      title: words("Activités par pilier ", "Activities by pillar ") + context.duringPeriod,
      corner: words("Pilier", "Pillar"), heads: heads, rows: rows)
  }

  /// How the partner stands beside the median one, pillar by pillar, of those where either has any.
  private var headline: String {
    let told = pillars.filter { count($0) > 0 || (comparison.median($0).double ?? 0) > 0 }
    let above = told.filter { Double(count($0)) > comparison.median($0).double ?? 0 }.count
    let below = told.filter { Double(count($0)) < comparison.median($0).double ?? 0 }.count
    let title = words("Activités par pilier", "Activities by pillar")
    guard comparison.ranked.count > 2, told.count > 1, told.allSatisfy({ value($0).double != nil }) else {
      return title
    }
    let median = words("de la médiane", "the median")
    let of = words(" dans ", " in ")
    switch (above, below) {
    case (told.count, _): return words("Au-dessus \(median) dans tous les piliers", "Above \(median) in every pillar")
    case (_, told.count): return words("Au-dessous \(median) dans tous les piliers", "Below \(median) in every pillar")
    case (0, _): return title
    default:
      let share = words(
        "\(words.cardinal(above)) pilier\(above > 1 ? "s" : "") sur \(words.cardinal(told.count))",
        "\(words.cardinal(above)) of \(words.cardinal(told.count)) pillars")
      return words("Au-dessus \(median)", "Above \(median)") + of + share
    }
  }

  private var alternative: String {
    let rows = pillars.map { pillar -> String in
      var text = pillar.shortName[context.language] + " " + NumberForm.count.text(value(pillar), context.language)
      if context.hasBefore {
        text +=
          " (" + context.periodName(-1) + words("\u{A0}: ", ": ")
          + NumberForm.count.text(value(pillar, -1), context.language) + ")"
      }
      return text
    }
    return headline + words("\u{A0}: ", ": ") + rows.joined(separator: ", ") + "."
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let heads = context.width(ofWidest: [context.periodHead(), context.periodHead(-1)], Typography.note)
    let columns = Columns(body, hasBefore: context.hasBefore, heads: heads)
    let scale = LinearScale(
      counts: [Double(max(1, comparison.greatestInPillar))], from: columns.bars, to: columns.barsEnd, target: 3)
    let rows = BandScale(count: pillars.count, from: body.y + Self.head, to: body.maxY, limit: Self.pitch)
    scene.group(.artifact) { scene in
      let x = columns.bars
      scene.stroke(
        .line(Point(x, rows.start(0)), Point(x, rows.start(pillars.count))), Stroke(Palette.quiet, 0.8))
    }
    scene.group(.figure(alternative: alternative)) { scene in
      let middle = body.y + 7
      scene.line(context.periodHead(), x: columns.now, middle: middle, Typography.note, .end)
      if let before = columns.before {
        scene.line(context.periodHead(-1), x: before, middle: middle, Typography.note, .end)
      }
      scene.line(words("médiane", "median"), x: columns.median, middle: middle, Typography.note, .end)
      for (index, pillar) in pillars.enumerated() {
        draw(pillar, middle: rows.middle(index), columns, scale, &scene)
      }
    }
  }

  /// Where the columns stand.
  private struct Columns {
    let bars: Double
    let barsEnd: Double
    let names: Double
    let now: Double
    let before: Double?
    let median: Double

    init(_ body: Rect, hasBefore: Bool, heads: Double) {
      names = body.x
      bars = body.x + 100
      median = body.maxX
      let pitch = max(34, heads + 8)
      before = hasBefore ? body.maxX - 52 : nil
      now = before.map { $0 - pitch } ?? body.maxX - 52
      barsEnd = now - pitch
    }
  }

  private func draw(
    _ pillar: Pillar, middle: Double, _ columns: Columns, _ scale: LinearScale, _ scene: inout Scene
  ) {
    PillarChip.draw(pillar, x: columns.names, middle: middle, context.language, &scene)
    let name = context.label(
      pillar.shortName[context.language], Typography.label, width: columns.bars - columns.names - 24, height: 14)
    scene.label(name, x: columns.names + 18, middle: middle)
    let zero = scale.place(0)
    let end = scale.place(count(pillar))
    if end > zero { scene.fill(.rectangle(Rect(zero, middle - 5, end - zero, 10)), Palette.soft) }
    if let median = comparison.median(pillar).double {
      PastMark.vertical(at: scale.place(median), middle: middle, length: 16, &scene)
    }
    if case .number(let before) = value(pillar, -1), context.hasBefore {
      let dot = Path.circle(Point(scale.place(before), middle), radius: 3.6)
      scene.fill(dot, Palette.white)
      scene.stroke(dot, Stroke(Palette.text, 1.4))
    }
    let now = NumberForm.count.text(value(pillar), context.language)
    scene.line(now, x: columns.now, middle: middle, Typography.strong, .end)
    if let before = columns.before {
      let text = NumberForm.count.text(value(pillar, -1), context.language)
      scene.line(text, x: before, middle: middle, Typography.label.coloured(Palette.grey), .end)
    }
    let median = comparison.median(pillar)
    let text = NumberForm.count.text(median, context.language)
    scene.line(text, x: columns.median, middle: middle, Typography.label.coloured(Palette.grey), .end)
  }
}

/// The first letter of a pillar's name in a small square, which tells it without its colour.
enum PillarChip {
  static func draw(_ pillar: Pillar, x: Double, middle: Double, _ language: Language, _ scene: inout Scene) {
    let letter = String(pillar.shortName[language].prefix(1))
    scene.group(.artifact) { scene in
      scene.fill(.rounded(Rect(x, middle - 6.5, 13, 13), radius: 2), Palette.tint)
      scene.line(letter, x: x + 6.5, middle: middle, Typography.noteStrong.sized(9).coloured(Palette.strong), .middle)
    }
  }
}
