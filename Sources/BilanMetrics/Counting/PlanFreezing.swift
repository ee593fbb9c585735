internal import BilanModel

/// Chooses, for each plan and period, the version that was approved and is frozen, and tells what became of its lines.
///
/// Doctrine, point 6: a plan's rate uses the approved, frozen version. Among the versions of a plan that are of the plan's
/// year and have an approval on or before the as-of day, it is the last approved on or before the first day of that year;
/// when there is none, the first approved after that day. A draft is never it. A version is approved when the last of
/// its lines is. Of two versions approved on the same day, the one whose name sorts last is taken. A version is of the
/// years of its lines, and of those of an earlier one whose lines it moves or takes up.
///
/// The year of a plan is the period where that has twelve months. A shorter period is a part of the civil year that its
/// lines are planned in: the plan of that year stays frozen, and only its lines of the period count as planned.
///
/// Versions of a plan, and plans, may use the same identifiers. An activity, whatever became of it, is of the line of its
/// own period; where there is none of that identifier, of that of the period that follows; of no other, but one that was
/// postponed into the period behind that of the line.
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
  private let asOf: Day
  private let lines: [PlanLine]
  private let links: [String: PlanLinks]
  /// The folded names of plans and versions, each folded once.
  private let folded: [String: String]

  init(series: PeriodSeries, asOf: Day, lines: [PlanLine], links: [String: PlanLinks]) {
    self.series = series
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
    let years = Set(shownYears.flatMap { $0 - 1...$0 + 2 })
    let known = Dictionary(uniqueKeysWithValues: years.map { ($0, frozenVersions(versions, in: $0)) })
    let frozen = known.filter { shownYears.contains($0.key) }
    let owners = owners(known)
    var facts = PlanFacts()
    for line in lines {
      let period = line.plannedStart.flatMap { series.index(of: $0) }
      if let period {
        guard let chosen = chosen(line, period: period, frozen) else { continue }
        if chosen.contains(key(line)) {
          facts.rows.append(row(line, period: period, owners))
        } else {
          facts.unfrozenLines += 1
        }
      } else if isVague(line), frozen.values.contains(where: { $0.contains(key(line)) }) {
        facts.vagueLines += 1
      }
    }
    facts.rows = sorted(facts.rows)
    return facts
  }

  /// Whether the period has twelve months, and is the year of its plans.
  private var isWholeYear: Bool { series.base.shifted(years: 1)?.first == series.base.last.advanced(by: 1) }

  /// The year of a plan that a planned start is in: the index of a period of twelve months, else the civil year.
  private func year(of start: PartialDate) -> Int? {
    isWholeYear ? series.index(of: start) : start.earliest.year
  }

  /// The years of plans that the shown periods touch.
  private var shownYears: Set<Int> {
    guard !isWholeYear else { return Set(PeriodSeries.shown) }
    return Set(PeriodSeries.shown.compactMap { series[$0] }.flatMap { [$0.first.year, $0.last.year] })
  }

  private func firstDay(ofYear year: Int) -> Day? {
    isWholeYear ? series[year]?.first : Day(year: year, month: 1, day: 1)
  }

  /// The frozen versions of the year of a line in a period, nil when the period is not shown.
  private func chosen(_ line: PlanLine, period: Int, _ frozen: [Int: Set<Key>]) -> Set<Key>? {
    guard PeriodSeries.shown.contains(period) else { return nil }
    return line.plannedStart.flatMap(year(of:)).flatMap { frozen[$0] }
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
      guard let year = line.plannedStart.flatMap(year(of:)) else { continue }
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
    guard let firstDay = firstDay(ofYear: year) else { return [] }
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
      } else if let known = after[key.plan], known.approved < version.approved {
        continue
      } else {
        after[key.plan] = (key, version.approved)
      }
    }
    return Set(after.mapValues(\.key).merging(before) { $1 }.values)
  }

  private func isVague(_ line: PlanLine) -> Bool {
    guard let start = line.plannedStart else { return true }
    return PeriodSeries.shown.contains { series[$0]?.mayContain(start) ?? false }
  }

  /// The periods that each identifier has a line in, of a frozen version.
  private func owners(_ frozen: [Int: Set<Key>]) -> [String: Set<Int>] {
    var owners: [String: Set<Int>] = [:]
    for line in lines {
      guard let start = line.plannedStart, let period = series.index(of: start),
        let year = year(of: start), frozen[year]?.contains(key(line)) ?? false
      else { continue }
      owners[line.id, default: []].insert(period)
    }
    return owners
  }

  private func row(_ line: PlanLine, period: Int, _ owners: [String: Set<Int>]) -> PlanRow {
    let links = links[line.id] ?? PlanLinks()
    let others = (owners[line.id] ?? []).subtracting([period])
    func sum(_ counts: [Int: Int]) -> Int {
      (counts[period] ?? 0) + (others.contains(period - 1) ? 0 : counts[period - 1] ?? 0)
    }
    let isTakenUp = others.contains(period + 1) || others.contains(period + 2)
    let putOff = isTakenUp ? [:] : links.postponed[period + 1] ?? [:]
    return PlanRow(
      line: line, period: period, done: sum(links.done),
      postponed: sum(links.postponed.mapValues { $0.values.reduce(0, +) }) + putOff.values.reduce(0, +),
      cancelled: sum(links.cancelled),
      putOff: putOff.keys.sorted {
        ($0.day.earliest, $0.day.latest, $0.cause ?? "") < ($1.day.earliest, $1.day.latest, $1.cause ?? "")
      })
  }

  private func sorted(_ rows: [PlanRow]) -> [PlanRow] {
    let keys = rows.map { PlanRowKey($0, plan: folded[$0.line.plan] ?? $0.line.plan) }
    return rows.indices.sorted { keys[$0] < keys[$1] }.map { rows[$0] }
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
