internal import BilanModel

/// Chooses, for each plan and period, the version that was approved and is frozen, and tells what became of its lines.
///
/// Doctrine, point 6: a plan's rate uses the approved, frozen version. Among the versions of a plan that have lines in
/// the period and an approval on or before the as-of day, it is the last approved on or before the first day of the
/// period; when there is none, the first approved after that day. A draft is never it. A version is approved when the
/// last of its lines is. Of two versions approved on the same day, the one whose name sorts last is taken.
struct PlanFreezing {
  private struct Version {
    var plan: String
    var name: String
    var approved: Day
    var periods: Set<Int>
  }

  let series: PeriodSeries
  let asOf: Day
  let lines: [PlanLine]
  let links: [String: PlanLinks]

  func facts() -> PlanFacts {
    let versions = approvedVersions()
    let frozen = Dictionary(
      uniqueKeysWithValues: PeriodSeries.shown.map { period in (period, frozenVersions(versions, in: period)) })
    var facts = PlanFacts()
    for line in lines {
      let period = line.plannedStart.flatMap { series.index(of: $0) }
      if let period {
        guard let chosen = frozen[period] else { continue }
        if chosen.contains(key(line)) {
          facts.rows.append(row(line, period: period))
        } else {
          facts.unfrozenLines += 1
        }
      } else if isVague(line), frozen.values.contains(where: { $0.contains(key(line)) }) {
        facts.vagueLines += 1
      }
    }
    facts.rows.sort { sortKey($0) < sortKey($1) }
    return facts
  }

  /// A version of a plan, under names that do not tell case or accents apart.
  private func key(_ line: PlanLine) -> [String] { [foldedKey(line.plan), foldedKey(line.version)] }

  private func approvedVersions() -> [Version] {
    var versions: [[String]: Version] = [:]
    for line in lines {
      guard let approved = line.approvedOn?.latest else { continue }
      let key = key(line)
      versions[key, default: Version(plan: key[0], name: key[1], approved: approved, periods: [])].approved = max(
        approved, versions[key]?.approved ?? approved)
    }
    for line in lines {
      guard let period = line.plannedStart.flatMap({ series.index(of: $0) }) else { continue }
      versions[key(line)]?.periods.insert(period)
    }
    return versions.values.filter { $0.approved <= asOf }
      .sorted { ($0.plan, $0.approved, $0.name) < ($1.plan, $1.approved, $1.name) }
  }

  /// The frozen version of each plan with lines in a period; versions come sorted by plan, approval and name.
  private func frozenVersions(_ versions: [Version], in period: Int) -> Set<[String]> {
    guard let firstDay = series[period]?.first else { return [] }
    var before: [String: Version] = [:]
    var after: [String: Version] = [:]
    for version in versions where version.periods.contains(period) {
      if version.approved <= firstDay {
        before[version.plan] = version
      } else if let known = after[version.plan], known.approved < version.approved {
        continue
      } else {
        after[version.plan] = version
      }
    }
    return Set(after.merging(before) { $1 }.values.map { [$0.plan, $0.name] })
  }

  private func isVague(_ line: PlanLine) -> Bool {
    guard let start = line.plannedStart else { return true }
    return PeriodSeries.shown.contains { series[$0]?.mayContain(start) ?? false }
  }

  private func row(_ line: PlanLine, period: Int) -> PlanRow {
    let links = links[line.id] ?? PlanLinks()
    return PlanRow(
      line: line, period: period, done: (links.done[period] ?? 0) + (links.done[period - 1] ?? 0),
      postponed: links.postponed, cancelled: links.cancelled)
  }

  private func sortKey(_ row: PlanRow) -> RowSortKey {
    let line = row.line
    return RowSortKey(
      period: -row.period, words: [foldedKey(line.plan), line.plan],
      numbers: [
        Int(line.pillar.rawValue), Int(line.plannedStart?.earliest.number ?? .max),
        Int(line.plannedStart?.latest.number ?? .max),
      ],
      tail: [line.id, line.version, line.title, line.kind.code])
  }
}

/// The order of rows: by period, then words, then numbers, then the words that settle a tie.
struct RowSortKey: Comparable {
  var period: Int
  var words: [String] = []
  var numbers: [Int] = []
  var tail: [String] = []

  static func < (left: RowSortKey, right: RowSortKey) -> Bool {
    if left.period != right.period { return left.period < right.period }
    if left.words != right.words { return left.words.lexicographicallyPrecedes(right.words) }
    if left.numbers != right.numbers { return left.numbers.lexicographicallyPrecedes(right.numbers) }
    return left.tail.lexicographicallyPrecedes(right.tail)
  }
}
