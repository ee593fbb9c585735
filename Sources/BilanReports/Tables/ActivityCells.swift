internal import BilanMetrics
internal import BilanModel
internal import BilanText
internal import BilanWorkbook

/// The columns of *Activités*, and what an activity puts in them.
enum ActivityCells {
  static let columns: [CellOf<ActivityRow>] =
    identity + printed.map(CellOf.init) + plan + numbers + flags
    + hidden.map(CellOf.init) + memberships + circumstances + origin

  private static let printed: [ActivityAmount] = [.activities, .days, .personDays, .cost]
  private static let hidden: [ActivityAmount] = [
    .unknownDays, .unknownPersonDays, .participantsFrench, .participantsPartner, .unknownParticipants, .unknownFrench,
    .unknownPartner, .unknownCost,
  ]

  private static let identity: [CellOf<ActivityRow>] = [
    CellOf(.period) { row, context in row.period.map { PeriodLabel.content($0, context) } ?? .blank },
    CellOf(.identifier) { row, _ in .optional(row.activity.id) },
    CellOf(.title) { row, _ in .optional(row.activity.title) },
    CellOf(.partners) { row, context in .names(row.distinctPartners, context) },
    CellOf(.kind) { row, context in .text(row.activity.kind.name[context.language]) },
    CellOf(.pillar) { row, context in .text(row.activity.pillar.shortName[context.language]) },
    CellOf(.status) { row, context in .text(row.activity.status.name[context.language]) },
    CellOf(TableColumn(Wording("Début", "Start"), NumberFormat.day)) { row, _ in .exact(row.activity.start) },
    CellOf(TableColumn(Wording("Fin", "End"), NumberFormat.day)) { row, _ in
      .exact(row.activity.end ?? row.activity.start)
    },
  ]

  private static let plan: [CellOf<ActivityRow>] = [
    CellOf(.cause) { row, _ in .optional(row.activity.cause) },
    CellOf(.planLine) { row, _ in .optional(row.activity.planLine) },
  ]

  private static let flags: [CellOf<ActivityRow>] = [
    CellOf(.starts) { row, _ in .flag(row.starts) }, CellOf(.planned) { row, _ in .flag(row.isPlanned) },
  ]

  private static let numbers: [CellOf<ActivityRow>] = [
    CellOf(TableColumn(Wording("Dates connues", "Known dates"))) { row, context in
      .optional(statedDates(row.activity, context.language))
    },
    CellOf(.partnerCount) { row, _ in .number(Double(row.distinctPartners.count)) },
    CellOf(.month) { row, _ in month(row) },
  ]

  private static let memberships: [CellOf<ActivityRow>] = Perimeter.counted.flatMap { perimeter in
    Group.allCases.map { group in
      CellOf(.membership(group, perimeter)) { row, _ in
        .flag((perimeter == .atDate ? row.groups : row.constantGroups).contains(group))
      }
    }
  }

  /// Where, in what setting and under whom it took place.
  private static let circumstances: [CellOf<ActivityRow>] = [
    CellOf(TableColumn(Wording("Domaines", "Domains"))) { row, _ in .list(row.activity.domains) },
    CellOf(TableColumn(Wording("Niveau", "Level"))) { row, context in
      .optional(row.activity.level?.name[context.language])
    },
    CellOf(TableColumn(Wording("Sens", "Direction"))) { row, context in
      .optional(row.activity.direction?.name[context.language])
    },
    CellOf(TableColumn(Wording("Lieu", "Place"))) { row, _ in .optional(row.activity.place) },
    CellOf(TableColumn(Wording("Théâtre", "Theatre"))) { row, _ in .optional(row.activity.theatre) },
    CellOf(TableColumn(Wording("Série", "Series"))) { row, _ in .optional(row.activity.series) },
    CellOf(TableColumn(Wording("Rang", "Ordinal"), "0")) { row, _ in .optional(row.activity.ordinal) },
    CellOf(TableColumn(Wording("Pilote", "Lead"))) { row, _ in .optional(row.activity.lead?.words) },
    CellOf(TableColumn(Wording("Coordination", "Coordinated by"))) { row, _ in
      .optional(row.activity.coordinatedBy?.words)
    },
    CellOf(TableColumn(Wording("Associés", "Associated"))) { row, _ in .list(row.activity.associated.map(\.words)) },
  ]

  private static let origin: [CellOf<ActivityRow>] = [
    CellOf(.marking) { row, _ in .text(row.activity.marking.code) },
    CellOf(.source) { row, _ in .optional(row.activity.source) },
    CellOf(.note) { row, _ in .optional(row.activity.note) },
    CellOf(.file) { row, _ in .text(row.activity.origin.source) },
    CellOf(.line) { row, _ in .optional(row.activity.origin.line) },
  ]

  /// What most registers do not say.
  static let stated: [StatedCell<ActivityRow>] = [
    StatedCell(Wording("Niveau du partenaire", "Counterpart level"), where: { $0.activity.counterpartLevel != nil }) {
      row, context in .optional(row.activity.counterpartLevel?.name[context.language])
    },
    StatedCell(Wording("Attributions", "Attributions"), where: { !$0.activity.statedAttributions.isEmpty }) { row, _ in
      .list(row.activity.statedAttributions.map(\.code))
    },
    StatedCell(Wording("Dérogation", "Derogation"), where: { $0.activity.derogation != nil }) { row, _ in
      .optional(row.activity.derogation)
    },
    StatedCell(Wording("Saisi le", "Entered on"), NumberFormat.day, where: { $0.activity.enteredOn != nil }) { row, _ in
      .exact(row.activity.enteredOn)
    },
  ]

  /// The dates in words when one of them is not a day that a cell can hold: `octobre 2018`.
  private static func statedDates(_ activity: Activity, _ language: Language) -> String? {
    let dates = [activity.start, activity.end].compactMap { $0 }
    guard dates.contains(where: { Content.exact($0) == .blank }) else { return nil }
    return dates.map { DateText.partial($0, language) }.joined(separator: " – ")
  }

  /// The month of the start, 0 when the date does not tell it; nothing when the start is not in the period.
  private static func month(_ row: ActivityRow) -> Content {
    row.starts && row.activity.start != nil ? .number(Double(row.startMonth)) : .blank
  }
}
