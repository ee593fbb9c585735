package import BilanModel

/// What a row of the annex adds to a figure of activities: the engine's sum, the column of the data sheets and the
/// metric, as one value.
package struct ActivityAmount: Sendable, Equatable {
  /// The metric that the sum is, counted whole.
  package let metric: Metric
  /// The header of the column: letters, digits and spaces only.
  package let header: Wording
  /// Its sum among others, in whole units: days, persons, cents.
  package let ofSums: @Sendable (Measures) -> Int
  /// The metric that counts the activities which the sum leaves out.
  private let unknown: Metric?

  private init(
    _ metric: Metric, _ header: Wording, leftOut unknown: Metric? = nil, sums: @escaping @Sendable (Measures) -> Int
  ) {
    self.metric = metric
    self.header = header
    self.unknown = unknown
    ofSums = sums
  }

  /// An amount is known by its metric.
  package static func == (left: ActivityAmount, right: ActivityAmount) -> Bool {
    left.metric.code == right.metric.code
  }

  /// The activities that the sum leaves out, nil where it leaves out none.
  package var leftOut: ActivityAmount? { unknown.flatMap { code in Self.all.first { $0.metric.code == code.code } } }

  /// All of them, in the order of the columns that *Participations* has.
  package static let all: [ActivityAmount] = [
    .activities, .days, .personDays, .participantsFrench, .participantsPartner, .cost, .fractions, .unknownDays,
    .unknownPersonDays, .unknownParticipants, .unknownFrench, .unknownPartner, .unknownCost,
  ]

  /// 1 for an activity that counts.
  package static let activities = ActivityAmount(
    .whole, Wording("Compte", "Counts"), sums: \.activities)
  /// Days inside the period.
  package static let days = ActivityAmount(
    .days, Wording("Jours", "Days"), leftOut: .unknownDays, sums: \.days)
  /// Participants × days inside the period.
  package static let personDays = ActivityAmount(
    .personDays, Wording("Personnes jours", "Person days"), leftOut: .unknownPersonDays, sums: \.personDays)
  /// French participants.
  package static let participantsFrench = ActivityAmount(
    .participantsFrench, Wording("Participants français", "French participants"), leftOut: .unknownParticipantsFrench,
    sums: \.participantsFrench)
  /// Participants of the partners.
  package static let participantsPartner = ActivityAmount(
    .participantsPartner, Wording("Participants partenaires", "Partner participants"),
    leftOut: .unknownParticipantsPartner, sums: \.participantsPartner)
  /// In cents; the column is in euros.
  package static let cost = ActivityAmount(
    .cost, Wording("Coût", "Cost"), leftOut: .unknownCost, sums: \.cents)
  /// In units of `Measures.whole`.
  package static let fractions = ActivityAmount(
    .fractional, Wording("Fraction", "Fraction"), sums: \.fractions)
  /// 1 where the days cannot be told.
  package static let unknownDays = ActivityAmount(
    .unknownDays, Wording("Jours inconnus", "Unknown days"), sums: \.unknownDays)
  /// 1 where the person-days cannot be told.
  package static let unknownPersonDays = ActivityAmount(
    .unknownPersonDays, Wording("Personnes jours inconnues", "Unknown person days"),
    sums: { $0.unknownDays + $0.unknownPersonDays })
  /// 1 where no participant is stated.
  package static let unknownParticipants = ActivityAmount(
    .unknownParticipants, Wording("Participants inconnus", "Unknown participants"), sums: \.unknownParticipants)
  /// 1 where the French participants are not stated.
  package static let unknownFrench = ActivityAmount(
    .unknownParticipantsFrench, Wording("Français inconnus", "Unknown French"), sums: \.unknownFrench)
  /// 1 where the participants of the partners are not stated.
  package static let unknownPartner = ActivityAmount(
    .unknownParticipantsPartner, Wording("Partenaires inconnus", "Unknown partner"), sums: \.unknownPartner)
  /// 1 where no cost is stated.
  package static let unknownCost = ActivityAmount(
    .unknownCost, Wording("Coût inconnu", "Unknown cost"), sums: \.unknownCost)
}
