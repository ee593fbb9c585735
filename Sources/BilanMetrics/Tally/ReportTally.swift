package import BilanModel

/// What a report keeps of the records: sums by period, partner and pillar of all of history, and the records
/// themselves only of the report's period and the one before it.
///
/// Any split of the records into batches, and any order of them, gives the same facts. The doctrine of counting:
///
/// - **An activity counts** when its status is « fait », its start surely lies in the period, and that start is not
///   after the as-of day. Planned, postponed and cancelled activities never count as done.
/// - **Counts go by the start, volumes by the overlap** (point 2): an activity across New Year counts once, in the year
///   of its start, and gives each year the days that fall in it, both ends included. It keeps the days that it has
///   after the as-of day, since it is recorded as done.
/// - **A date is what it may mean**: « hiver 2018 » is in no civil year. What is left out is counted beside.
/// - **Three counts** (point 1): whole in the totals, as a participation for each partner, 1/n for each of n partners.
///   A group counts the activity once however many of its members take part.
/// - Participants and cost go by the start and whole to each partner; only the totals may be added up.
package struct ReportTally: Tally {
  let series: PeriodSeries
  let asOf: Day
  let directory: PartnerDirectory
  let memberships: MembershipTable
  let calendar: PeriodCalendar
  let perimeters: GroupPerimeters

  var cells: CellTable
  var starts = StartCounts()
  private(set) var causes: [Int: [String: Int]] = [:]
  private(set) var undated = 0
  private(set) var undatedRecords = UndatedRecords()
  /// What holds of every record, of any register.
  private(set) var census = RecordCensus()

  /// The records that a report may show one by one.
  private(set) var kept: [Activity] = []
  private(set) var links: [String: PlanLinks] = [:]
  private(set) var planLines: [PlanLine] = []
  private(set) var readsPlans = false
  /// How many done activities start after the as-of day in a later period, by file.
  private(set) var late: [String: Int] = [:]
  private(set) var implausible = Implausible()
  private(set) var lookAlikes = LookAlikes()

  /// An empty tally for a report on the period 0 of a series, with registers closed on the as-of day.
  package init(
    series: PeriodSeries, asOf: Day, directory: PartnerDirectory = .standard,
    memberships: MembershipTable = .standard
  ) {
    self.series = series
    self.asOf = asOf
    self.directory = directory
    self.memberships = memberships
    calendar = PeriodCalendar(series)
    perimeters = GroupPerimeters(memberships, directory: directory, asOf: asOf)
    cells = CellTable(partnerCount: directory.partners.count)
  }

  /// Adds the records of a batch; of a register that nothing counts they are an error among the findings.
  package mutating func add(_ batch: Batch) {
    census.add(batch)
    census.note(taken: count(batch), of: batch)
  }

  /// Counts the records of a batch, and says how many it took; nil when nothing counts its register.
  private mutating func count(_ batch: Batch) -> Int? {
    switch batch.register.code {
    case Register.activities.code: addActivities(batch)
    case Register.plans.code: addPlans(batch)
    default: nil
    }
  }

  /// How many records of each register are counted, by its code.
  package var counted: [String: Int] { census.counted }

  /// Whether records were added that are in no count.
  package var loses: Bool { !census.findings.isEmpty }

  /// Adds what another tally of the same report has kept.
  package mutating func merge(_ other: consuming ReportTally) {
    cells.merge(other.cells)
    starts.merge(other.starts)
    causes.merge(other.causes) { $0.merging($1, uniquingKeysWith: +) }
    undated += other.undated
    undatedRecords.merge(other.undatedRecords)
    census.merge(other.census)
    kept += other.kept
    links.merge(other.links) { $0 + $1 }
    planLines += other.planLines
    readsPlans = readsPlans || other.readsPlans
    late.merge(other.late, uniquingKeysWith: +)
    implausible.merge(other.implausible)
    lookAlikes.merge(other.lookAlikes)
  }
}

// MARK: - Plans

extension ReportTally {
  private mutating func addPlans(_ batch: Batch) -> Int {
    readsPlans = true
    let lines = (0..<batch.count).compactMap { PlanLine(batch, row: $0) }
    planLines += lines
    return lines.count
  }
}

// MARK: - Activities

extension ReportTally {
  private mutating func addActivities(_ batch: Batch) -> Int {
    let columns = ActivityColumns(batch)
    var taken = 0
    var partners: [Int] = []
    var shown: Set<Int> = []
    for row in 0..<batch.count {
      guard let record = columns.record(row) else { continue }
      taken += 1
      let place = calendar.place(record.start)
      let counts = record.counts(asOf: asOf)
      let isLate = record.isDone && !counts && place != .missing
      if counts {
        partners.removeAll(keepingCapacity: true)
        for index in columns.partners.range(row) { partners.append(Int(columns.partners.codes[index])) }
        sortUniquely(&partners)
        if let shares = batch.shares[row] {
          add(record, place: place, shares: shares)
        } else {
          add(record, place: place, partners: partners)
        }
      }
      if place == .missing || place == .vague {
        undated += 1
        undatedRecords.add(batch.origin(row))
      }
      if case .period(let period) = place, !isLate {
        starts.add(status: record.status, period: period)
        if record.status == Status.cancelled.rawValue {
          causes[period, default: [:]][columns.causes[row] ?? "", default: 0] += 1
        }
      }
      if let line = columns.planLine(row) { link(line, record, place: place, counts: counts) }
      implausible.add(record, batch.origin(row))
      if mayBeShown(record, place: place, counts: counts) {
        if let activity = Activity(batch, row: row) { kept.append(activity) }
        shown.insert(row)
      } else if isLate {
        late[batch.file, default: 0] += 1
      }
    }
    lookAlikes.add(batch) { shown.contains($0) }
    return taken
  }

  /// Whether a record belongs to the rows of the report: it starts in a shown period, or may, or has days in one.
  private func mayBeShown(_ record: ActivityRecord, place: PeriodCalendar.Place, counts: Bool) -> Bool {
    switch place {
    case .period(0), .period(-1), .missing: return true
    case .vague: return calendar.touchesShown(from: record.start.earliest, to: record.start.latest)
    case .period, .outside:
      guard counts, let last = record.exactLastDay, last > record.start.earliest else { return false }
      return calendar.touchesShown(from: record.start.earliest, to: last)
    }
  }

  /// Adds a done activity to the cells of each period that it starts in or has days in.
  @inline(never)
  private mutating func add(_ record: ActivityRecord, place: PeriodCalendar.Place, partners: [Int]) {
    var startPeriod: Int?
    if case .period(let period) = place {
      startPeriod = period
      starts.add(month: calendar.month(record.start), pillar: record.pillar, period: period)
    }
    guard let last = record.exactLastDay else {
      guard let startPeriod else { return }
      var measures = record.measuresOfStart
      measures.unknownDays = 1
      add(measures, record, period: startPeriod, partners: partners)
      return
    }
    if let startPeriod, calendar.period(of: last) == startPeriod {
      var measures = record.measuresOfStart
      measures.addDays(Int(last) - Int(record.start.earliest) + 1, participants: record.participants)
      add(measures, record, period: startPeriod, partners: partners)
      return
    }
    for period in calendar.touchedPeriods(from: record.start.earliest, to: last) {
      var measures = period == startPeriod ? record.measuresOfStart : Measures()
      measures.addDays(
        calendar.days(from: record.start.earliest, to: last, in: period), participants: record.participants)
      add(measures, record, period: period, partners: partners)
    }
  }

  /// Adds the sums of an activity in one period: whole, to each partner, and once to each group.
  @inline(never)
  private mutating func add(_ measures: Measures, _ record: ActivityRecord, period: Int, partners: [Int]) {
    let base = cells.base(period: period, pillar: record.pillar)
    cells.add(measures, base: base, line: CellTable.total)
    var mask: GroupMask = 0
    var share = measures
    for (position, partner) in partners.enumerated() {
      if measures.activities > 0 { share.fractions = Measures.part(position, of: partners.count) }
      if let line = cells.line(partner: partner) { cells.add(share, base: base, line: line) }
      mask |= perimeters.mask(partner, on: record.start.earliest)
    }
    while mask != 0 {
      cells.add(measures, base: base, line: cells.line(groupBit: mask.trailingZeroBitCount))
      mask &= mask - 1
    }
  }

  @inline(never)
  private mutating func link(
    _ line: String, _ record: ActivityRecord, place: PeriodCalendar.Place, counts: Bool
  ) {
    var period: Int?
    if case .period(let index) = place { period = index }
    // A line of a shown period can be carried out in the period before its own, never earlier.
    if let period, period < -2 { return }
    var added = PlanLinks()
    switch Status(rawValue: record.status) {
    case .done: if counts, let period { added.done[period] = 1 }
    case .postponed: added.postponed[period] = 1
    case .cancelled: added.cancelled[period] = 1
    case .planned, nil: break
    }
    links[line, default: PlanLinks()] = (links[line] ?? PlanLinks()) + added
  }
}

/// The partners of an activity in the order of the directory, each once.
@inline(__always)
private func sortUniquely(_ partners: inout [Int]) {
  guard partners.count > 1 else { return }
  partners.sort()
  var kept = 1
  for index in 1..<partners.count where partners[index] != partners[kept - 1] {
    partners[kept] = partners[index]
    kept += 1
  }
  partners.removeLast(partners.count - kept)
}

extension ActivityRecord {
  /// What an activity adds to the period that it starts in, but its days.
  var measuresOfStart: Measures {
    var measures = Measures()
    measures.activities = 1
    measures.fractions = Measures.whole
    measures.participantsFrench = participantsFrench ?? 0
    measures.participantsPartner = participantsPartner ?? 0
    measures.unknownParticipants = participants == nil ? 1 : 0
    measures.unknownFrench = participantsFrench == nil ? 1 : 0
    measures.unknownPartner = participantsPartner == nil ? 1 : 0
    measures.cents = cents ?? 0
    measures.unknownCost = cents == nil ? 1 : 0
    return measures
  }
}

extension Measures {
  /// Adds days inside a period and the person-days that they make.
  mutating func addDays(_ days: Int, participants: Int?) {
    self.days = days
    if let participants {
      personDays = participants.saturatingProduct(days)
    } else {
      unknownPersonDays = 1
    }
  }

  /// The part of the partner at a position among n in one activity; the n parts add up to `whole`.
  static func part(_ position: Int, of count: Int) -> Int {
    whole / count + (position < whole % count ? 1 : 0)
  }
}
