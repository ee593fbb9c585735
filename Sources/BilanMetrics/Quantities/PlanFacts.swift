package import BilanModel

/// What became of a line of the plan by the end of its year.
package enum PlanOutcome: UInt8, Sendable, Hashable, CaseIterable {
  case done, postponed, cancelled, open

  /// As a reader calls it.
  package var name: Wording {
    switch self {
    case .done: Wording("réalisée", "done")
    case .postponed: Wording("reportée", "postponed")
    case .cancelled: Wording("annulée", "cancelled")
    case .open: Wording("sans suite connue", "no known outcome")
    }
  }
}

/// A line of the approved, frozen version of a plan, with its outcome.
package struct PlanRow: Sendable, Hashable {
  /// As it was approved.
  package var line: PlanLine
  /// 0 or −1.
  package var period: Int
  /// What the activities that settle it say of it.
  package var links: Set<PlanLink>
  /// Done when an activity was done, else postponed, else cancelled; open when no linked activity tells.
  package var outcome: PlanOutcome
  /// Whether the outcome is known: that of a line of which nobody knows the year may be any.
  let isSettled: Bool

  package init(line: PlanLine, period: Int, links: Set<PlanLink> = [], isSettled: Bool = true) {
    self.isSettled = isSettled
    self.line = line
    self.period = period
    self.links = links
    let told = Set(links.map(\.status))
    outcome =
      told.contains(.done)
      ? .done : told.contains(.postponed) ? .postponed : told.contains(.cancelled) ? .cancelled : .open
  }
}

/// What an activity says of the line of the plan that it names.
package struct PlanLink: Sendable, Hashable {
  /// Done only where it counts as such.
  package let status: Status
  /// As the record states it: the new one of what was postponed; nil where it is done.
  package let day: PartialDate?
  /// Nil where the record states none, or is done.
  package let cause: String?
}

/// The plans of the shown periods.
package struct PlanFacts: Sendable, Hashable {
  /// Lines of the frozen versions, sorted by period, plan, pillar, planned start and identifier.
  package var rows: [PlanRow] = []
  /// Lines left out of the shown periods because they are not of the frozen version, or not approved.
  package var unfrozenLines = 0
  /// Lines of frozen versions that may be planned in a shown period, and need not: no figure counts them.
  package var open: [PlanRow] = []
  /// The identifiers of all lines read, of any version and year.
  package var identifiers: Set<String> = []

  package init(
    rows: [PlanRow] = [], open: [PlanRow] = [], unfrozenLines: Int = 0, identifiers: Set<String> = []
  ) {
    self.identifiers = identifiers
    self.rows = rows
    self.unfrozenLines = unfrozenLines
    self.open = open
  }
}
