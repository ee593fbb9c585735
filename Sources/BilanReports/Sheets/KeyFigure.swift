internal import BilanMetrics
internal import BilanModel
internal import BilanTables

/// A line of the key figures of *Synthèse*.
struct KeyFigure {
  /// What a sum leaves out, counted by a formula too: 12 activities `sans coût`.
  struct LeftOut {
    let count: Live
    let words: Wording
  }

  let name: String
  let metric: Metric
  var coordinate = Coordinate()
  let now: Live
  let before: Live
  var leftOut: LeftOut?
  var doubt: Comparison.Doubt?

  /// What formulas of the file may call the figure by: the code of its metric, then its place, `groups.whole.otan`.
  func definedName(_ directory: PartnerDirectory) -> String {
    ([metric.code] + coordinate.dimensions.compactMap { coordinate.value(of: $0)?.term(in: directory).code })
      .joined(separator: ".")
  }

  /// The lines that the registers and the sheets at hand allow.
  static func all(_ context: ReportContext) -> [KeyFigure] {
    var figures = volumes(context) + groups(context)
    if context.facts.plan != nil { figures += plan(context) }
    if context.shows(SheetCatalog.partners) { figures += concentration(context) }
    return figures
  }

  private static func volumes(_ context: ReportContext) -> [KeyFigure] {
    let figures = LiveFigures(context)
    func line(_ measure: ActivityAmount, leftOut: ActivityAmount? = nil, _ words: Wording = Wording("", ""))
      -> KeyFigure
    {
      let scope = Scope(Scope.current)
      return KeyFigure(
        name: measure.metric.name[context.language], metric: measure.metric, now: figures.sum(measure, scope),
        before: figures.sum(measure, scope.before),
        leftOut: leftOut.map { LeftOut(count: figures.sum($0, scope), words: words) },
        doubt: figures.doubt(measure, scope))
    }
    let participations = Scope(Scope.current).participations
    return [
      line(.activities),
      KeyFigure(
        name: Metric.participations.name[context.language], metric: .participations,
        now: figures.sum(.activities, participations), before: figures.sum(.activities, participations.before)),
      line(.days, leftOut: .unknownDays, Wording("sans durée", "without length")),
      line(
        .personDays, leftOut: .unknownPersonDays,
        Wording("sans durée ou sans effectif", "without length or participants")),
      line(
        .participantsFrench, leftOut: .unknownFrench,
        Wording("sans effectif français", "without French participants")),
      line(
        .participantsPartner, leftOut: .unknownPartner,
        Wording("sans effectif partenaire", "without partner participants")),
      line(.cost, leftOut: .unknownCost, Wording("sans coût", "without cost")),
    ]
  }

  private static func groups(_ context: ReportContext) -> [KeyFigure] {
    let figures = LiveFigures(context)
    return Group.allCases.map { group in
      let scope = Scope(Scope.current, group: group)
      let name = Wording(
        "Activités avec des membres : \(group.shortName.french)", "Activities with members: \(group.shortName.english)")
      return KeyFigure(
        name: name[context.language], metric: .groupWhole, coordinate: Coordinate(group: group),
        now: figures.sum(.activities, scope), before: figures.sum(.activities, scope.before))
    }
  }

  private static func plan(_ context: ReportContext) -> [KeyFigure] {
    let formulas = TableFormulas(language: context.language)
    func rate(_ scope: Scope) -> Live {
      .ratio(
        Live.orAbsent(
          formulas.sum(.linesDone, of: .plan, where: scope.conditions), context.facts[.planDone, at: scope.coordinate],
          context.language
        ).formula, formulas.count(.plan, where: scope.conditions),
        context.facts[.planRate, at: scope.coordinate], context.language
      ).named(.planRate, at: scope.coordinate)
    }
    func unplanned(_ scope: Scope) -> Live {
      let conditions = scope.conditions + [Condition(.activities, "1"), Condition(.planned, "\"\"")]
      let lines = formulas.count(.plan, where: scope.conditions)
      let activities = formulas.sum(.activities, of: .activities, where: scope.conditions)
      return .ratio(
        Live.orAbsent(
          formulas.count(.activities, where: conditions), context.facts[.planUnplanned, at: scope.coordinate],
          context.language
        ).formula, "((\(lines)>0)*\(activities))",
        context.facts[.planUnplannedShare, at: scope.coordinate], context.language
      ).named(.planUnplannedShare, at: scope.coordinate)
    }
    let scope = Scope(Scope.current)
    return [
      KeyFigure(
        name: Wording("Taux de réalisation du plan", "Realisation rate of the plan")[context.language],
        metric: .planRate, now: rate(scope), before: rate(scope.before)),
      KeyFigure(
        name: Wording("Part des activités hors plan", "Share of unplanned activities")[context.language],
        metric: .planUnplannedShare, now: unplanned(scope), before: unplanned(scope.before)),
    ]
  }

  private static func concentration(_ context: ReportContext) -> [KeyFigure] {
    let figures = Concentration(
      PartnersLayout(context), context, from: SheetCatalog.partners.name[context.language])
    return [Metric.partners, .topFiveShare].map { metric in
      KeyFigure(
        name: metric.name[context.language], metric: metric, now: figures.live(metric, 0),
        before: figures.live(metric, -1))
    }
  }
}

extension Group {
  /// A short name for a line: `Otan`, `UE`.
  var shortName: Wording {
    switch self {
    case .nato: Wording("Otan", "NATO")
    case .europeanUnion: Wording("UE", "EU")
    }
  }
}
