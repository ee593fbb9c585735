/// The findings of a run, or of a part of it: of each file and kind the first ones, and how many there are, so that a
/// million bad values cost no more memory than a thousand.
package struct FindingLog: Sendable {
  /// The most findings of one kind that are kept of a file; the others are counted.
  package static let limit = 1_000

  /// The findings of one kind in one file.
  private struct Repeats: Sendable {
    var said: [Finding] = []
    var count = 0
  }

  private var files: [String: [FindingKind: Repeats]] = [:]

  package init() {}

  package init(_ findings: some Sequence<Finding>) { append(contentsOf: findings) }

  /// Whether nothing was found.
  package var isEmpty: Bool { files.isEmpty }

  /// Adds a finding; one that stands for the others of its kind adds to their number alone.
  package mutating func append(_ finding: Finding) {
    add(finding, finding.count, to: &files[finding.origin.file, default: [:]][finding.kind, default: Repeats()])
  }

  /// Adds a finding of a kind in a file, which is put into words only where it is kept.
  package mutating func append(_ kind: FindingKind, in file: String, _ finding: () -> Finding) {
    func add(to group: inout Repeats) {
      if group.said.count < Self.limit { group.said.append(finding()) }
      group.count += 1
    }
    add(to: &files[file, default: [:]][kind, default: Repeats()])
  }

  /// Adds findings, each under its file and kind.
  package mutating func append(contentsOf findings: some Sequence<Finding>) {
    for finding in findings { append(finding) }
  }

  /// Adds the findings of a part that comes after.
  package mutating func append(_ other: FindingLog) {
    for (file, kinds) in other.files {
      for (kind, group) in kinds {
        let room = Self.limit - (files[file]?[kind]?.said.count ?? 0)
        files[file, default: [:]][kind, default: Repeats()].said += group.said.prefix(room)
        files[file, default: [:]][kind, default: Repeats()].count += group.count
      }
    }
  }

  private func add(_ finding: Finding, _ count: Int, to group: inout Repeats) {
    group.count += count
    if count == 1, group.said.count < Self.limit { group.said.append(finding) }
  }

  /// Takes out the findings of a kind for which a condition holds, of those that are kept.
  package mutating func removeAll(_ kind: FindingKind, where isUnwanted: (Finding) -> Bool) {
    for file in files.keys {
      guard var group = files[file]?[kind] else { continue }
      let before = group.said.count
      group.said.removeAll(where: isUnwanted)
      group.count -= before - group.said.count
      files[file]?[kind] = group.count == 0 ? nil : group
    }
  }

  /// The findings of a kind that are kept.
  package func kept(_ kind: FindingKind) -> [Finding] { files.keys.sorted().flatMap { files[$0]?[kind]?.said ?? [] } }

  /// Whether a finding of a kind is among them.
  package func contains(_ kind: FindingKind) -> Bool { files.values.contains { $0[kind] != nil } }

  /// The number of findings of each kind: gravest first, then the most frequent, then by code.
  package var counts: [(kind: FindingKind, count: Int)] {
    files.values.reduce(into: [:]) { counts, kinds in
      for (kind, group) in kinds { counts[kind, default: 0] += group.count }
    }.map { ($0.key, $0.value) }.sorted { left, right in
      (right.kind.severity, right.count, left.kind.code) < (left.kind.severity, left.count, right.kind.code)
    }
  }

  /// The same findings as other words and other names of files say them.
  package func changed(_ change: (Finding) -> Finding) -> FindingLog { FindingLog(listed().map(change)) }

  /// For each kind found in a file how many more findings of it are kept.
  package func room(_ file: String) -> [(kind: FindingKind, left: Int)] {
    (files[file] ?? [:]).map { ($0.key, Self.limit - $0.value.said.count) }
  }
}

extension FindingLog: Sequence {
  /// The findings that are kept, as they are shown.
  package func makeIterator() -> IndexingIterator<[Finding]> { listed().makeIterator() }

  /// The findings as they are shown: errors, then warnings, then notes; in each by file, line and column.
  ///
  /// Of each file and kind the first ones, and below those of their file one that stands for the others: how many they
  /// are, and the lines of the first of them.
  package func listed(each: Int = limit) -> [Finding] {
    let shown = files.flatMap { file, kinds in
      kinds.flatMap { kind, group in FindingLog.listed(file, kind, group, each) }
    }
    return shown.sorted { FindingLog.isBefore($0, $1) }
  }

  /// The findings as they are shown to somebody who mends them: those of one cause, which say the same, are one, at the
  /// place of the first, with how many they are and their first lines; of each file and kind the first causes.
  package func causes(each: Int) -> [Finding] {
    let shown = files.flatMap { file, kinds in
      kinds.flatMap { kind, group in FindingLog.causes(file, kind, group, each) }
    }
    return shown.sorted { FindingLog.isBefore($0, $1) }
  }

  private static func causes(_ file: String, _ kind: FindingKind, _ group: Repeats, _ each: Int) -> [Finding] {
    struct Cause: Hashable {
      let message: Wording
      let hint: Wording?
      let sheet: String?
    }
    var places: [Cause: Int] = [:]
    var causes: [[Finding]] = []
    for finding in group.said.sorted(by: { isBefore($0, $1) }) {
      let cause = Cause(message: finding.message, hint: finding.hint, sheet: finding.origin.sheet)
      if let place = places[cause] {
        causes[place].append(finding)
      } else {
        places[cause] = causes.count
        causes.append([finding])
      }
    }
    let isWhole = group.count == group.said.count
    let shown = isWhole && causes.count <= each + 1 ? causes[...] : causes.prefix(each)
    let rest = causes.dropFirst(shown.count).flatMap(\.self).sorted { isBefore($0, $1) }
    let count = group.count - shown.reduce(0) { $0 + $1.count }
    return shown.compactMap { Finding(cause: $0, isWhole: isWhole) }
      + (count > 0 ? [Finding(others: count, of: kind, in: file, from: rest)] : [])
  }

  private static func listed(_ file: String, _ kind: FindingKind, _ group: Repeats, _ each: Int) -> [Finding] {
    let said = group.said.sorted { isBefore($0, $1) }
    // A line for one other finding may as well say it.
    if group.count == said.count, said.count <= each + 1 { return said }
    let shown = said.prefix(each)
    let others = Finding(others: group.count - shown.count, of: kind, in: file, from: said.dropFirst(each))
    return shown + [others]
  }

  private static func isBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    if left.origin.file != right.origin.file { return left.origin.file < right.origin.file }
    if left.standsForOthers != right.standsForOthers { return right.standsForOthers }
    if left.origin != right.origin { return left.origin < right.origin }
    return (left.code, left.message.french) < (right.code, right.message.french)
  }
}

extension Finding {
  /// How many places of the findings that are not said one by one are named.
  private static let placesNamed = 5

  /// Whether it is the line for all of a kind in a file that are not said one by one.
  fileprivate var standsForOthers: Bool { count > 1 && origin.line == 0 }

  /// The finding for several that say the same, in the order of their places; nil of none.
  ///
  /// Where not all of the kind are known there may be more of them.
  fileprivate init?(cause findings: [Finding], isWhole: Bool) {
    guard let first = findings.first else { return nil }
    let lines = findings.map(\.origin.line).reduce(into: [Int]()) { if $1 > 0, $1 != $0.last { $0.append($1) } }
    guard lines.count > 1 else {
      self.init(first.kind, first.origin, first.message, hint: first.hint, count: findings.count)
      return
    }
    let places = lines.prefix(Finding.placesNamed).map(String.init).joined(separator: ", ")
    let more = lines.count > Finding.placesNamed ? "…" : ""
    self.init(
      first.kind, first.origin,
      Wording(
        first.message.french + " ; \(findings.count.grouped(.french)) fois\(isWhole ? "" : " au moins"), lignes "
          + places + more,
        first.message.english + "; \(isWhole ? "" : "at least ")\(findings.count.grouped(.english)) times, lines "
          + places + more),
      hint: first.hint, count: findings.count)
  }

  /// The finding that stands for others of one kind in a file, of which some are known.
  fileprivate init(others count: Int, of kind: FindingKind, in file: String, from known: some Collection<Finding>) {
    var lines: [Int] = []
    for finding in known where finding.origin.line > 0 && finding.origin.line != lines.last {
      lines.append(finding.origin.line)
    }
    let isAll = known.count == count && lines.count <= Finding.placesNamed
    let places = lines.prefix(Finding.placesNamed).map(String.init).joined(separator: ", ") + (isAll ? "" : "…")
    let isOne = isAll && lines.count == 1
    let french =
      count == 1 ? "et un autre constat de ce code" : "et \(count.grouped(.french)) autres constats de ce code"
    let english =
      count == 1 ? "and 1 more finding of this code" : "and \(count.grouped(.english)) more findings of this code"
    self.init(
      kind, Origin(file: file),
      lines.isEmpty
        ? Wording(french, english)
        : Wording(
          "\(french), \(isOne ? "ligne" : "lignes") \(places)", "\(english), \(isOne ? "line" : "lines") \(places)"),
      count: count)
  }
}
