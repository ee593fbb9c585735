package import BilanModel
internal import BilanRules

extension ReportTally {
  /// A figure with the records behind it, in documents that also quote something of a marking.
  ///
  /// - Throws: `QuestionProblem` where the figure is of a value that no record has.
  package func explanation(of question: Question, quoting marking: Marking) throws(QuestionProblem) -> Explanation {
    let facts = facts().quoting(marking)
    let place = try facts.place(of: question)
    let metric = question.published
    let evidence =
      facts.register(of: metric)?.evidence(of: metric.code, at: place) ?? evidence(of: metric, at: place, facts)
    return Explanation(metric, place, facts, evidence)
  }

  /// The records behind a figure that no register declares: each that has a part in it when it is counted alone.
  private func evidence(of metric: Metric, at place: Coordinate, _ facts: Facts) -> Evidence {
    let parts = metric.restsOn?() ?? [metric]
    let base = parts[parts.count - 1]
    let alone = AloneReading(self, facts, parts, place)
    let heard = testimonies(base, alone, place, facts)
    var recounting = metric.recounting(of: parts)
    // A day that one may have of those that are left out is none of the days of the others.
    if recounting == .last, recounting.value(of: heard.filter { $0.reason == nil }) != facts[metric, at: place] {
      recounting = .beyond
    }
    let names = parts.map { Wording("« \($0.name.french) »", "“\($0.name.english)”") }
    let formula =
      switch (parts.count, metric.restsOn == nil, recounting) {
      case (2, _, _): Wording("\(names[0].french) / \(names[1].french)", "\(names[0].english) / \(names[1].english)")
      case (_, true, .last): Wording("le dernier jour des enregistrements", "the last day of the records")
      case (_, true, .beyond): Wording("selon la définition, sur les enregistrements", "as defined, over the records")
      case (_, true, _): Wording("somme sur les enregistrements", "sum over the records")
      default:
        Wording("d’après les enregistrements de \(names[0].french)", "from the records of \(names[0].english)")
      }
    return Evidence(
      formula: formula, recounting: recounting, unit: metric.restsOn.map { _ in base.unit }, of: heard)
  }

  private func testimonies(
    _ metric: Metric, _ alone: AloneReading, _ place: Coordinate, _ facts: Facts
  ) -> [Testimony] {
    switch metric.source {
    case .activities: witnessed.filter(alone.mayCount).compactMap(alone.testimony)
    case .planLines:
      (facts.plan?.rows ?? []).filter { $0.period == 0 }.compactMap { alone.testimony(of: $0, isOpen: false) }
        + (facts.plan?.open ?? []).filter { $0.period == 0 }.compactMap { alone.testimony(of: $0, isOpen: true) }
    case .acts:
      Facts.acts(rows: facts.rows, plan: facts.plan, registers: facts.registers).compactMap(alone.testimony)
    case .findings: facts.competence[0].kept.compactMap(alone.testimony)
    case .kept: facts.qualityTestimonies(of: metric, at: place)
    case .deadlines: facts.due?.testimonies(at: place) ?? []
    case .nothing: []
    }
  }
}

extension Evidence {
  fileprivate init(formula: Wording, recounting: Recounting, unit: Unit?, of testimonies: [Testimony]) {
    self.init(formula: formula, recounting: recounting, unit: unit)
    counted = testimonies.filter { $0.reason == nil }
    leftOut = testimonies.filter { $0.reason != nil }
  }
}

extension Metric {
  /// How it follows from the records one by one.
  fileprivate func recounting(of parts: [Metric]) -> Recounting {
    if parts.count == 2 || source == .kept && unit == .share { return .share }
    if restsOn != nil || unit == .share || source == .nothing { return .beyond }
    return unit == .date ? .last : .sum
  }
}
