internal import BilanModel

/// A table of a data sheet, on which the figures of the reading sheets are computed.
///
/// Its name and its headers hold letters, digits and spaces only, so that `Activites[Personnes jours]` needs no
/// escape in any spreadsheet program.
enum DataTable: CaseIterable, Sendable {
  /// One row per activity and period.
  case activities
  /// One row per activity, period and partner.
  case participations
  /// One row per line of a frozen plan.
  case plan
  /// One row per older period, partner and pillar, already added up.
  case history

  var name: Wording {
    switch self {
    case .activities: Wording("Activites", "Activities")
    case .participations: Wording("Participations", "Participations")
    case .plan: Wording("Plan", "PlanLines")
    case .history: Wording("Historique", "History")
    }
  }

  var columns: [DataColumn] {
    switch self {
    case .activities:
      [
        .period, .identifier, .title, .partners, .kind, .pillar, .status, .start, .end, .activities, .days,
        .personDays, .cost, .cause, .planLine, .statedDates, .partnerCount, .month, .starts, .unknownDays,
        .unknownPersonDays, .participantsFrench, .participantsPartner, .unknownParticipants, .unknownFrench,
        .unknownPartner, .unknownCost, .nato,
        .europeanUnion, .natoConstant, .europeanUnionConstant, .marking, .source, .note, .file, .line,
      ]
    case .participations:
      [
        .period, .identifier, .code, .partner, .pillar, .activities, .days, .personDays, .participantsFrench,
        .participantsPartner, .cost, .fractions, .unknownDays, .unknownPersonDays, .unknownParticipants, .unknownFrench,
        .unknownPartner, .unknownCost,
      ]
    case .plan:
      [
        .period, .identifier, .title, .partners, .kind, .pillar, .plannedStart, .plannedEnd, .plannedParticipants,
        .plannedCost, .outcome, .plan, .version, .linesDone, .linesPostponed, .linesCancelled, .linesOpen, .source,
        .file, .line,
      ]
    case .history:
      [
        .period, .code, .partner, .pillar, .activities, .days, .personDays, .participantsFrench, .participantsPartner,
        .cost, .fractions, .unknownDays, .unknownPersonDays, .unknownParticipants, .unknownFrench, .unknownPartner,
        .unknownCost,
      ]
    }
  }

  /// The last of the columns that are printed; those after it serve the formulas and are read on screen.
  var lastPrinted: DataColumn {
    switch self {
    case .activities, .participations, .history: .cost
    case .plan: .outcome
    }
  }

  /// Whether the printed columns are too many for an upright page.
  var isWide: Bool {
    switch self {
    case .activities, .plan: true
    case .participations, .history: false
    }
  }

  /// A column as formulas call it: `Activites[Jours]`.
  func reference(_ column: DataColumn, _ language: Language) -> String {
    "\(name[language])[\(column.header[language])]"
  }
}

/// The word that stands for all partners together in *Historique*, where activities are counted whole.
enum AllPartners {
  static let code = "TOUS"
  static let name = Wording("Tous les partenaires", "All partners")
}
