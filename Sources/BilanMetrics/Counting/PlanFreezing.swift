internal import BilanModel

/// Chooses, for each plan and period, the version that was approved and is frozen, and tells what became of its lines.
///
/// Doctrine, point 6: a plan's rate uses the approved, frozen version. Among the versions of a plan that are of the plan's
/// year and have an approval on or before the as-of day, it is the last approved on or before the first day of that year;
/// when there is none, the first approved in the rest of it. A draft is never it. A version is approved when the last of
/// its lines is. Of two versions approved on the same day, the one whose name sorts last is taken. A version is of the
/// years of its lines, and of those of an earlier one whose lines it moves or takes up.
///
/// The year of a plan is a civil year. Another period is made of parts of the civil years that its lines are planned in:
/// the plans of those stay frozen, only their lines of the period count as planned, and what became of them is what the
/// whole year tells.
///
/// Versions of a plan, and plans, may use the same identifiers. An activity, whatever became of it, is of the line of its
/// own year; where there is none of that identifier, of that of the year that follows; of no other, but one that was
/// postponed into the year behind that of the line.
struct PlanFreezing {
  /// A version of a plan, under names that do not tell case or accents apart.
  private struct Key: Hashable {
    var plan: String
    var name: String
  }

  private struct Version {
    var approved: Day
    /// The years of plans that the version has lines in.
    var years: Set<Int>
    /// What its lines are named.
    var lines: Set<String>
  }

  private let series: PeriodSeries
  private let years: PlanYears
  private let asOf: Day
  private let lines: [PlanLine]
  private let links: [String: PlanLinks]
  /// The folded names of plans and versions, each folded once.
  private let folded: [String: String]

  init(series: PeriodSeries, asOf: Day, lines: [PlanLine], links: [String: PlanLinks]) {
    self.series = series
    years = PlanYears(series)
    self.asOf = asOf
    self.lines = lines
    self.links = links
    var folded: [String: String] = [:]
    for name in lines.lazy.flatMap({ [$0.plan, $0.version] }) where folded[name] == nil {
      folded[name] = foldedKey(name)
    }
    self.folded = folded
  }

  func facts() -> PlanFacts {
    let versions = approvedVersions()
    // Whose line an activity is depends on the plans of the year before and of the two behind, too.
    let near = Set(years.shown.flatMap { $0 - 1...$0 + 2 })
    let known = Dictionary(uniqueKeysWithValues: near.map { ($0, frozenVersions(versions, in: $0)) })
    let frozen = known.filter { years.shown.contains($0.key) }
    let owners = owners(known)
    var facts = PlanFacts()
    for line in lines {
      if let start = line.begins, let period = series.index(of: start) {
        guard PeriodSeries.shown.contains(period), let year = years.year(of: start) else { continue }
        if frozen[year]?.contains(key(line)) ?? false {
          facts.rows.append(row(line, period: period, year: year, owners))
        } else {
          facts.unfrozenLines += 1
        }
      } else if let start = line.begins, isFrozen(line, start, frozen) {
        let periods = PeriodSeries.shown.filter { series[$0]?.mayContain(start) ?? false }
        facts.open += periods.map { row(line, period: $0, year: years.year(of: start), owners) }
      }
    }
    facts.rows = sorted(facts.rows)
    facts.open = sorted(facts.open)
    return facts
  }

  private func key(_ line: PlanLine) -> Key {
    Key(plan: folded[line.plan] ?? line.plan, name: folded[line.version] ?? line.version)
  }

  /// The versions approved by the as-of day, sorted by plan, approval and name.
  private func approvedVersions() -> [(key: Key, version: Version)] {
    var versions: [Key: Version] = [:]
    for line in lines {
      guard let approved = line.approvedOn?.latest else { continue }
      let key = key(line)
      versions[key, default: Version(approved: approved, years: [], lines: [])].approved = max(
        approved, versions[key]?.approved ?? approved)
    }
    for line in lines {
      versions[key(line)]?.lines.insert(line.id)
      guard let year = line.begins.flatMap(years.year(of:)) else { continue }
      versions[key(line)]?.years.insert(year)
    }
    return versions.filter { $0.value.approved <= asOf }
      .sorted {
        ($0.key.plan, $0.value.approved, $0.key.name) < ($1.key.plan, $1.value.approved, $1.key.name)
      }
      .map { (key: $0.key, version: $0.value) }
  }

  /// The frozen version of each plan with lines in a year; versions come sorted by plan, approval and name.
  private func frozenVersions(_ versions: [(key: Key, version: Version)], in year: Int) -> Set<Key> {
    guard let firstDay = years.firstDay(of: year), let next = years.firstDay(of: year + 1) else { return [] }
    var before: [String: Key] = [:]
    var after: [String: (key: Key, approved: Day)] = [:]
    // The names of the lines of a plan that its versions of the year have had.
    var taken: [String: Set<String>] = [:]
    for (key, version) in versions {
      let isOfYear = version.years.contains(year) || !version.lines.isDisjoint(with: taken[key.plan] ?? [])
      guard isOfYear else { continue }
      taken[key.plan, default: []].formUnion(version.lines)
      if version.approved <= firstDay {
        before[key.plan] = key
      } else if version.approved < next, after[key.plan].map({ $0.approved == version.approved }) ?? true {
        after[key.plan] = (key, version.approved)
      }
    }
    return Set(after.mapValues(\.key).merging(before) { $1 }.values)
  }

  /// Whether a line is of the version that is frozen for its year; of a vague one, for any that is shown.
  private func isFrozen(_ line: PlanLine, _ start: PartialDate, _ frozen: [Int: Set<Key>]) -> Bool {
    let versions = years.year(of: start).map { [frozen[$0] ?? []] } ?? Array(frozen.values)
    return versions.contains { $0.contains(key(line)) }
  }

  /// The years that each identifier has a line in, of a frozen version.
  private func owners(_ frozen: [Int: Set<Key>]) -> [String: Set<Int>] {
    var owners: [String: Set<Int>] = [:]
    for line in lines {
      guard let year = line.begins.flatMap(years.year(of:)), frozen[year]?.contains(key(line)) ?? false else {
        continue
      }
      owners[line.id, default: []].insert(year)
    }
    return owners
  }

  /// A line in a period, with what the activities of its year say of it; nobody knows which do of a year not known.
  private func row(_ line: PlanLine, period: Int, year: Int?, _ owners: [String: Set<Int>]) -> PlanRow {
    guard let year else { return PlanRow(line: line, period: period, isSettled: false) }
    let links = links[line.id]?.byYear ?? [:]
    let others = (owners[line.id] ?? []).subtracting([year])
    let isTakenUp = others.contains(year + 1) || others.contains(year + 2)
    let putOff: Set<PlanLink> = isTakenUp ? [] : links[year + 1]?.filter { $0.status == .postponed } ?? []
    let telling = [links[year], others.contains(year - 1) ? nil : links[year - 1], putOff].compactMap(\.self)
    return PlanRow(line: line, period: period, links: telling.reduce(into: []) { $0.formUnion($1) })
  }

  private func sorted(_ rows: [PlanRow]) -> [PlanRow] {
    let keys = rows.map { PlanRowKey($0, plan: folded[$0.line.plan] ?? $0.line.plan) }
    return rows.indices.sorted { keys[$0] < keys[$1] }.map { rows[$0] }
  }
}

extension PlanLine {
  /// The days that it may be planned to begin on: it does not begin after its last day, however vague its first one.
  fileprivate var begins: PartialDate? {
    guard let start = plannedStart, let end = plannedEnd, start.earliest <= end.latest else { return plannedStart }
    return start.notAfter(PartialDate(end.latest))
  }
}

/// The order of the lines of plans: by period, plan, pillar and planned start, then by the words that settle a tie.
private struct PlanRowKey: Comparable {
  private let period: Int
  private let plan: [String]
  private let numbers: [Int]
  private let tail: [String]

  init(_ row: PlanRow, plan: String) {
    let line = row.line
    period = -row.period
    self.plan = [plan, line.plan]
    numbers = [
      Int(line.pillar.rawValue), Int(line.plannedStart?.earliest.number ?? .max),
      Int(line.plannedStart?.latest.number ?? .max),
    ]
    tail = [line.id, line.version, line.title, line.kind.code]
  }

  static func < (left: PlanRowKey, right: PlanRowKey) -> Bool {
    if left.period != right.period { return left.period < right.period }
    if left.plan != right.plan { return left.plan.lexicographicallyPrecedes(right.plan) }
    if left.numbers != right.numbers { return left.numbers.lexicographicallyPrecedes(right.numbers) }
    return left.tail.lexicographicallyPrecedes(right.tail)
  }
}
