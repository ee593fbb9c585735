import BilanMetrics
import BilanModel
import Testing

/// Deadlines that registers which were not given would tell.
@Suite struct UnknownDeadlineTests {
  private static let (series, activities, agreements) = (
    MeetingSeries.register, Activity.register, Agreement.register
  )
  private static let (postings, cases, plans) = (Posting.register, ExportCase.register, PlanLine.register)
  private static let all = [series, activities, agreements, postings, cases, plans]

  private func due(_ registers: [Register], target: Int? = 60) -> Due {
    var choices = Choices()
    choices.opinionTarget = target
    let watch = Watch(asOf: day("2025-01-15"), within: 90, choices: choices)
    var tally = WatchTally(watch)
    for register in registers {
      let columns = register.columns.map { _ in BatchColumn.absent }
      tally.add(Batch(register: register, file: "vide.csv", lines: [], columns: columns))
    }
    return Due(tally.deadlines, watch, unknown: tally.unknown)
  }

  /// The registers given, and the kinds of which nothing is known.
  static let given: [(registers: [Register], unknown: [Deadline.Kind])] = [
    ([series], Deadline.Kind.allCases),
    ([series, activities], [.notice, .expiry, .influence, .opinion, .planLine]),
    ([agreements, plans], [.dialogue, .influence, .opinion]),
    ([postings, cases], [.dialogue, .notice, .expiry, .planLine]),
    (all, []),
  ]

  @Test(arguments: given)
  func `of a kind whose register was not given nothing is known`(registers: [Register], unknown: [Deadline.Kind]) {
    let due = due(registers)
    for kind in Deadline.Kind.allCases {
      let expected: Quantity = unknown.contains(kind) ? .missing(.noData) : .number(0)
      #expect(due.count(at: due.place(kind, nil)) == expected, "\(kind)")
      #expect(due.count(at: due.place(kind, .overdue)) == expected, "\(kind)")
    }
    #expect(due.count(at: due.place(nil, nil)) == (unknown.isEmpty ? .number(0) : .missing(.noData)))
    #expect(due.isPartial == !unknown.isEmpty)
  }

  @Test func `each register that makes something due is one that some kind asks for`() {
    let asked = Set(Deadline.Kind.allCases.flatMap(\.registers).map(\.code))
    #expect(Set(Deadline.registers.map(\.code)).isSubset(of: asked))
    #expect(asked.subtracting(Deadline.registers.map(\.code)) == [Activity.register.code])
  }

  @Test func `without a target no opinion is late, and none is in time`() {
    let due = due(Self.all, target: nil)
    #expect(due.count(at: due.place(.opinion, nil)) == .missing(.notApplicable))
    #expect(due.count(at: due.place(nil, nil)) == .number(0))
    #expect(!due.isPartial)
  }

  @Test func `what is due is counted beside kinds of which nothing is known`() {
    let notice = Deadline(
      .notice, on: PartialDate(day("2025-02-01")), register: Self.agreements.code, key: ["A"], id: "A", title: "a",
      partners: [], marking: .unprotected, origin: Origin(file: "a.csv", line: 2))
    let known = due([Self.agreements])
    let due = Due([notice], known.watch, unknown: known.unknown)
    #expect(due.count(at: due.place(nil, nil)) == .number(1))
    #expect(due.count(at: due.place(.notice, .coming)) == .number(1))
    #expect(due.count(at: due.place(.expiry, nil)) == .number(0))
    #expect(due.count(at: due.place(.dialogue, nil)) == .missing(.noData))
  }
}
