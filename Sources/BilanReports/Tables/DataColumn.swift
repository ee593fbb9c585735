internal import BilanModel
internal import BilanWorkbook

/// A column of the data sheets.
enum DataColumn: Int, CaseIterable, Sendable {
  case period, identifier, title, partners, partnerCount, code, partner, kind, pillar, status, cause, planLine
  case start, end, statedDates, month, starts
  case activities, fractions, days, unknownDays, personDays, unknownPersonDays, participantsFrench
  case participantsPartner, unknownParticipants, unknownFrench, unknownPartner, cost, unknownCost
  case nato, europeanUnion, natoConstant, europeanUnionConstant
  case plan, version, plannedStart, plannedEnd, plannedParticipants, plannedCost
  case linesDone, linesPostponed, linesCancelled, linesOpen, outcome
  case marking, source, note, file, line

  var header: Wording {
    switch self {
    case .period: Wording("Période", "Period")
    case .identifier: Wording("Identifiant", "Identifier")
    case .title: Wording("Intitulé", "Title")
    case .partners: Wording("Partenaires", "Partners")
    case .partnerCount: Wording("Nombre de partenaires", "Number of partners")
    case .code: Wording("Code", "Code")
    case .partner: Wording("Partenaire", "Partner")
    case .kind: Wording("Nature", "Kind")
    case .pillar: Wording("Pilier", "Pillar")
    case .status: Wording("État", "Status")
    case .cause: Wording("Cause", "Cause")
    case .planLine: Wording("Ligne de plan", "Plan line")
    case .start: Wording("Début", "Start")
    case .end: Wording("Fin", "End")
    case .statedDates: Wording("Dates connues", "Known dates")
    case .month: Wording("Mois", "Month")
    case .starts: Wording("Débute", "Starts")
    case .activities: Wording("Compte", "Counts")
    case .fractions: Wording("Fraction", "Fraction")
    case .days: Wording("Jours", "Days")
    case .unknownDays: Wording("Jours inconnus", "Unknown days")
    case .personDays: Wording("Personnes jours", "Person days")
    case .unknownPersonDays: Wording("Personnes jours inconnues", "Unknown person days")
    case .participantsFrench: Wording("Participants français", "French participants")
    case .participantsPartner: Wording("Participants partenaires", "Partner participants")
    case .unknownParticipants: Wording("Participants inconnus", "Unknown participants")
    case .unknownFrench: Wording("Français inconnus", "Unknown French")
    case .unknownPartner: Wording("Partenaires inconnus", "Unknown partner")
    case .cost: Wording("Coût", "Cost")
    case .unknownCost: Wording("Coût inconnu", "Unknown cost")
    case .nato: Wording("Otan", "NATO")
    case .europeanUnion: Wording("UE", "EU")
    case .natoConstant: Wording("Otan constante", "NATO constant")
    case .europeanUnionConstant: Wording("UE constante", "EU constant")
    case .plan: Wording("Plan", "Plan")
    case .version: Wording("Version", "Version")
    case .plannedStart: Wording("Début prévu", "Planned start")
    case .plannedEnd: Wording("Fin prévue", "Planned end")
    case .plannedParticipants: Wording("Participants prévus", "Planned participants")
    case .plannedCost: Wording("Coût prévu", "Planned cost")
    case .linesDone: Wording("Réalisée", "Done")
    case .linesPostponed: Wording("Reportée", "Postponed")
    case .linesCancelled: Wording("Annulée", "Cancelled")
    case .linesOpen: Wording("Sans suite", "Open")
    case .outcome: Wording("Suite", "Outcome")
    case .marking: Wording("Protection", "Marking")
    case .source: Wording("Source", "Source")
    case .note: Wording("Note", "Note")
    case .file: Wording("Fichier", "File")
    case .line: Wording("Ligne", "Line")
    }
  }

  /// The number format of the column's cells; nil for text.
  var numberFormat: String? {
    switch self {
    case .period: NumberFormat.year
    case .start, .end, .plannedStart, .plannedEnd: NumberFormat.day
    case .cost, .plannedCost: NumberFormat.decimal2
    case .month, .line: "0"
    case .identifier, .title, .partners, .code, .partner, .kind, .pillar, .status, .cause, .planLine, .statedDates,
      .plan, .version, .outcome, .marking, .source, .note, .file:
      nil
    default: NumberFormat.integer
    }
  }

  /// Whether the column is added up, so that nothing and 0 are the same in it.
  var isAmount: Bool {
    switch self {
    case .starts, .activities, .fractions, .days, .unknownDays, .personDays, .unknownPersonDays, .participantsFrench,
      .participantsPartner, .unknownParticipants, .unknownFrench, .unknownPartner, .cost, .unknownCost, .nato,
      .europeanUnion, .natoConstant,
      .europeanUnionConstant, .linesDone, .linesPostponed, .linesCancelled, .linesOpen:
      true
    default: false
    }
  }

  /// Width in characters at most; longer texts are cut by the next cell.
  var widthLimit: Double {
    switch self {
    case .title: 52
    case .partners, .note: 36
    case .source, .file: 30
    default: 26
    }
  }
}
