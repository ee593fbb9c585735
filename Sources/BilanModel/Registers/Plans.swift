/// A line of a cooperation plan (seed S0, points 1° and 4°), as the register of plans holds it.
package struct PlanLine: Sendable, Hashable {
  /// The record’s own name; empty when it has none.
  package var id = ""
  /// What it is, in one line.
  package var title = ""
  /// In the order of the record.
  package var partners: [PartnerIndex] = []
  /// The name of the plan.
  package var plan = ""
  /// The version of the plan.
  package var version = ""
  /// The day that the version was approved; a draft has none.
  package var approvedOn: PartialDate?
  /// What kind of thing it is.
  package var kind = ActivityKind.exercise
  /// The pillar that the line states, else that of its kind.
  package var pillar: Pillar { statedPillar ?? kind.pillar }
  /// The pillar that the line states itself.
  package var statedPillar: Pillar?
  /// First day, perhaps partial.
  package var plannedStart: PartialDate?
  /// Last day included.
  package var plannedEnd: PartialDate?
  /// Nil when not stated.
  package var plannedParticipants: Int?
  /// Nil when not stated.
  package var plannedCost: Euros?
  /// How it is protected.
  package var marking: Marking = .unprotected
  /// The document that it comes from.
  package var source: String?
  /// A free remark.
  package var note: String?
  /// The office that leads it.
  package var lead: NamedOffice?
  /// The office that coordinates.
  package var coordinatedBy: NamedOffice?
  /// The attributions that the line states itself.
  package var statedAttributions: [Attribution] = []
  /// The decision that allows what the texts do not.
  package var derogation: String?
  /// The day that the line was entered.
  package var enteredOn: PartialDate?
  /// Whether a done activity carries it out; the activities tell.
  package var isCarriedOut = false
  /// Where it stands in its file.
  package var origin: Origin

  package init(
    id: String, title: String, partners: [PartnerIndex] = [], plan: String, version: String, approvedOn: PartialDate?,
    kind: ActivityKind, pillar: Pillar? = nil, plannedStart: PartialDate?, plannedEnd: PartialDate? = nil,
    origin: Origin
  ) {
    self.id = id
    self.title = title
    self.partners = partners
    self.plan = plan
    self.version = version
    self.approvedOn = approvedOn
    self.kind = kind
    statedPillar = pillar
    self.plannedStart = plannedStart
    self.plannedEnd = plannedEnd
    self.origin = origin
  }
}

extension PlanLine: RegisterRecord {
  package init(origin: Origin) { self.origin = origin }

  /// The register of the lines of approved cooperation plans.
  package static let register = Register(
    "plans", Wording("Plans de coopération", "Cooperation plans"),
    row: Wording("une ligne d’un plan de coopération approuvé", "a line of an approved cooperation plan"),
    scope: [Column.plan.code, Column.version.code], columns: fields.map(\.column))

  /// A line counts in the period that it is planned to start in, where its version is the frozen one.
  package static let declaration = Declaration<PlanLine>(
    counted: .whenItStarts(\.plannedStart), dimensions: [.partners(\.partners), .pillar(\.pillar)],
    deadlines: { deadlines($0, $1) },
    sheet: SheetWords("lignes_de_plan", Wording("Lignes de plan", "Plan lines"), table: Wording("Plan", "PlanLines")))

  /// What plan lines serve.
  package static let serving: [AttributionRule<PlanLine>] = [
    AttributionRule(.foreignForces, Wording("lignes des plans figés", "lines of frozen plans")),
    AttributionRule(
      .jointCoordination, Wording("lignes des plans figés qui sont réalisées", "lines of frozen plans carried out")
    ) { $0.isCarriedOut },
  ]

  /// The points that the line states itself, else those of the table.
  package var points: [Attribution] { statedAttributions.isEmpty ? served : statedAttributions }

  /// One a column, in their order.
  package static let fields: [Field<PlanLine>] = [
    Field(\.id, else: "", Column.line),
    Field(\.title, else: "", CommonColumn.title(required: true)),
    Field(\.partners, else: [], CommonColumn.partners(required: false)),
    Field(\.plan, else: "", Column.plan),
    Field(\.version, else: "", Column.version),
    Field(\.approvedOn, Column.approvedOn),
    Field(\.statedPillar, CommonColumn.pillar),
    Field(needed: \.kind, CommonColumn.kind(Wording("nature de l’activité prévue", "kind of the planned activity"))),
    Field(\.plannedStart, Column.plannedStart),
    Field(\.plannedEnd, Column.plannedEnd),
    Field(\.plannedParticipants, Column.plannedParticipants),
    Field(\.plannedCost, Column.plannedCost),
    Field(\.marking, else: .unprotected, CommonColumn.marking),
    Field(\.source, CommonColumn.source),
    Field(\.note, CommonColumn.note),
    Field(\.lead, CommonColumn.lead),
    Field(\.coordinatedBy, CommonColumn.coordinatedBy),
    Field(\.statedAttributions, else: [], CommonColumn.attributions),
    Field(\.derogation, CommonColumn.derogation),
    Field(\.enteredOn, CommonColumn.enteredOn),
  ]
}

extension Column {
  fileprivate static let line = Column(
    "id", .identifier, role: .identifier, required: true, Wording("Identifiant", "Identifier"),
    aliases: CommonColumn.identifierAliases, elsewhere: CommonColumn.identifiersElsewhere, needsWholeHeader: true,
    help: Wording(
      "nom de la ligne, le même dans toutes les versions de son plan",
      "name of the line, the same in all versions of its plan"))
  fileprivate static let plan = Column(
    "plan", .label, required: true, Wording("Plan", "Plan"), aliases: ["nom du plan", "plan de coopération"],
    needsWholeHeader: true, help: Wording("nom du plan", "name of the plan"))
  fileprivate static let version = Column(
    "version", .label, required: true, Wording("Version", "Version"), aliases: ["version du plan"],
    needsWholeHeader: true, help: Wording("version du plan", "version of the plan"))
  fileprivate static let approvedOn = Column(
    "approved_on", .date, Wording("Approuvé le", "Approved on"), aliases: ["date d'approbation", "approbation"],
    help: Wording("jour de l’approbation\u{202F}; vide = projet", "day of approval; empty = draft"))
  fileprivate static let plannedStart = Column(
    "planned_start", .date, role: .first, required: true, Wording("Début prévu", "Planned start"),
    aliases: ["date de début prévue", "début planifié"], elsewhere: ["début", "date", "date début", "année"],
    help: Wording("premier jour prévu, ou date partielle", "planned first day, or a partial date"))
  fileprivate static let plannedEnd = Column(
    "planned_end", .date, role: .last, Wording("Fin prévue", "Planned end"),
    aliases: ["date de fin prévue", "fin planifiée"], elsewhere: ["fin", "date fin"],
    help: Wording("dernier jour prévu", "planned last day"))
  fileprivate static let plannedParticipants = Column(
    "planned_participants", .count, Wording("Participants prévus", "Planned participants"),
    aliases: ["effectif prévu", "effectifs prévus"],
    help: Wording("nombre de participants prévu", "planned number of participants"))
  fileprivate static let plannedCost = Column(
    "planned_cost_eur", .money, Wording("Coût prévu (€)", "Planned cost (€)"),
    aliases: ["coût prévu", "montant prévu"],
    help: Wording("coût prévu en euros, au centime", "planned cost in euros, to the cent"))
}

extension Register {
  /// The register of the lines of approved cooperation plans.
  package static var plans: Register { PlanLine.register }
}
