internal import BilanModel

/// University exchanges each way, and every exchange that starts or runs.
extension Metric {
  /// University exchanges of French students at the partner's.
  package static let universityGiven = university(
    "exchanges.university_given", Wording("Échanges universitaires donnés", "University exchanges given"), .given)
  /// Those that may be of the period, and need not.
  package static let universityGivenLeftOut = leftOut(universityGiven, [.given, .mutual])

  /// University exchanges of the partner's students in France.
  package static let universityReceived = university(
    "exchanges.university_received", Wording("Échanges universitaires reçus", "University exchanges received"),
    .received)
  /// Those that may be of the period, and need not.
  package static let universityReceivedLeftOut = leftOut(universityReceived, [.received, .mutual])

  /// University exchanges of which no direction is stated.
  package static let universityUnplaced = encounters(
    "exchanges.university_unplaced",
    Wording("Échanges universitaires de sens inconnu", "University exchanges of unknown direction"),
    Wording(
      "échanges universitaires dont le sens n’est pas indiqué, ou « en marge »",
      "university exchanges whose direction is not stated, or in the margins"),
    choice: .existsSince(.universityExchange)
  ) { $0.university([nil, .margins], $1) }
  /// Those that may be of the period, and need not.
  package static let universityUnplacedLeftOut = leftOut(universityUnplaced, [nil, .margins])

  /// Exchanges that start.
  package static let exchangesStarted = encounters(
    "exchanges.started", Wording("Échanges commencés", "Exchanges started"),
    Wording(
      "échanges d’unités et échanges universitaires commencés dans la période",
      "unit exchanges and university exchanges begun in the period"),
    cuts: [.total, .partner, .region, .kind]
  ) { $0.sums(exchanges, .anyDirection, $1).known }
  /// Those that may be of the period, and need not.
  package static let exchangesStartedLeftOut = exchangesStarted.leftOut(isFeminine: false) {
    $0.sums(exchanges, .anyDirection, $1).open
  }

  /// Exchanges that run on.
  package static let exchangesRunning = encounters(
    "exchanges.running", Wording("Échanges en cours", "Exchanges running"),
    Wording(
      "échanges d’unités et échanges universitaires commencés, et finissant après la fin de la période ou la date d’arrêt",
      "unit exchanges and university exchanges begun, and that end after the end of the period or the as-of day"),
    counts: .begun, nature: .stock, cuts: [.total, .partner, .region, .kind]
  ) {
    let sums = $0.sums(exchanges, .anyDirection, $1)
    return .known(sums.running, leftOut: sums.unknownRunning)
  }

  /// Exchanges of which partial dates do not say whether they run on.
  package static let exchangesRunningLeftOut = encounters(
    "exchanges.running_left_out", Wording("Échanges en cours : laissés de côté", "Exchanges running: left out"),
    Wording(
      "échanges dont des dates partielles ne disent pas s’ils sont en cours",
      "exchanges of which partial dates do not say whether they run"), counts: .begun, nature: .stock,
    cuts: [.total, .partner, .region, .kind], isBeside: true
  ) { .number($0.sums(exchanges, .anyDirection, $1).unknownRunning) }

  private static let exchanges: [ActivityKind] = [.unitExchange, .universityExchange]

  private static func leftOut(_ metric: Metric, _ directions: [Direction?]) -> Metric {
    metric.leftOut(isFeminine: false) { $0.sums([.universityExchange], directions, $1).open }
  }

  private static func university(_ code: String, _ name: Wording, _ direction: Direction) -> Metric {
    encounters(
      code, name,
      Wording(
        "échanges universitaires commencés dans la période ; un échange « mutuelle » en est un de chaque sens ; n.d. avant "
          + "qu’il y en ait, et tant qu’aucun n’est noté",
        "university exchanges begun in the period; a mutual one is one each way; no data before they existed, and while "
          + "none is recorded"),
      choice: .existsSince(.universityExchange)
    ) { $0.university([direction, .mutual], $1) }
  }
}

extension Encounters {
  /// How many university exchanges of some directions start; not known before they existed, nor where none ever was
  /// recorded.
  fileprivate func university(_ directions: [Direction?], _ at: Coordinate) -> Quantity {
    guard exists(.universityExchange, in: at.period) else { return .missing(.noData) }
    return sums([.universityExchange], directions, at).known
  }
}
