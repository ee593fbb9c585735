package import BilanModel

extension Dimension {
  /// What is due.
  package static let deadline = Dimension("deadline", Wording("échéance", "deadline"))
  /// Whether it has passed.
  package static let state = Dimension("state", Wording("état", "state"))
  /// Within how many days of the as-of day it was looked for.
  package static let within = Dimension("within", Wording("jours", "days"))
}

/// What records make due.
extension Metric {
  /// What is due or overdue on the as-of day, as the sheet *Échéances* and `bilan watch` list it.
  package static let deadlines = Metric(
    "deadlines.listed", Wording("Échéances", "Deadlines"),
    definition: Wording(
      "ce qui est en retard à la date d’arrêt, sessions, préavis et fins dus dans tant de jours, lignes de plan sans jour des "
        + "douze mois qui suivent ; n.d. d’une nature dont le registre n’est pas donné, et de l’ensemble si l’on n’en connaît "
        + "aucune",
      "what is overdue on the as-of day, sessions, notices and ends due within so many days, plan lines without a day of "
        + "the twelve months that follow; no data of a kind whose register was not given, nor of all where none is known"
    ),
    unit: .things,
    counts: CountedRecords(
      by: .none, "enregistrements de tout registre dont quelque chose est dû",
      "records of any register that make something due"),
    nature: .stock,
    cuts: [Cut(.within), Cut(.deadline, .within), Cut(.state, .within), Cut(.deadline, .state, .within)],
    tone: .neutral, choice: .opinionTarget,
    basis: Basis(isRead: { $0.due != nil }, periods: { _ in [0] }) { facts, cut, period in
      facts.due.map { $0.places(of: cut, in: period) } ?? []
    }, source: .deadlines
  ) { facts, at in
    guard let due = facts.due, at.period == facts.reported, at.others[.within] == due.within else {
      return .missing(.noData)
    }
    return due.count(at: at)
  }
}

extension Due {
  /// The days ahead, as a value of the figures.
  package var within: DimensionValue { DimensionValue(.days(Int(watch.until.number - watch.asOf.number))) }

  /// Whether a deadline is of a place, whatever its days ahead.
  func `is`(_ deadline: Deadline, at place: Coordinate) -> Bool {
    (place.others[.deadline].map { $0 == DimensionValue(deadline.kind.term) } ?? true)
      && (place.others[.state].map { $0 == DimensionValue(deadline.state(on: watch.asOf).term) } ?? true)
  }

  /// How many there are at a place; no number of a kind of which nothing is known, nor of all where the others have none.
  package func count(at place: Coordinate) -> Quantity {
    let count = deadlines.count { self.is($0, at: place) }
    guard let asked = place.others[.deadline] else {
      return .known(count, leftOut: unknown.values.count { $0 == .noData })
    }
    let absence = unknown.first { DimensionValue($0.key.term) == asked }?.value
    return count == 0 ? absence.map { .missing($0) } ?? .number(0) : .number(count)
  }

  /// The records that make something due at a place.
  func testimonies(at place: Coordinate) -> [Testimony] {
    deadlines.filter { self.is($0, at: place) }.map { deadline in
      Testimony(
        Testimony.Subject(
          register: deadline.register, id: deadline.id, title: deadline.title, marking: deadline.marking.code,
          origin: deadline.origin),
        adds: [.number(1)])
    }
  }

  /// The place of some deadlines in the figures.
  package func place(_ kind: Deadline.Kind?, _ state: Deadline.State?) -> Coordinate {
    var place = Coordinate().at(.within, within)
    if let kind { place = place.at(.deadline, DimensionValue(kind.term)) }
    if let state { place = place.at(.state, DimensionValue(state.term)) }
    return place
  }

  /// The places of a cut that have a deadline, in the order of the words.
  fileprivate func places(of cut: Cut, in period: Int) -> [Coordinate] {
    guard period == 0 else { return [] }
    let kinds: [Deadline.Kind?] = cut.dimensions.contains(.deadline) ? Deadline.Kind.allCases : [nil]
    let states: [Deadline.State?] = cut.dimensions.contains(.state) ? Deadline.State.allCases : [nil]
    return kinds.flatMap { kind in states.map { place(kind, $0) } }
  }
}

extension Term {
  /// A number of days.
  static func days(_ count: Int) -> Term {
    Term(String(count), "\(count)\u{A0}jour\(count > 1 ? "s" : "")", "\(count) day\(count == 1 ? "" : "s")")
  }
}
