internal import BilanMetrics
internal import BilanModel

/// A sum that the engine keeps for every cell of its cube and that the data sheets hold row by row.
enum Measure: CaseIterable, Sendable {
  case activities, fractions, days, unknownDays, personDays, unknownPersonDays, participantsFrench
  case participantsPartner, unknownParticipants, cost, unknownCost

  /// The column of the data sheets that is added up.
  var column: DataColumn {
    switch self {
    case .activities: .activities
    case .fractions: .fractions
    case .days: .days
    case .unknownDays: .unknownDays
    case .personDays: .personDays
    case .unknownPersonDays: .unknownPersonDays
    case .participantsFrench: .participantsFrench
    case .participantsPartner: .participantsPartner
    case .unknownParticipants: .unknownParticipants
    case .cost: .cost
    case .unknownCost: .unknownCost
    }
  }

  /// The engine's sum, in whole units: days, persons, cents, or parts of an activity.
  func sum(_ measures: Measures) -> Int {
    switch self {
    case .activities: measures.activities
    case .fractions: measures.fractions
    case .days: measures.days
    case .unknownDays: measures.unknownDays
    case .personDays: measures.personDays
    case .unknownPersonDays: measures.unknownPersonDays
    case .participantsFrench: measures.participantsFrench
    case .participantsPartner: measures.participantsPartner
    case .unknownParticipants: measures.unknownParticipants
    case .cost: measures.cents
    case .unknownCost: measures.unknownCost
    }
  }

  /// The engine's sum as a figure.
  func quantity(_ measures: Measures) -> Quantity {
    switch self {
    case .fractions: .ratio(measures.fractions, over: Measures.whole)
    case .cost: .money(Euros(cents: Int64(measures.cents)))
    default: .number(sum(measures))
    }
  }
}
