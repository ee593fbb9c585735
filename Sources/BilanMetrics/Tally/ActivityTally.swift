internal import BilanModel

/// The tally of the register of activities: sums by period, partner and pillar of all of history, and the records
/// themselves only of the report's period and the one before it.
///
/// It counts as every part does, over columns instead of records: a history of a million is counted in a second.
struct ActivityTally: RegisterPart {
  let doctrine: CountingDoctrine
  private(set) var cells: CellTable
  /// The parts of activities that the cells do not hold, by the number of partners that share one.
  private(set) var oddParts: [ActivityCube.Key: [Int: Int]] = [:]
  private(set) var starts = StartCounts()
  /// The day by which the first of the activities has begun, whatever became of it.
  private(set) var firstStart: Int32?
  private(set) var causes: [Int: [String: Int]] = [:]
  private(set) var openStarts = OpenStarts()
  private(set) var undated = 0
  private(set) var undatedRecords = UndatedRecords()
  /// The records that a report may show one by one.
  private(set) var kept: [Activity] = []
  /// Every record, where a witness asks for them.
  private(set) var witnessed: [Activity] = []
  /// The plan lines that those name, and what they say that does not fit together, each where it stands.
  var namedPlanLines: [(line: String, origin: Origin)] = []
  var contradictions = FindingLog()
  /// What activities say of the lines of plans that they name.
  private(set) var links: [String: PlanLinks] = [:]
  /// How many done activities start after the as-of day in a later period, by file.
  private(set) var late: [String: Int] = [:]
  private(set) var implausible: Implausible
  private(set) var lookAlikes = LookAlikes()
  /// Visits, courses, exchanges and sessions.
  private(set) var encounters = EncounterTally()

  init(_ doctrine: CountingDoctrine) {
    self.doctrine = doctrine
    implausible = Implausible(doctrine.choices.currency)
    cells = CellTable(doctrine.directory.indices)
  }

  mutating func merge(_ other: any RegisterPart) {
    guard let other = other as? ActivityTally else { return }
    cells.merge(other.cells)
    oddParts.merge(other.oddParts) { $0.merging($1, uniquingKeysWith: +) }
    starts.merge(other.starts)
    noteStart(other.firstStart)
    causes.merge(other.causes) { $0.merging($1, uniquingKeysWith: +) }
    openStarts.merge(other.openStarts)
    undated += other.undated
    undatedRecords.merge(other.undatedRecords)
    kept += other.kept
    witnessed += other.witnessed
    namedPlanLines += other.namedPlanLines
    contradictions.append(other.contradictions)
    links.merge(other.links) { $0 + $1 }
    late.merge(other.late, uniquingKeysWith: +)
    implausible.merge(other.implausible)
    lookAlikes.merge(other.lookAlikes)
    encounters.merge(other.encounters)
  }

  mutating func add(_ batch: Batch) -> Int {
    let columns = ActivityColumns(batch)
    var taken = 0
    var partners: [PartnerIndex] = []
    var shown: Set<Int> = []
    for row in 0..<batch.count {
      guard let record = columns.record(row) else { continue }
      taken += 1
      let standing = doctrine.standing(of: record)
      if standing.counts {
        partners.removeAll(keepingCapacity: true)
        for index in columns.partners.range(row) { partners.append(PartnerIndex(columns.partners.codes[index])) }
        sortUniquely(&partners)
        let shares = batch.shares[row]?.sorted { $0.partner < $1.partner } ?? []
        add(record, standing, partners: partners, shares: shares)
        encounters.add(
          record, kind: columns.kinds[row], direction: columns.directions[row], series: columns.series(row),
          standing: standing, partners: partners, shares: shares, doctrine)
      }
      if standing.isUndated {
        undated += 1
        undatedRecords.add(batch.origin(row))
      }
      if !record.start.isMissing, !standing.isLate { noteStart(record.begun(by: doctrine.asOf).start.latest) }
      if let period = standing.period, !standing.isLate {
        starts.add(status: record.status, period: period)
        if record.status == Status.cancelled.rawValue {
          causes[period, default: [:]][columns.causes[row] ?? "", default: 0] += 1
        }
      }
      if standing.place == .vague, let status = Status(rawValue: record.status), status != .done {
        let (first, last) = (standing.start.earliest, standing.start.latest)
        for period in doctrine.calendar.touchedPeriods(from: first, to: last) {
          openStarts.add(status, cause: columns.causes[row] ?? "", in: period)
        }
      }
      if let line = columns.planLine(row) { link(line, record, standing, cause: columns.causes[row]) }
      implausible.add(record, batch, row)
      if doctrine.isWitnessed, let activity = Activity(batch, row: row) { witnessed.append(activity) }
      if doctrine.mayBeShown(record, standing) {
        if let activity = Activity(batch, row: row) {
          kept.append(activity)
          check(activity, record, standing) { batch.origin(row, column: $0) }
        }
        shown.insert(row)
      } else if standing.isLate {
        late[batch.file, default: 0] += 1
      }
    }
    lookAlikes.add(batch) { shown.contains($0) }
    return taken
  }

  /// Notes that an activity has begun by a day, if it is the first.
  @inline(__always)
  mutating func noteStart(_ day: Int32?) {
    if let day, day < firstStart ?? .max { firstStart = day }
  }

  /// Adds a done activity to the cells of each period that it starts in or has days in; where it is recorded partner by
  /// partner, a partner has the sums of its own lines.
  @inline(never)
  private mutating func add(
    _ record: ActivityRecord, _ standing: CountingDoctrine.Standing, partners: [PartnerIndex], shares: [PartnerShare]
  ) {
    let calendar = doctrine.calendar
    if let period = standing.period {
      starts.add(month: calendar.month(standing.start), pillar: record.pillar, period: period)
    }
    calendar.forEachPeriod(of: record, standing, asOf: doctrine.asOf) { period, startsHere, days in
      if startsHere == nil || startsHere == true && calendar.month(standing.start) == 0 {
        for month in calendar.openMonths(standing.start, in: period) {
          starts.add(openMonth: month, pillar: record.pillar, period: period)
        }
      }
      let whole = record.measures(startsHere: startsHere, days: days).noting(shares)
      add(whole, record.pillar, doctrine.begun(standing.start, by: period), period: period, partners: partners) {
        position in
        shares.isEmpty ? whole : record.with(shares[position]).measures(startsHere: startsHere, days: days)
      }
    }
  }

  /// Adds the sums of an activity in one period: whole, to each partner, and once to each group.
  @inline(__always)
  private mutating func add(
    _ whole: Measures, _ pillar: UInt8, _ start: DaySpan, period: Int, partners: [PartnerIndex],
    part: (Int) -> Measures
  ) {
    let base = cells.base(period: period, pillar: pillar)
    var sums = whole
    // Without a partner there is nothing to share between partners.
    if partners.isEmpty { sums.fractions = 0 }
    cells.add(sums, base: base, line: CellTable.total)
    let fraction = whole.activities > 0 && !partners.isEmpty ? Fractions.units(of: partners.count) : 0
    if fraction == nil { addOddParts(partners, period: period, pillar: pillar) }
    var groups = GroupMasks()
    for (position, partner) in partners.enumerated() {
      var share = part(position)
      share.fractions = fraction ?? 0
      if let line = cells.line(partner) { cells.add(share, base: base, line: line) }
      groups.formUnion(doctrine.perimeters.masks(partner.position, on: start))
    }
    var mask = groups.lines
    while mask != 0 {
      cells.add(whole, base: base, line: cells.line(groupBit: mask.trailingZeroBitCount))
      mask &= mask - 1
    }
  }

  /// Adds the parts of an activity that units do not say exactly.
  @inline(never)
  private mutating func addOddParts(_ partners: [PartnerIndex], period: Int, pillar: UInt8) {
    guard let pillar = Pillar(rawValue: pillar) else { return }
    for partner in partners where cells.line(partner) != nil {
      let key = ActivityCube.Key(period: period, pillar: pillar, partner: partner)
      oddParts[key, default: [:]][partners.count, default: 0] += 1
    }
  }

  @inline(never)
  private mutating func link(
    _ line: String, _ record: ActivityRecord, _ standing: CountingDoctrine.Standing, cause: String?
  ) {
    // A line of a shown period can be settled in the year before its own, never earlier.
    let years = doctrine.planYears
    guard !record.start.isMissing, let status = Status(rawValue: record.status), status != .done || standing.counts,
      let days = PartialDate(earliest: Day(number: record.start.earliest), latest: Day(number: record.start.latest)),
      let year = years.year(of: days), let first = years.shown.min(), year >= first - 1
    else { return }
    let tells = status != .done
    links[line, default: PlanLinks()].add(
      PlanLink(status: status, day: tells ? days : nil, cause: tells ? cause : nil), in: year)
  }
}

/// The partners of an activity in the order of the directory, each once.
@inline(__always)
private func sortUniquely(_ partners: inout [PartnerIndex]) {
  guard partners.count > 1 else { return }
  partners.sort()
  var kept = 1
  for index in 1..<partners.count where partners[index] != partners[kept - 1] {
    partners[kept] = partners[index]
    kept += 1
  }
  partners.removeLast(partners.count - kept)
}
