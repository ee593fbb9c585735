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

  /// The registers that are counted by their declarations, by their codes, and the order of the documentation.
  private(set) var declared: [String: any RegisterPart] = [:]
  private let order: [String]

  /// An empty tally for a report on the period 0 of a series, with registers closed on the as-of day.
  package init(
    series: PeriodSeries, asOf: Day, directory: PartnerDirectory = .standard,
    memberships: MembershipTable = .standard, registers: [any RegisterRecord.Type] = Registers.all
  ) {
    self.series = series
    self.asOf = asOf
    self.directory = directory
    self.memberships = memberships
    calendar = PeriodCalendar(series)
    perimeters = GroupPerimeters(memberships, directory: directory, asOf: asOf)
    cells = CellTable(partnerCount: directory.partners.count)
    order = registers.map { $0.register.code }
    for type in registers {
      if let type = type as? any DeclaredRecord.Type { declare(type) }
    }
  }

  private mutating func declare<Record: DeclaredRecord>(_ type: Record.Type) {
    declared[type.register.code] = RegisterTally<Record>(calendar, asOf: asOf)
  }

  /// What the registers say that are counted by their declarations.
  var registers: [any RegisterFacts] {
    order.compactMap { declared[$0]?.facts(series, asOf: asOf) }
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
    default: declared[batch.register.code]?.add(batch)
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
    for (code, part) in other.declared { declared[code]?.merge(part) }
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
        add(
          record, place: place, partners: partners, shares: batch.shares[row]?.sorted { $0.partner < $1.partner } ?? [])
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

  /// Adds a done activity to the cells of each period that it starts in or has days in; where it is recorded partner by
  /// partner, a partner has the sums of its own lines.
  @inline(never)
  private mutating func add(
    _ record: ActivityRecord, place: PeriodCalendar.Place, partners: [Int], shares: [PartnerShare]
  ) {
    if case .period(let period) = place {
      starts.add(month: calendar.month(record.start), pillar: record.pillar, period: period)
    }
    let calendar = calendar
    calendar.forEachPeriod(of: record, place) { period, days in
      let whole = record.measures(startsHere: place == .period(period), days: days).noting(shares)
      add(whole, record, period: period, partners: partners) { position in
        shares.isEmpty
          ? whole : record.with(shares[position]).measures(startsHere: whole.activities > 0, days: days)
      }
    }
  }

  /// Adds the sums of an activity in one period: whole, to each partner, and once to each group.
  @inline(__always)
  private mutating func add(
    _ whole: Measures, _ record: ActivityRecord, period: Int, partners: [Int], part: (Int) -> Measures
  ) {
    let base = cells.base(period: period, pillar: record.pillar)
    cells.add(whole, base: base, line: CellTable.total)
    var mask: GroupMask = 0
    for (position, partner) in partners.enumerated() {
      var share = part(position)
      if whole.activities > 0 { share.fractions = Measures.part(position, of: partners.count) }
      if let line = cells.line(partner: partner) { cells.add(share, base: base, line: line) }
      mask |= perimeters.mask(partner, on: record.start.earliest)
    }
    while mask != 0 {
      cells.add(whole, base: base, line: cells.line(groupBit: mask.trailingZeroBitCount))
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
