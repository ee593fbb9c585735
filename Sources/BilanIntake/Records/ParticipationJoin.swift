internal import BilanModel

/// The lines of a file in which a line is an activity and one of its partners.
struct ParticipationLines: Tally {
  private(set) var activities: [Activity] = []
  /// The columns that the file has, by their places in the register.
  private(set) var columns: Set<Int> = []

  mutating func add(_ batch: Batch) {
    for (place, column) in batch.columns.enumerated() {
      if case .absent = column { continue }
      columns.insert(place)
    }
    for row in 0..<batch.count {
      if let activity = Activity(batch, row: row) { activities.append(activity) }
    }
  }

  mutating func merge(_ other: consuming ParticipationLines) {
    activities += other.activities
    columns.formUnion(other.columns)
  }
}

/// Joins lines of one identifier into one activity, across the files of all long sources.
///
/// What an activity is (kind, pillar, status, dates) is said by its first line, and by the others alike. Volumes are
/// those of the partner of their line; the activity has their sums. Its marking is what those of its lines join to.
struct ParticipationJoin {
  /// What joining makes of the records of a source that were kept line by line.
  struct Change {
    var rejected = 0
    var withheld = 0
    var activities = 0
    /// The marking of the lines that joining rejected.
    var quotedMarking = Marking.unprotected
    /// What is wrong with the rejected lines.
    private(set) var findings: [Finding] = []

    mutating func keep(_ problem: Problem, _ origin: Origin) {
      findings.append(findings.count < RejectLog.messageLimit ? problem.at(origin) : problem.onLine(origin))
    }
  }

  private var lines: [(activity: Activity, source: Int)] = []
  private var held: [(lines: HeldLines, source: Int)] = []
  /// The columns of each file and sheet, by their places in the register.
  private var columns: [Origin: Set<Int>] = [:]
  /// The places of the columns that lines of other files may add to.
  private static let added = Set(
    [\Activity.partners, \.marking, \.participantsFrench, \.participantsPartner, \.cost].compactMap {
      (column: PartialKeyPath<Activity>) in Activity.index(of: column)
    })
  /// The sources in which an identifier may stand on the first line of its activity alone.
  private var filled: Set<Int> = []
  private var whole = WholeVolumes()
  private var withheld: Set<String> = []
  private var unread: Set<String> = []

  /// The sources, where a line of one of them may be of any activity and above the ceiling; else none.
  var sourcesInDoubt: [(source: Int, line: HeldLines.UnknownLine?)] {
    held.contains { $0.lines.unknownLine != nil } ? held.map { ($0.source, $0.lines.unknownLine) } : []
  }

  var isEmpty: Bool { lines.isEmpty && held.allSatisfy(\.lines.isEmpty) }

  /// Takes the lines of a source.
  mutating func add(_ more: ParticipationLines, source: Int, held: HeldLines, _ mapping: SourceMapping?) {
    if mapping?.fillsIdentifiers ?? false { filled.insert(source) }
    whole.note(mapping?.rolesOfActivity ?? [], of: source)
    let saysFrench = Activity.index(of: \.participantsFrench).map(more.columns.contains) ?? false
    lines += more.activities.map { (saysFrench ? $0 : $0.withOwnPeople, source) }
    if let origin = more.activities.first?.origin {
      columns[origin.at(line: 0), default: []].formUnion(more.columns)
    }
    withheld.formUnion(held.withheld)
    unread.formUnion(held.unread)
    self.held.append((held, source))
  }

  /// Takes note of the activities that a source of whole ones withholds.
  mutating func hold(_ held: HeldLines) {
    withheld.formUnion(held.withheld)
    unread.formUnion(held.unread)
  }

  /// What is said of the lines held back, and how many rejected lines of each source are of a withheld activity.
  func settledHeld() -> (findings: FindingLog, withheld: [(source: Int, count: Int)]) {
    var findings = FindingLog()
    for held in held {
      var last = 0
      for (key, finding) in held.lines.findings where !withheld.contains(key) {
        if !unread.contains(key) {
          findings.append(finding)
        } else if finding.origin.line != last {
          last = finding.origin.line
          findings.append(Problem.unreadLine.at(finding.origin.at(line: last)))
        }
      }
    }
    return (findings, held.map { held in (held.source, held.lines.rejected.count { withheld.contains($0) }) })
  }

  /// The activities of all lines.
  ///
  /// - Parameter claimed: the place where a source of whole activities gave an identifier, if any did.
  /// - Returns: the activities, what each source's counts become, and what is wrong with lines.
  func joined(
    claimed: (String) -> Origin?
  ) -> (batches: [Batch], changes: [Int: Change], findings: FindingLog) {
    var activities: [Activity] = []
    var places: [String: Int] = [:]
    var changes: [Int: Change] = [:]
    var findings = FindingLog()
    var alike = AlikeIdentifiers()
    var volumes = MergedVolumes(filled)
    var whole = whole
    let holdsAny = !withheld.isEmpty || !unread.isEmpty
    for (stated, source) in lines {
      var line = stated
      let key = holdsAny ? likenessKey(line.id) : ""
      if withheld.contains(key) {
        changes[source, default: Change()].withheld += 1
        continue
      }
      if unread.contains(key) {
        let origin = line.origin.at(line: line.origin.line)
        findings.append(.unknownMarking, in: origin.file) { Problem.unreadLine.at(origin) }
        changes[source, default: Change()].rejected += 1
        continue
      }
      let known = places[line.id]
      let apart = known.flatMap { whole.disagreement(of: line, with: activities[$0], at: $0, source) }
      if let problem = problem(line, known.map { activities[$0] }, apart, claimed) {
        findings.append(problem.kind, in: line.origin.file) { problem.at(line.origin) }
        changes[source, default: Change()].rejected += 1
        let quoted = changes[source]?.quotedMarking ?? .unprotected
        changes[source, default: Change()].quotedMarking = quoted.joined(with: line.marking)
        changes[source, default: Change()].keep(problem, line.origin)
        continue
      }
      whole.take(from: &line, at: known ?? activities.count, source)
      if let place = known {
        volumes.take(line, source)
        if line.hasOtherTitle(than: activities[place]) {
          findings.append(.titlesDiffer, in: line.origin.file) {
            Problem.titlesDiffer(first: activities[place].origin).at(line.origin)
          }
        }
        if activities[place].takes(line) {
          findings.append(.repeatedParticipation, in: line.origin.file) {
            Problem.repeatedParticipation.at(line.origin)
          }
        }
        continue
      }
      changes[source, default: Change()].activities += 1
      if !line.id.isEmpty { places[line.id] = activities.count }
      if let problem = alike.problem(of: line) {
        findings.append(problem.kind, in: line.origin.file) { problem.at(line.origin) }
      }
      volumes.begin(activities.count, source)
      activities.append(line.asParticipation)
    }
    volumes.settle(&activities)
    whole.settle(&activities)
    for (_, source) in lines where changes[source] == nil { changes[source] = Change() }
    return (batches(activities), changes, findings)
  }

  private func problem(
    _ line: Activity, _ first: Activity?, _ apart: Role?, _ claimed: (String) -> Origin?
  ) -> Problem? {
    if Set(line.partners).count > 1 { return .severalPartnersInLine }
    guard let first else {
      return line.id.isEmpty ? nil : claimed(line.id).map { .repeatedIdentifier(line.id, first: $0) }
    }
    guard let column = line.disagreement(with: first) ?? apart.flatMap({ Activity.register.column($0)?.code }) else {
      return nil
    }
    return .linesDisagree(column, first: first.origin)
  }

  /// A batch of activities of one file or sheet; of a column that it does not have nothing is known, in no record.
  private func batch(_ activities: [Activity]) -> Batch {
    var batch = Batch(activities)
    guard let known = activities.first.flatMap({ columns[$0.origin.at(line: 0)] }) else { return batch }
    for place in batch.columns.indices where !known.contains(place) && !Self.added.contains(place) {
      batch.columns[place] = .absent
    }
    return batch
  }

  /// Batches of one file each, of some hundreds of activities.
  private func batches(_ activities: [Activity]) -> [Batch] {
    var batches: [Batch] = []
    var start = 0
    while start < activities.count {
      var end = start + 1
      let origin = activities[start].origin.at(line: 0)
      while end < activities.count, end - start < 512, activities[end].origin.at(line: 0) == origin { end += 1 }
      batches.append(batch(Array(activities[start..<end])))
      start = end
    }
    return batches
  }
}

extension Activity {
  /// The first line of an activity, its volumes given to its partner.
  fileprivate var asParticipation: Activity {
    var activity = self
    activity.shares = partners.first.map { [share(of: $0)] } ?? []
    return activity
  }

  /// The same with the people of a line of France alone as French ones, where no column says who is.
  fileprivate var withOwnPeople: Activity {
    guard partners.isEmpty else { return self }
    var activity = self
    (activity.participantsFrench, activity.participantsPartner) = (participantsPartner, nil)
    return activity
  }

  private func share(of partner: PartnerIndex) -> PartnerShare {
    PartnerShare(
      partner, participantsFrench: participantsFrench, participantsPartner: participantsPartner, cost: cost)
  }

  /// The column in which a line contradicts the first one of its activity.
  fileprivate func disagreement(with first: Activity) -> String? {
    let differences: [(role: Role, isThere: Bool)] = [
      (.kind, kind != first.kind), (.pillar, pillar != first.pillar), (.status, status != first.status),
      (.first, start != first.start), (.last, end != first.end),
    ]
    return differences.first(where: \.isThere).flatMap { Activity.register.column($0.role)?.code }
  }

  /// Whether a line has another title than the first one of its activity; no title is another one.
  fileprivate func hasOtherTitle(than first: Activity) -> Bool {
    !title.isEmpty && !first.title.isEmpty && title != first.title && foldedKey(title) != foldedKey(first.title)
  }

  /// Takes another line of the activity; whether its partner had one already.
  fileprivate mutating func takes(_ line: Activity) -> Bool {
    marking = marking.joined(with: line.marking)
    participantsFrench = sum(participantsFrench, line.participantsFrench)
    participantsPartner = sum(participantsPartner, line.participantsPartner)
    cost = sum(cost?.cents, line.cost?.cents).map { Euros(cents: $0) }
    guard let partner = line.partners.first else { return false }
    guard let known = shares.firstIndex(where: { $0.partner == partner }) else {
      partners.append(partner)
      shares.append(line.share(of: partner))
      return false
    }
    shares[known].participantsFrench = sum(shares[known].participantsFrench, line.participantsFrench)
    shares[known].participantsPartner = sum(shares[known].participantsPartner, line.participantsPartner)
    shares[known].cost = sum(shares[known].cost?.cents, line.cost?.cents).map { Euros(cents: $0) }
    return true
  }
}

/// A sum of what is known; a sum that would overflow stays at the greatest number.
private func sum<Number: FixedWidthInteger>(_ left: Number?, _ right: Number?) -> Number? {
  guard let left, let right else { return left ?? right }
  return left.saturatingSum(right)
}
