package import BilanModel

/// The findings of rules, or of a part of them: of each file, rule and severity the first ones by their place, and how
/// many there are, so that a million wrong records cost no more memory than a thousand.
package struct CompetenceLog: Sendable {
  /// The most findings of one rule and severity that are kept of a file; the others are counted.
  package static let limit = 1_000

  private struct Key: Hashable {
    var file: String
    var rule: String
    var severity: Severity
  }

  private struct Group: Sendable {
    var kept: [CompetenceFinding] = []
    var count = 0

    mutating func add(_ findings: [CompetenceFinding], _ number: Int) {
      kept += findings
      count += number
      if kept.count > 2 * CompetenceLog.limit { trim() }
    }

    /// The first ones by their place, whatever the order in which they came.
    mutating func trim() {
      kept.sort()
      kept.removeLast(max(0, kept.count - CompetenceLog.limit))
    }
  }

  /// Where findings are counted: by rule, severity and office; nil offices are all of them.
  package struct Place: Hashable, Sendable {
    /// The identifier of the rule.
    package var rule: String
    /// How grave.
    package var severity: Severity
    /// Nil for all of them.
    package var office: DimensionValue?

    package init(rule: String, severity: Severity, office: DimensionValue? = nil) {
      self.rule = rule
      self.severity = severity
      self.office = office
    }
  }

  private var groups: [Key: Group] = [:]
  /// How many findings there are, each once in all and once for each of its offices.
  package private(set) var counts: [Place: Int] = [:]

  package init() {}

  /// Whether nothing was found.
  package var isEmpty: Bool { counts.isEmpty }

  /// Adds a finding.
  mutating func append(_ finding: CompetenceFinding) {
    groups[Key(file: finding.origin.file, rule: finding.rule, severity: finding.severity), default: Group()]
      .add([finding], 1)
    for office in [nil] + finding.offices.map(Optional.some) {
      counts[Place(rule: finding.rule, severity: finding.severity, office: office), default: 0] += 1
    }
  }

  /// Adds the findings of another part.
  mutating func append(_ other: CompetenceLog) {
    for (key, group) in other.groups { groups[key, default: Group()].add(group.kept, group.count) }
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  /// The findings that are kept: by rule, gravest first, then by place.
  package var kept: [CompetenceFinding] {
    groups.values.flatMap { group in
      var group = group
      group.trim()
      return group.kept
    }.sorted()
  }

  /// The number of findings of some rules, severities and offices.
  package func count(where isMeant: (Place) -> Bool) -> Int {
    counts.reduce(0) { isMeant($1.key) ? $0 + $1.value : $0 }
  }

  /// The same findings in files of other names.
  package func namingFiles(_ name: (String) -> String) -> CompetenceLog {
    var log = CompetenceLog()
    log.counts = counts
    for (key, group) in groups {
      let file = name(key.file)
      let kept = group.kept.map { $0.at($0.origin.named(file)) }
      log.groups[Key(file: file, rule: key.rule, severity: key.severity), default: Group()].add(kept, group.count)
    }
    return log
  }

  /// The findings as those of any other kind, with the words that each rule rests on as their hint.
  package var findings: FindingLog {
    var log = FindingLog()
    for (key, group) in groups {
      guard let rule = RuleCatalog.find(key.rule) else { continue }
      let kind = rule.kind(key.severity)
      var group = group
      group.trim()
      for finding in group.kept { log.append(Finding(kind, finding.origin, finding.message, hint: rule.source.words)) }
      let others = group.count - group.kept.count
      if others > 0 { log.append(Finding(kind, Origin(file: key.file), kind.meaning, count: others)) }
    }
    return log
  }
}
