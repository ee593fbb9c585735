package import BilanModel

/// What became of a line of the plan by the end of its period.
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
  /// Linked activities that count as done in the line's period or the one before.
  package var done: Int
  /// Activities of the line that were.
  package var postponed: Int
  /// Activities of the line that were.
  package var cancelled: Int
  /// Those of them that were put off into the period that follows, by their new days.
  package var putOff: [PutOff]
  /// Done when an activity was done, else postponed, else cancelled; open when no linked activity tells.
  package var outcome: PlanOutcome

  package init(
    line: PlanLine, period: Int, done: Int = 0, postponed: Int = 0, cancelled: Int = 0, putOff: [PutOff] = []
  ) {
    self.putOff = putOff
    self.line = line
    self.period = period
    self.done = done
    self.postponed = postponed
    self.cancelled = cancelled
    outcome = done > 0 ? .done : postponed > 0 ? .postponed : cancelled > 0 ? .cancelled : .open
  }
}

/// The day of an activity that was postponed, and why it was.
package struct PutOff: Sendable, Hashable {
  /// As the record states it: the new one.
  package let day: PartialDate
  /// Nil where the record states none.
  package let cause: String?
}

/// The plans of the shown periods.
package struct PlanFacts: Sendable, Hashable {
  /// Lines of the frozen versions, sorted by period, plan, pillar, planned start and identifier.
  package var rows: [PlanRow] = []
  /// Lines left out of the shown periods because they are not of the frozen version, or not approved.
  package var unfrozenLines = 0
  /// Lines of frozen versions whose planned start is too vague to place.
  package var vagueLines = 0
  /// The identifiers of all lines read, of any version and year.
  package var identifiers: Set<String> = []

  package init(
    rows: [PlanRow] = [], unfrozenLines: Int = 0, vagueLines: Int = 0, identifiers: Set<String> = []
  ) {
    self.identifiers = identifiers
    self.rows = rows
    self.unfrozenLines = unfrozenLines
    self.vagueLines = vagueLines
  }
}
