internal import BilanMetrics
internal import BilanModel

/// A figure that is the sum of one column of the data sheets.
enum Measure: CaseIterable, Sendable {
  case activities, fractions, days, unknownDays, personDays, unknownPersonDays, participantsFrench
  case participantsPartner, unknownParticipants, unknownFrench, unknownPartner, cost, unknownCost

  /// The metric that the sum is, counted whole.
  var metric: Metric {
    switch self {
    case .activities: .whole
    case .fractions: .fractional
    case .days: .days
    case .unknownDays: .unknownDays
    case .personDays: .personDays
    case .unknownPersonDays: .unknownPersonDays
    case .participantsFrench: .participantsFrench
    case .participantsPartner: .participantsPartner
    case .unknownParticipants: .unknownParticipants
    case .unknownFrench: .unknownParticipantsFrench
    case .unknownPartner: .unknownParticipantsPartner
    case .cost: .cost
    case .unknownCost: .unknownCost
    }
  }

  /// The activities that the sum leaves out, nil where it leaves out none.
  var leftOut: Measure? {
    switch self {
    case .days: .unknownDays
    case .personDays: .unknownPersonDays
    case .participantsFrench: .unknownFrench
    case .participantsPartner: .unknownPartner
    case .cost: .unknownCost
    default: nil
    }
  }

  /// The column that is added up.
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
    case .unknownFrench: .unknownFrench
    case .unknownPartner: .unknownPartner
    case .cost: .cost
    case .unknownCost: .unknownCost
    }
  }

  /// The engine's sum in whole units: days, persons, cents, or parts of an activity.
  func sum(_ measures: Measures) -> Int {
    switch self {
    case .activities: measures.activities
    case .fractions: measures.fractions
    case .days: measures.days
    case .unknownDays: measures.unknownDays
    case .personDays: measures.personDays
    case .unknownPersonDays: measures.unknownDays + measures.unknownPersonDays
    case .participantsFrench: measures.participantsFrench
    case .participantsPartner: measures.participantsPartner
    case .unknownParticipants: measures.unknownParticipants
    case .unknownFrench: measures.unknownFrench
    case .unknownPartner: measures.unknownPartner
    case .cost: measures.cents
    case .unknownCost: measures.unknownCost
    }
  }
}
