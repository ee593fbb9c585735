package import BilanModel
package import BilanRules

/// Everything that a report may say, computed once from the tally: the cube of all periods, the rows of the two shown
/// periods, and the plans.
package struct Facts: Sendable {
  /// The report’s period and those around it.
  package let series: PeriodSeries
  /// The index of the period that the report is of.
  let reported: Int
  /// The day on which the registers were closed; an input, never the clock.
  package let asOf: Day
  /// The partners, by index.
  package let directory: PartnerDirectory
  /// Who is a member of which group, by day.
  package let memberships: MembershipTable
  /// What the markings of the records used join to, with those of what findings quote beside them.
  package private(set) var marking: Marking
  /// The sums of activities in every period.
  package let cube: ActivityCube
  /// The index of the first period by whose end an activity has begun; nil when there is none at all.
  package let firstPeriod: Int?
  /// The rows of the periods 0 and −1 and those that cannot be placed, sorted by period (report's first), start,
  /// identifier; rows without a period last.
  package private(set) var rows: [ActivityRow]
  /// The plans; nil when no register of plans was read.
  package private(set) var plan: PlanFacts?
  /// The activities of the shown periods by the dimensions that the cube does not hold.
  let breakdown: ActivityBreakdown
  /// The activities that a question asks for; nil where it asks for what is published.
  let askedActivities: AskedActivities?
  /// What the metrics of the plans count; nil when no register of plans was read.
  let planCounts: PlanCounts?
  /// What the registers say that are counted by their declarations, in the order of the documentation.
  package private(set) var registers: [any RegisterFacts]
  /// The codes of the registers of which a file was read.
  private let read: Set<String>
  /// What the rules of competence find, in the report’s period and the one before.
  package private(set) var competence: Competence
  /// Visits, courses, exchanges and sessions of every period.
  let encounters: Encounters
  /// What serves which attribution in the shown periods.
  let acts: Acts
  /// How the records of the shown periods are kept, looked at when somebody asks.
  let qualityBook = QualityBook()
  /// The rows of acts, made when the first sheet asks for them.
  private(set) var actBook = MadeOnce<[ActRow]>()
  /// What the desk has decided.
  package let choices: Choices
  /// The currency of all amounts.
  package var currency: Currency { choices.currency }
  /// What is due on the as-of day; nil where nobody watches it.
  package var due: Due?
  /// Whether a record of any year says, in its source, that it is « données fictives »: every output then says so.
  package let isFictitious: Bool

  package init(
    series: PeriodSeries, reported: Int = 0, asOf: Day, directory: PartnerDirectory = .standard,
    memberships: MembershipTable? = nil, marking: Marking, cube: ActivityCube, rows: [ActivityRow],
    plan: PlanFacts?, registers: [any RegisterFacts] = [],
    read: Set<String> = [], competence: Competence = Competence(), isFictitious: Bool = false,
    encounters: Encounters = Encounters(), choices: Choices = Choices(), asked: Asked? = nil,
    due: Due? = nil
  ) {
    self.due = due
    askedActivities = AskedActivities(asked, rows)
    self.encounters = encounters
    acts = Acts(Facts.acts(rows: rows, plan: plan, registers: registers))
    self.choices = choices
    self.series = series
    self.reported = reported
    self.asOf = asOf
    self.directory = directory
    self.memberships = memberships ?? MembershipTable(directory)
    self.marking = marking
    self.cube = cube
    firstPeriod = cube.firstStart.flatMap(series.firstIndex(endingFrom:)) ?? cube.periods.first
    self.rows = rows
    self.plan = plan
    breakdown = ActivityBreakdown(rows)
    planCounts = plan.map { PlanCounts(rows: rows, plan: $0) }
    self.registers = registers
    self.read = read
    self.competence = competence
    self.isFictitious = isFictitious
  }

  /// Whether a file of a register was read: what one that was not given would say is not known.
  package func hasRead(_ register: Register) -> Bool { read.contains(register.code) }

  /// The value of a metric at a coordinate.
  package subscript(metric: Metric, at coordinate: Coordinate = Coordinate()) -> Quantity {
    metric.value(self, coordinate)
  }

  /// The value of a metric in the report's period, or another, for a partner, a pillar or a group.
  package func value(
    _ metric: Metric, period: Int = 0, partner: PartnerIndex? = nil, pillar: Pillar? = nil, group: Group? = nil,
    month: Int? = nil, cause: String? = nil
  ) -> Quantity {
    metric.value(
      self,
      Coordinate(period: period, partner: partner, pillar: pillar, group: group, month: month, cause: cause))
  }

  /// The same facts, in documents that also quote something of a marking; it never lowers theirs.
  package func quoting(_ quoted: Marking) -> Facts {
    var copy = self
    copy.marking = marking.joined(with: quoted)
    return copy
  }

  /// Names the files of the rows in another way; an edition names them without the folders of one machine.
  ///
  /// Row by row, so that those of a long register do not stand in memory twice.
  package mutating func nameFiles(_ name: (String) -> String) {
    func renamed(_ origin: Origin) -> Origin {
      origin.named(name(origin.file))
    }
    for index in rows.indices { rows[index] = rows[index].at(renamed(rows[index].activity.origin)) }
    if var named = plan {
      plan = nil
      for index in named.rows.indices { named.rows[index].line.origin = renamed(named.rows[index].line.origin) }
      for index in named.open.indices { named.open[index].line.origin = renamed(named.open[index].line.origin) }
      plan = named
    }
    registers = registers.map { $0.namingFiles(name) }
    competence = competence.namingFiles(name)
    due = due?.namingFiles(name)
    actBook = MadeOnce()
  }
}
