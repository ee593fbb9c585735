package import BilanModel
internal import BilanRules

/// What a report keeps of the records: of each register what its part counts, and of all of them what holds of every
/// record.
///
/// Any split of the records into batches, and any order of them, gives the same facts.
package struct ReportTally: Tally {
  let doctrine: CountingDoctrine
  private var parts: RegisterParts
  /// What is due beside the figures, and between which days it is looked for; nil where nobody watches it.
  private var watched: (watch: Watch, tally: WatchTally)?

  /// An empty tally for a report on the period 0 of a series, with registers closed on the as-of day; or for what the report
  /// on a later period of the series says of the period 0; it watches what is due within so many days, where any are said.
  package init(
    series: PeriodSeries, reported: Int = 0, asOf: Day, directory: PartnerDirectory = .standard,
    registers: [any RegisterRecord.Type] = Registers.all,
    choices: Choices = Choices(), asked: Asked? = nil, isWitnessed: Bool = false, watching days: Int? = nil
  ) {
    watched = days.map {
      let watch = Watch(asOf: asOf, within: $0, choices: choices)
      return (watch, WatchTally(watch, registers: registers))
    }
    let doctrine = CountingDoctrine(
      series: series, reported: reported, asOf: asOf, directory: directory, choices: choices, asked: asked,
      isWitnessed: isWitnessed)
    self.doctrine = doctrine
    let shown = Dictionary(
      uniqueKeysWithValues: PeriodSeries.shown.compactMap { index in
        series[index].map { (index, $0) }
      })
    parts = RegisterParts(registers, rules: CompetenceTally(periods: shown, asOf: asOf, choices: choices)) {
      $0.part(of: doctrine)
    }
  }

  /// Adds the records of a batch; of a register that nothing counts they are an error among the findings.
  package mutating func add(_ batch: Batch) {
    parts.add(batch)
    watched?.tally.add(batch)
  }

  /// Adds what another tally of the same report has kept.
  package mutating func merge(_ other: consuming ReportTally) {
    parts.merge(other.parts)
    if let theirs = other.watched { watched?.tally.merge(theirs.tally) }
  }

  /// How many records of each register are counted, by its code.
  package var counted: [String: Int] { parts.census.counted }

  /// Whether records were added that are in no count.
  package var loses: Bool { !parts.census.findings.isEmpty }

  /// What the records say that does not fit together, each alone and beside others.
  package var findings: FindingLog { findings(incomplete: []) }

  /// The same where records of some registers were rejected or are above a ceiling, which others may name.
  package func findings(incomplete: Set<String>) -> FindingLog {
    var log = parts.findings(incomplete: incomplete)
    if let activities = parts.part(ActivityTally.self), let plans = parts.part(PlanTally.self) {
      log.append(
        plans.names.findings(activities.namedPlanLines, areWhole: !incomplete.contains(Register.plans.code)))
    }
    return log
  }

  /// The facts of the records added so far.
  package func facts() -> Facts {
    let activities = parts.part(ActivityTally.self) ?? ActivityTally(doctrine)
    return facts(
      activities, plan: parts.part(PlanTally.self)?.facts(doctrine, activities.spelledLinks),
      registers: parts.facts(doctrine),
      due: watched.map { Due($0.tally.deadlines, $0.watch, unknown: $0.tally.unknown) })
  }

  /// The facts of some activities, plans and registers.
  private func facts(
    _ activities: ActivityTally, plan: PlanFacts?, registers: [any RegisterFacts], due: Due? = nil
  ) -> Facts {
    Facts(
      series: doctrine.series, reported: doctrine.reported, asOf: doctrine.asOf, directory: doctrine.directory,
      memberships: doctrine.memberships,
      marking: parts.census.marking, cube: activities.cube(),
      rows: activities.rows(seriesKinds, planLines: plan?.identifiers), plan: plan,
      registers: registers, read: Set(parts.census.counted.keys), competence: parts.competence,
      isFictitious: parts.census.isFictitious,
      encounters: Encounters(
        activities.encounters, doctrine.series, choices: doctrine.choices, seriesKinds: seriesKinds),
      choices: doctrine.choices, asked: doctrine.asked, due: due)
  }
}

extension ReportTally {
  /// The activities read, where a witness asks for them one by one.
  var witnessed: [Activity] { parts.part(ActivityTally.self)?.witnessed ?? [] }

  /// The facts of one activity alone, beside the identifiers of a plan where one was read.
  func facts(of activity: Activity, beside plan: PlanFacts?) -> Facts {
    var tally = ActivityTally(doctrine)
    // The periods before the first of all activities are unknown beside one of them too.
    tally.noteStart(parts.part(ActivityTally.self)?.firstStart)
    _ = tally.add(Batch([activity]))
    return facts(tally, plan: plan.map { PlanFacts(identifiers: $0.identifiers) }, registers: [])
  }

  /// The facts of some lines of a frozen plan alone.
  func facts(of plan: PlanFacts) -> Facts { facts(ActivityTally(doctrine), plan: plan, registers: []) }

  /// The kinds of the series read, by their identifiers.
  private var seriesKinds: [String: MeetingSeries.Kind] {
    let series = parts.part(RegisterTally<MeetingSeries>.self)?.kept ?? []
    return Dictionary(
      series.sorted { $0.origin < $1.origin }.map { ($0.common.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A record whose register is counted by code of its own beside what its declaration says.
private protocol OwnlyCounted: RegisterRecord {
  /// The part of a report.
  static func ownPart(of doctrine: CountingDoctrine) -> any RegisterPart
}

extension Activity: OwnlyCounted {
  fileprivate static func ownPart(of doctrine: CountingDoctrine) -> any RegisterPart { ActivityTally(doctrine) }
}

extension PlanLine: OwnlyCounted {
  fileprivate static func ownPart(of doctrine: CountingDoctrine) -> any RegisterPart { PlanTally() }
}

extension RegisterRecord {
  /// The part of a report that counts the register.
  fileprivate static func part(of doctrine: CountingDoctrine) -> any RegisterPart {
    (self as? any OwnlyCounted.Type)?.ownPart(of: doctrine) ?? RegisterTally<Self>(doctrine)
  }
}
