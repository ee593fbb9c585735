internal import BilanCharts
internal import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText

/// The five key figures of a profile, each with its change and the curve of the last years.
struct ProfileNumbers {
  let context: ProfileContext
  let partner: PartnerIndex

  private var facts: Facts { context.facts }
  private var language: Language { context.language }

  /// The figures that are known, and which are not.
  var blocks: [any Block] {
    let unknown = counted.filter { !isKnown($0.metric) }.map { $0.noun.plural[language] }
    guard !unknown.isEmpty else { return [block] }
    let names = Sentences.list(unknown, language)
    let words = context("Non renseignés\u{A0}: \(names).", "Not stated: \(names).")
    return [block, Paragraph([Span(words, DocumentType.cell)], space: 4)]
  }

  private func isKnown(_ metric: Metric) -> Bool {
    facts.value(metric, partner: partner).double != nil
  }

  private var block: KeyFigures {
    let first = facts.series[1 - PartnerComparison.years].map { PeriodText.short($0, language) } ?? ""
    let last = facts.series[0].map { PeriodText.short($0, language) } ?? ""
    return KeyFigures(entries, alternative: context("courbe de \(first) à \(last)", "curve from \(first) to \(last)"))
  }

  private var entries: [KeyFigures.Entry] {
    let known = counted.filter { isKnown($0.metric) }.map { entry($0.metric, $0.noun) }
    return known + (facts.plan == nil ? [] : [planned])
  }

  /// What is counted of activities: person-days where there is no plan.
  private var counted: [(metric: Metric, noun: CountedNoun)] {
    let french = Wording("effectif français", "French participants")
    let partners = Wording("effectif partenaire", "partner participants")
    let days = CountedNoun(
      Wording("jour d’activité", "day of activity"), Wording("jours d’activité", "days of activity"))
    return [
      (.participations, .activity), (.days, days), (.participantsFrench, CountedNoun(french, french)),
      (.participantsPartner, CountedNoun(partners, partners)),
    ] + (facts.plan == nil ? [(.personDays, .personDay)] : [])
  }

  private func entry(_ metric: Metric, _ noun: CountedNoun) -> KeyFigures.Entry {
    let number = context.printed(metric, partner, as: .count)
    let (change, figures) = change(metric)
    let count = if case .number(let count) = number.value { count } else { 0 }
    return KeyFigures.Entry(
      number: number.text, name: noun.form(for: count, language), change: change, years: years(metric),
      figures: [number] + figures)
  }

  private func years(_ metric: Metric) -> [Double?] {
    (1 - PartnerComparison.years...0).map { facts.value(metric, period: $0, partner: partner).double }
  }

  /// `+ 15 · + 42 %`; why there is none where the change is not told.
  private func change(_ metric: Metric) -> (String, [PrintedFigure]) {
    let before = facts.series[-1].map { PeriodText.short($0, language) } ?? ""
    if let why = facts.whyNotCompared { return (why[language], []) }
    let change = context.printed(metric, partner, told: .change, as: .signed)
    if case .missing = change.value {
      let former = context.printed(metric, partner, period: -1, as: .count)
      return (before + context("\u{A0}: ", ": ") + former.text, [former])
    }
    let evolution = context.wholePercent(context.printed(metric, partner, told: .evolution, as: .change))
    if case .missing = evolution.value { return (against(change.text, before), [change]) }
    return (change.text + " · " + evolution.text, [change, evolution])
  }

  private func against(_ change: String, _ before: String) -> String { change + context(" sur ", " on ") + before }

  /// The lines of the plan that were carried out, of those planned.
  private var planned: KeyFigures.Entry {
    let done = context.printed(.planDone, partner, as: .count)
    let lines = context.printed(.planLines, partner, as: .count)
    let name = context("lignes du plan", "lines of the plan")
    guard case .number(let planned) = lines.value, planned > 0 else {
      return KeyFigures.Entry(
        number: lines.text, name: name, change: context("aucune ligne", "no line"), years: [], figures: [lines])
    }
    let rate = context.printed(.planRate, partner, as: .percent(0))
    return KeyFigures.Entry(
      number: "\(done.text)/\(lines.text)", name: name,
      change: rate.text + context(" réalisées", " carried out"), years: [], figures: [done, lines, rate])
  }
}
