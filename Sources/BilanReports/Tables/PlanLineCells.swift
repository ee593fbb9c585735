internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

/// The columns of *Lignes de plan*, and what a line puts in them.
enum PlanLineCells {
  static let columns: [CellOf<PlanRow>] = identity + planned + outcomes + origin

  private static let identity: [CellOf<PlanRow>] = [
    CellOf(.period) { row, context in PeriodLabel.content(row.period, context) },
    CellOf(.identifier) { row, _ in .optional(row.line.id) },
    CellOf(.title) { row, _ in .optional(row.line.title) },
    CellOf(.partners) { row, context in .names(row.line.partners, context) },
    CellOf(.kind) { row, context in .text(row.line.kind.name[context.language]) },
    CellOf(.pillar) { row, context in .text(row.line.pillar.shortName[context.language]) },
  ]

  private static let planned: [CellOf<PlanRow>] = [
    CellOf(TableColumn(Wording("Début prévu", "Planned start"), NumberFormat.day)) { row, _ in
      .exact(row.line.plannedStart)
    },
    CellOf(TableColumn(Wording("Fin prévue", "Planned end"), NumberFormat.day)) { row, _ in
      .exact(row.line.plannedEnd ?? row.line.plannedStart)
    },
    CellOf(TableColumn(Wording("Participants prévus", "Planned participants"), NumberFormat.integer)) { row, _ in
      .optional(row.line.plannedParticipants)
    },
    CellOf(TableColumn(Wording("Coût prévu", "Planned cost"), NumberFormat.decimal2)) { row, _ in
      .optional(row.line.plannedCost)
    },
    CellOf(TableColumn(Wording("Suite", "Outcome"))) { row, context in .text(row.outcome.name[context.language]) },
    CellOf(TableColumn(Wording("Plan", "Plan"))) { row, _ in .optional(row.line.plan) },
    CellOf(TableColumn(Wording("Version", "Version"))) { row, _ in .optional(row.line.version) },
    CellOf(TableColumn(Wording("Approuvé le", "Approved on"), NumberFormat.day)) { row, _ in
      .exact(row.line.approvedOn)
    },
  ]

  private static let outcomes: [CellOf<PlanRow>] = [
    CellOf(.linesDone) { row, _ in .flag(row.outcome == .done) },
    CellOf(.linesPostponed) { row, _ in .flag(row.outcome == .postponed) },
    CellOf(.linesCancelled) { row, _ in .flag(row.outcome == .cancelled) },
    CellOf(.linesOpen) { row, _ in .flag(row.outcome == .open) },
  ]

  private static let origin: [CellOf<PlanRow>] = [
    CellOf(.marking) { row, _ in .text(row.line.marking.code) },
    CellOf(.source) { row, _ in .optional(row.line.source) },
    CellOf(.note) { row, _ in .optional(row.line.note) },
    CellOf(.file) { row, _ in .text(row.line.origin.source) },
    CellOf(.line) { row, _ in .optional(row.line.origin.line) },
  ]

  /// What most plans do not say.
  static let stated: [StatedCell<PlanRow>] = [
    StatedCell(Wording("Pilote", "Lead"), where: { $0.line.lead != nil }) { row, _ in .optional(row.line.lead?.words) },
    StatedCell(Wording("Coordination", "Coordinated by"), where: { $0.line.coordinatedBy != nil }) { row, _ in
      .optional(row.line.coordinatedBy?.words)
    },
    StatedCell(Wording("Attributions", "Attributions"), where: { !$0.line.statedAttributions.isEmpty }) { row, _ in
      .list(row.line.statedAttributions.map(\.code))
    },
    StatedCell(Wording("Dérogation", "Derogation"), where: { $0.line.derogation != nil }) { row, _ in
      .optional(row.line.derogation)
    },
    StatedCell(Wording("Saisi le", "Entered on"), NumberFormat.day, where: { $0.line.enteredOn != nil }) { row, _ in
      .exact(row.line.enteredOn)
    },
  ]
}
