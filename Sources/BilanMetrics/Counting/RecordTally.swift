package import BilanModel

/// The records of activities as they stand in their files, by period, partner and pillar, whatever became of them.
///
/// A record is in every period that it touches, with the days that fall in it; its cost is in the period of its start.
/// An activity is counted once wherever several records bear its identifier. Records whose first or last day is not
/// known to the day, or is in no period, are left out and counted. Any split of the records gives the same.
package struct RecordTally: Tally {
  /// The records that are in no sum, for want of a day.
  package private(set) var undated = 0

  private let calendar: PeriodCalendar
  private let lineCount: Int
  /// Where the block of a period starts, −1 while it has none: a line for all partners, then one a partner, and in each
  /// a cell for each pillar.
  private var blocks = [Int](repeating: -1, count: PeriodSeries.indices.count)
  private var cells: [RecordSums] = []
  /// The sums of all periods by pillar, each record and each day once.
  private var whole = [RecordSums](repeating: RecordSums(), count: RecordTally.pillars)
  /// The distinct activities of each period, and of all.
  private var distinctIn: [Int: Int] = [:]
  private var distinct = 0
  /// Those of each tally that was merged.
  private var places = [RecordPlaces()]

  private static let pillars = Pillar.allCases.count

  package init(series: PeriodSeries, directory: PartnerDirectory = .standard) {
    calendar = PeriodCalendar(series)
    lineCount = 1 + directory.partners.count
  }

  /// Adds the records of a batch.
  package mutating func add(_ batch: Batch) {
    guard batch.register.code == Register.activities.code else { return }
    let columns = ActivityColumns(batch)
    let hashes = RecordHash.all(batch.column(.identifier), count: batch.count)
    for row in 0..<batch.count {
      guard let record = columns.record(row) else { continue }
      add(record, hashes[row], columns.partners.codes[columns.partners.range(row)])
    }
  }

  private mutating func add(_ record: ActivityRecord, _ identifier: RecordHash?, _ partners: ArraySlice<Int16>) {
    guard let end = record.exactLastDay, let first = calendar.period(of: record.start.earliest),
      let last = calendar.period(of: end)
    else {
      undated += 1
      return
    }
    let start = record.start.earliest
    let participants = record.isDone ? record.participants ?? 0 : 0
    var sums = RecordSums(record.status)
    sums.participants = participants
    let place = RecordPlace(first: first, last: last, pillar: record.pillar, partners: partners)
    let earlier = places[places.count - 1].add(identifier, place)
    let isNew = earlier == nil
    sums.activities = isNew ? 1 : 0
    for period in first...last {
      let days = first == last ? Int(end - start) + 1 : calendar.days(from: start, to: end, in: period)
      sums.personDays = participants.saturatingProduct(days)
      sums.cents = record.isDone && period == first ? record.cents ?? 0 : 0
      let base = base(of: period) + Int(record.pillar)
      cells[base] += sums
      for partner in partners { cells[base + (1 + PartnerIndex(partner).position) * Self.pillars] += sums }
      if isNew { distinctIn[period, default: 0] += 1 }
    }
    sums.personDays = participants.saturatingProduct(Int(end - start) + 1)
    sums.cents = record.isDone ? record.cents ?? 0 : 0
    whole[Int(record.pillar)] += sums
    if isNew { distinct += 1 } else if let earlier { addRepeated(earlier) }
  }

  /// Counts an activity of a repeated identifier where none of its earlier records is.
  private mutating func addRepeated(_ earlier: [UInt32]) {
    let all = places[places.count - 1]
    all.newCounts(of: all.latest, after: earlier) { add(1, to: $0) }
  }

  private mutating func add(_ number: Int, to count: DistinctCount) {
    switch count {
    case .period(let period): distinctIn[period, default: 0] += number
    case .pillar(let pillar): whole[Int(pillar)].activities += number
    case .cell(let period, let pillar, let partner):
      let line = partner.map { 1 + PartnerIndex($0).position } ?? 0
      cells[base(of: period) + line * Self.pillars + Int(pillar)].activities += number
    }
  }

  @inline(__always)
  private mutating func base(of period: Int) -> Int {
    let slot = period - PeriodSeries.indices.lowerBound
    if blocks[slot] < 0 {
      blocks[slot] = cells.count
      cells.append(contentsOf: repeatElement(RecordSums(), count: lineCount * Self.pillars))
    }
    return blocks[slot]
  }

  /// Adds what another tally has counted.
  package mutating func merge(_ other: consuming RecordTally) {
    undated += other.undated
    for slot in other.blocks.indices where other.blocks[slot] >= 0 {
      let base = base(of: slot + PeriodSeries.indices.lowerBound)
      for index in 0..<lineCount * Self.pillars { cells[base + index] += other.cells[other.blocks[slot] + index] }
    }
    for pillar in whole.indices { whole[pillar] += other.whole[pillar] }
    for (period, count) in other.distinctIn { distinctIn[period, default: 0] += count }
    distinct += other.distinct
    takeBack(other.places)
    places += other.places
  }

  /// Takes back what was counted twice: activities with records on both sides.
  private mutating func takeBack(_ others: [RecordPlaces]) {
    for (index, other) in others.enumerated() {
      distinct -= other.shared(with: places, after: Array(others[..<index])) { add(-1, to: $0) }
    }
  }
}

extension RecordTally {
  /// The periods with records, in ascending order.
  package var periods: [Int] {
    blocks.indices.filter { blocks[$0] >= 0 }.map { $0 + PeriodSeries.indices.lowerBound }
  }

  /// The sums of a period and a pillar, of all partners together or of one.
  package func sums(period: Int, pillar: Pillar, partner: PartnerIndex? = nil) -> RecordSums {
    let slot = period - PeriodSeries.indices.lowerBound
    guard blocks.indices.contains(slot), blocks[slot] >= 0 else { return RecordSums() }
    let line = partner.map { 1 + $0.position } ?? 0
    return cells[blocks[slot] + line * Self.pillars + Int(pillar.rawValue)]
  }

  /// The sums of a period, every activity once.
  package func sums(period: Int) -> RecordSums {
    var sums = Pillar.allCases.reduce(into: RecordSums()) { $0 += self.sums(period: period, pillar: $1) }
    sums.activities = distinctIn[period] ?? 0
    return sums
  }

  /// The sums of all periods, of one pillar or of all: each record, each day and each activity once.
  package func sums(pillar: Pillar? = nil) -> RecordSums {
    if let pillar { return whole[Int(pillar.rawValue)] }
    var sums = whole.reduce(into: RecordSums()) { $0 += $1 }
    sums.activities = distinct
    return sums
  }
}

extension RecordSums {
  /// One record of a status.
  fileprivate init(_ status: UInt8) {
    records = 1
    switch Status(rawValue: status) {
    case .planned: planned = 1
    case .done: done = 1
    case .postponed: postponed = 1
    case .cancelled: cancelled = 1
    case nil: break
    }
  }
}
