internal import BilanModel

/// Visits each way, and those that are none: in the margins of something else, or of a direction that is not stated.
extension Metric {
  /// Visits to the partner.
  package static let visitsGiven = visits(
    "visits.given", Wording("Visites données", "Visits given"),
    Wording("visites faites chez le partenaire", "visits made to the partner"), [.given])
  /// Those that may be of the period, and need not.
  package static let visitsGivenLeftOut = leftOut(visitsGiven, [.given])

  /// Visits of the partner.
  package static let visitsReceived = visits(
    "visits.received", Wording("Visites reçues", "Visits received"),
    Wording("visites du partenaire en France", "visits of the partner to France"), [.received])
  /// Those that may be of the period, and need not.
  package static let visitsReceivedLeftOut = leftOut(visitsReceived, [.received])

  /// Meetings in the margins of something else.
  package static let visitsInMargins = visits(
    "visits.margins", Wording("Rencontres en marge", "Meetings in the margins"),
    Wording(
      "rencontres en marge d’un autre événement ; elles ne comptent pas comme visites",
      "meetings in the margins of another event; they count as no visit"), [.margins])
  /// Those that may be of the period, and need not.
  package static let visitsInMarginsLeftOut = leftOut(visitsInMargins, [.margins])

  /// Visits of which no direction tells who was the guest.
  package static let visitsUnplaced = visits(
    "visits.unplaced", Wording("Visites de sens inconnu", "Visits of unknown direction"),
    Wording(
      "visites dont le sens n’est pas indiqué, ou « mutuelle » : hors de la réciprocité",
      "visits whose direction is not stated, or mutual: left out of the reciprocity"), [nil, .mutual])
  /// Those that may be of the period, and need not.
  package static let visitsUnplacedLeftOut = leftOut(visitsUnplaced, [nil, .mutual])

  /// How even visits are.
  package static let visitsReciprocity = encounters(
    "visits.reciprocity", Wording("Réciprocité des visites", "Reciprocity of visits"),
    Wording(
      "(données − reçues) / (données + reçues) ; n.s. sous 3 visites, s.o. sans visite",
      "(given − received) / (given + received); too small under 3 visits, not applicable without any"), unit: .share,
    leavesOut: { [.visitsUnplaced, .visitsInMargins, .visitsGivenLeftOut, .visitsReceivedLeftOut] }
  ) { encounters, at in
    let (given, received) = (encounters.sums([.visit], [.given], at), encounters.sums([.visit], [.received], at))
    // With a way of which nothing is known, how even they are is not known either.
    guard case .number = given.known, case .number = received.known else { return .missing(.noData) }
    switch given.count + received.count {
    case 0: return .missing(.notApplicable)
    case 1, 2: return .missing(.baseTooSmall)
    case let base: return .share(given.count - received.count, of: base)
    }
  }

  /// The last visit to the partner, at the earliest.
  package static let lastVisitGiven = lastVisit(
    "visits.last_given", Wording("Dernière visite donnée", "Last visit given"), .given, \.earliest)
  /// The same, at the latest.
  package static let lastVisitGivenLatest = lastVisit(
    "visits.last_given_latest", Wording("Dernière visite donnée, au plus tard", "Last visit given, at the latest"),
    .given, \.latest)
  /// The last visit of the partner, at the earliest.
  package static let lastVisitReceived = lastVisit(
    "visits.last_received", Wording("Dernière visite reçue", "Last visit received"), .received, \.earliest)
  /// The same, at the latest.
  package static let lastVisitReceivedLatest = lastVisit(
    "visits.last_received_latest",
    Wording("Dernière visite reçue, au plus tard", "Last visit received, at the latest"), .received, \.latest)

  /// Visits that may be the last one given, where none surely is.
  package static let lastVisitGivenLeftOut = lastVisitGiven.leftOut { $0.openLast(.visit, .given, $1) }
  /// The same of visits received.
  package static let lastVisitReceivedLeftOut = lastVisitReceived.leftOut { $0.openLast(.visit, .received, $1) }

  private static func leftOut(_ metric: Metric, _ directions: [Direction?]) -> Metric {
    metric.leftOut { $0.sums([.visit], directions, $1).open }
  }

  private static func visits(
    _ code: String, _ name: Wording, _ definition: Wording, _ directions: [Direction?]
  ) -> Metric {
    encounters(code, name, definition) { $0.sums([.visit], directions, $1).known }
  }

  private static func lastVisit(
    _ code: String, _ name: Wording, _ direction: Direction, _ day: any KeyPath<PartialDate, Day> & Sendable
  ) -> Metric {
    encounters(
      code, name,
      Wording(
        "premier jour de la dernière visite de ce sens jusqu’à la fin de la période ou à la date d’arrêt ; une date "
          + "partielle a deux jours, au plus tôt et au plus tard ; n.d. si la seule peut être d’après",
        "first day of the last visit in this direction up to the end of the period or the as-of day; a partial date has "
          + "two, at the earliest and at the latest; no data where the only one may be later"),
      unit: .date, counts: .begun, nature: .stock, basis: .visits,
      leavesOut: { [direction == .given ? .lastVisitGivenLeftOut : .lastVisitReceivedLeftOut] }
    ) { encounters, at in
      encounters.last(.visit, direction, at).map { .number(Int($0[keyPath: day].number)) }
        ?? .missing(encounters.openLast(.visit, direction, at) > 0 ? .noData : .notApplicable)
    }
  }
}

extension Metric.Basis {
  /// Encounters, in every period of theirs.
  static let encounters = Metric.Basis(
    isRead: { $0.hasRead(.activities) }, periods: { $0.encounters.history.reversed() },
    places: { facts, cut, period in facts.encounters.places(of: cut, in: period) })

  /// Visits, of every partner and region that ever had one: the last one may lie far back.
  fileprivate static let visits = Metric.Basis(
    isRead: encounters.isRead, periods: encounters.periods,
    places: { facts, cut, period in facts.encounters.placesOfVisits(of: cut, upTo: period) })
}

extension Metric {
  /// A metric of encounters, of all, by partner and by region, in every period.
  static func encounters(
    _ code: String, _ name: Wording, _ definition: Wording, unit: Unit = .activities, counts: CountedRecords = .done,
    nature: Nature = .flow, cuts: [Cut] = [.total, .partner, .region], choice: Choice? = nil, isBeside: Bool = false,
    basis: Basis = .encounters,
    leavesOut: (@Sendable () -> [Metric])? = nil,
    _ value: @escaping @Sendable (Encounters, Coordinate) -> Quantity
  ) -> Metric {
    Metric(
      code, name, definition: definition, unit: unit, counts: counts, nature: nature, cuts: cuts, coversHistory: true,
      tone: .neutral, choice: choice, isBeside: isBeside, basis: basis, leavesOut: leavesOut
    ) { facts, at in facts.holdsActivities(at.period) ? value(facts.encounters, at) : .missing(.noData) }
  }

  /// How many encounters a metric of them leaves out.
  func leftOut(
    isFeminine: Bool = true, _ count: @escaping @Sendable (Encounters, Coordinate) -> Int
  ) -> Metric {
    leftOut(isFeminine: isFeminine) { facts, at in
      facts.holdsActivities(at.period) ? .number(count(facts.encounters, at)) : .missing(.noData)
    }
  }
}

extension EncounterSums {
  /// How many start, not known where none surely does and some may.
  var known: Quantity { .known(count, leftOut: open) }
}
