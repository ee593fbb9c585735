internal import BilanCharts
package import BilanLayout
internal import BilanMetrics
package import BilanModel
internal import BilanScene
internal import BilanTables
internal import BilanText

/// The profile of a partner: one page of what was done, what stands and what comes, a second one for the first partners.
package struct PartnerProfile {
  private let context: ProfileContext
  private let partner: PartnerIndex
  private let setting: Setting

  /// The profile of a partner, set in some letters.
  package init(_ context: ProfileContext, _ partner: PartnerIndex, _ setting: Setting) {
    self.context = context
    self.partner = partner
    self.setting = setting
  }

  private var facts: Facts { context.facts }
  private var language: Language { context.language }
  private var name: String { facts.directory[partner].name[language] }
  private var charts: ChartContext { ChartContext(facts: facts, language: language, measuring: setting.measuring) }

  /// How many activities and deadlines the first page tells, the most first: fewer, or in two columns, where they do not
  /// fit.
  private struct Size {
    let acts: Int
    let due: Int
    var inTwo = true
    /// Whether the first page has all figures, for want of a second one.
    var hasMeasures = false
  }
  private static let sizes = [
    Size(acts: 12, due: 8, inTwo: false, hasMeasures: true), Size(acts: 12, due: 8, inTwo: false),
    Size(acts: 12, due: 8), Size(acts: 12, due: 5), Size(acts: 10, due: 4),
    Size(acts: 8, due: 4), Size(acts: 6, due: 3), Size(acts: 4, due: 2), Size(acts: 2, due: 1),
  ]

  /// The pages of the profile before anything stands around them: as many activities and deadlines as the first holds.
  package var pages: [SetPage] {
    let frame = context.frame
    func pages(_ size: Size) -> (pages: [SetPage], figures: Int) {
      let (blocks, figures) = main(size)
      return (frame.body(of: section(blocks), setting), figures)
    }
    let sizes = Self.sizes.filter { !$0.hasMeasures || !isDetailed }
    let first = sizes.lazy.map(pages).first { $0.pages.count == 1 } ?? pages(Size(acts: 2, due: 1))
    guard isDetailed else { return first.pages }
    return first.pages + frame.body(of: section(second(after: first.figures), isContinued: true), setting)
  }

  private func section(_ blocks: [any Block], isContinued: Bool = false) -> Document.Section {
    Document.Section(
      title: isContinued ? nil : name, running: context("Fiche partenaire · ", "Partner profile · ") + name,
      blocks: blocks)
  }

  /// Whether the partner is among the first ones, whose second page says more than the first.
  private var isDetailed: Bool {
    context.comparison.rank(of: partner).map { $0 <= context.detailed } ?? false
      && context.comparison.rows(of: partner).count > Self.sizes[0].acts
  }

  /// The blocks of the first page, and how many of them have a number.
  private func main(_ size: Size) -> (blocks: [any Block], figures: Int) {
    var figures = 0
    func next() -> String {
      figures += 1
      return "\(figures)"
    }
    let acts = PartnerActs(context.comparison, partner, most: size.acts)
    let charts = charts
    let finding = PartnerHeadline.title(of: partner, context.comparison, acts, charts)
    let pillars = ChartFigure.pillarProfile(of: partner, context.comparison, charts)
    var blocks = ProfileHead(context: context, partner: partner).blocks(finding: finding)
    blocks += ProfileNumbers(context: context, partner: partner).blocks
    let visits = ChartFigure.visits(of: partner, context.comparison, charts)
    if facts.covers(0) {
      var columns = [Columns.Column(visits == nil ? 12 : 7, [FigureBlock(pillars, number: next(), space: 0)])]
      if let visits { columns.append(Columns.Column(5, [FigureBlock(visits, number: next(), space: 0)])) }
      blocks.append(Columns(columns, space: 13))
    }
    let told = ProfileActs(context: context, partner: partner, acts: acts)
    if let timeline = ChartFigure.timeline(of: partner, acts, charts) {
      blocks.append(FigureBlock(timeline, number: next()))
      blocks += told.main(inTwo: size.inTwo)
    } else {
      blocks += told.undated
    }
    blocks += standing(size, next) + missions + coming
    if size.hasMeasures {
      blocks += ProfileMeasures(context: context, partner: partner).others(number: next())
    }
    return (blocks + [foot(pillars)], figures)
  }

  /// What is due, beside the figures of other registers.
  private func standing(_ size: Size, _ next: () -> String) -> [any Block] {
    let due = ProfileDue(context: context, partner: partner)
    let measures = ProfileMeasures(context: context, partner: partner)
    guard !due.isEmpty else { return size.hasMeasures ? [] : measures.chiefSentence(most: 6) }
    let left = due.blocks(number: next(), most: size.due)
    let right = size.hasMeasures ? [] : measures.chiefTable(most: 6)
    guard !right.isEmpty else { return left }
    let heading = FigureHeading(number: next(), title: context("Postes, dossiers, plan", "Posts, cases, plan"))
    return [Columns([Columns.Column(8, left), Columns.Column(4, [heading] + right)])]
  }

  /// The defence missions with the partner by their titles.
  private var missions: [any Block] {
    let missions = context.records.missions[partner] ?? []
    guard !missions.isEmpty else { return [] }
    let lead = Span(context("Représentation\u{A0}:", "Representation:"), DocumentType.lead)
    let names = missions.map { one in
      let name = one.common.title.isEmpty ? one.kind.name[language] : one.common.title
      let office = one.headOffice.map { " (\($0.words))" } ?? ""
      return name + office
    }
    return [Paragraph([lead, Span(names.joined(separator: context("\u{202F}; ", "; ")) + ".")], space: 8, most: 2)]
  }

  /// What the plan has for the twelve months after the as-of day, up to six lines; nothing where no plan speaks of them.
  private var coming: [any Block] {
    guard context.records.plansAhead else { return [] }
    let lines = context.records.planned[partner] ?? []
    let until = DateText.monthYear(facts.asOf.advanced(by: PartnerRecords.days), language)
    let lead = Span(
      context("Prévu d’ici \(until)\u{A0}:", "Planned until \(until):"), DocumentType.lead.coloured(Palette.strong))
    guard !lines.isEmpty else {
      let none = context("rien au plan approuvé.", "nothing in the approved plan.")
      return [TintedBox([Paragraph([lead, Span(none)], space: 0)])]
    }
    let told = lines.prefix(6).map { line in
      line.title + " (" + (line.plannedStart.map { context.short($0) } ?? "") + ")"
    }
    let rest = lines.count - told.count
    let more = rest > 0 ? [context("\(context.count(rest)) autres lignes", "\(rest) more lines")] : []
    let text = (told + more).joined(separator: context("\u{202F}; ", "; "))
    return [TintedBox([Paragraph([lead, Span(text + ".")], space: 0, most: 4)])]
  }

  /// All figures and all activities, numbered after those of the first page.
  private func second(after figures: Int) -> [any Block] {
    let acts = PartnerActs(context.comparison, partner, most: 0)
    return ProfileMeasures(context: context, partner: partner).all(number: "\(figures + 1)")
      + ProfileActs(context: context, partner: partner, acts: acts).all(number: "\(figures + 2)")
  }

  private func foot(_ figure: ChartFigure) -> FigureFoot {
    let scales = context("échelles communes à toutes les fiches", "the same scales on all profiles")
    let separator = context("\u{202F}; ", "; ")
    return FigureFoot([
      (context("Lecture\u{A0}:", "How to read:"), reading),
      (context("Champ\u{A0}:", "Scope:"), figure.scope + separator + scales + "."),
      (context("Source\u{A0}:", "Source:"), context.report.sourceWords),
    ])
  }

  /// An example with the numbers of the partner: its first pillar beside that of the median partner.
  private var reading: String {
    let counts = context.comparison.pillars.map { pillar -> (pillar: Pillar, count: Int) in
      let value = facts.value(.participations, partner: partner, pillar: pillar)
      return if case .number(let count) = value { (pillar, count) } else { (pillar, 0) }
    }
    guard case .number(let number) = facts.value(.participations, partner: partner), number > 0,
      let first = counts.max(by: { $0.count < $1.count }), let period = facts.series[0]
    else { return "" }
    let with = facts.directory[partner].nameWithArticle[language]
    let counted = CountedNoun.activity.counted(number, language)
    let median = context.comparison.median(first.pillar)
    let form: NumberForm = if case .ratio = median { .decimal(1) } else { .count }
    let (name, told) = (first.pillar.shortName[language], form.text(median, language))
    let (done, had) = number > 1 ? ("réalisées", "ont") : ("réalisée", "a")
    let part =
      first.count == number
        && context.comparison.pillars.allSatisfy {
          facts.value(.participations, partner: partner, pillar: $0).double != nil
        }
      ? context(number > 1 ? "toutes du pilier \(name)" : "du pilier \(name)", "of the \(name) pillar")
      : context(
        "dont \(context.count(first.count)) du pilier \(name)",
        "\(context.count(first.count)) of them of the \(name) pillar")
    return context(
      "\(counted) \(done) \(PeriodText.during(period, .french)) \(had) eu \(with) pour partenaire, \(part)\u{202F}; le "
        + "partenaire médian en a \(told).",
      "\(counted) done \(PeriodText.during(period, .english)) had \(with) as a partner, \(part); the median partner has "
        + "\(told).")
  }
}
