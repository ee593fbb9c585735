internal import BilanModel

/// What a scanner found in a record of a table, and in the value of which field.
struct FoundFault {
  var row: Int
  var field: Int?
  var finding: Finding
}

/// Keeps what must not be shown from being read: records above the ceiling, and those whose marking cannot be read.
///
/// Whatever a finding quotes counts for the marking of the edition. Of a record whose marking is not understood nothing
/// is quoted but that marking, for it could be any; under a ceiling not even that.
struct MarkingShield {
  let layout: RegisterLayout
  /// The column of markings.
  let marking: Int?
  /// What the closed records look like, told before they were emptied.
  private(set) var kinds: [Int: OddRows.Kind] = [:]
  /// The keys of the activities of the withheld records, where lines of one identifier are joined.
  private(set) var withheldKeys: Set<String> = []
  /// Those of the closed records, where lines are joined under a ceiling; nil for an identifier that cannot be read.
  private(set) var closedKeys: [Int: String?] = [:]

  /// What rows that hold a marking and hardly anything else say of the whole file, under a ceiling.
  private(set) var saidOutside: SaidOutside?

  init(_ layout: RegisterLayout, marking: Int?) {
    self.layout = layout
    self.marking = marking
  }

  /// Withholds and closes records once their markings are read, before anything else in them is.
  mutating func apply(_ markings: BatchColumn, _ faults: [FoundFault], _ log: inout RowLog) {
    kinds.removeAll()
    closedKeys.removeAll()
    saidOutside = nil
    let field = marking.flatMap { layout.plans[$0]?.field }
    if let marking, layout.ceiling != nil {
      let (column, words) = (layout.register.columns[marking], layout.rules.markings)
      log.reword { Problem.unreadableMarking($0.kind, in: column, words).at($0.origin) }
    }
    for fault in faults where field != nil && fault.field == field { log.take(fault.row, fault.field, fault.finding) }
    withhold(markings, &log)
    var doubtful = Set(log.rowsFound)
    if layout.ceiling != nil, layout.rejectsAll { doubtful = Set(0..<log.view.count) }
    let odd = OddRows(view: log.view, layout: layout)
    for row in doubtful where log.verdicts[row] != .withheld {
      kinds[row] = odd.kind(of: row)
      heed(row, .unread, odd)
      if layout.holdsActivities, layout.ceiling != nil, let field = layout.field(.identifier) {
        let isBroken = faults.contains { $0.row == row && ($0.field ?? field) == field }
        closedKeys[row] = .some(isBroken ? nil : layout.activityKey(of: row, log.view))
      }
      log.close(row)
    }
    for row in kinds.keys { log.view.empty(row) }
  }

  private mutating func withhold(_ markings: BatchColumn, _ log: inout RowLog) {
    guard let ceiling = layout.ceiling, case .markings(let markings) = markings else { return }
    let isHidden = markings.values.map { !ceiling.admits($0) }
    let odd = OddRows(view: log.view, layout: layout)
    for (row, code) in markings.codes.enumerated() where code != Markings.missing && isHidden[Int(code)] {
      if odd.isOtherHeader(row) {
        kinds[row] = .otherHeader
        log.reject(row)
        log.close(row)
        continue
      }
      heed(row, markings.values[Int(code)], odd)
      log.withhold(row)
      if layout.holdsActivities { withheldKeys.insert(layout.activityKey(of: row, log.view)) }
      log.view.empty(row)
    }
  }

  /// Takes a row that says a marking and hardly anything else for a banner of the whole file.
  private mutating func heed(_ row: Int, _ marking: Marking, _ odd: OddRows) {
    guard layout.ceiling != nil, let field = layout.field(.marking), odd.isBanner(row, marking: field) else { return }
    saidOutside = .joined([saidOutside, SaidOutside(marking: marking, line: odd.view.lines[row])])
  }

  /// The marking of the records rejected or set aside, which findings may quote: those that could not be read among them.
  func quoted(_ markings: BatchColumn, of verdicts: [Verdict]) -> Marking {
    let rejected = verdicts.indices.filter { verdicts[$0] == .rejected }
    let isUnread = layout.ceiling == nil && rejected.contains { kinds[$0] != nil }
    guard case .markings(let markings) = markings else { return isUnread ? .unread : .unprotected }
    let quoted = verdicts.indices.filter { verdicts[$0] == .rejected || verdicts[$0] == .setAside }
    let codes = Set(quoted.map { markings.codes[$0] }).subtracting([Markings.missing])
    return codes.sorted().map { markings.values[Int($0)] }.joined.joined(with: isUnread ? .unread : .unprotected)
  }
}

extension RegisterLayout {
  /// What finds markings in columns that are not read as such; nil without a ceiling.
  var finder: MarkingFinder? { ceiling.map { _ in MarkingFinder(rules.markings) } }
}
