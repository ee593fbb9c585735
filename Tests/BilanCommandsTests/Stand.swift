import BilanModel

/// A stand at an arms fair and its meetings: a register as one writes it, in one file.
struct Stand: CommonRecord, Equatable {
  var common: CommonValues
  var fair = ""
  var start: PartialDate?
  var end: PartialDate?
  var planned: Int?
  var held: Int?

  init(origin: Origin) { common = CommonValues(origin) }

  static let register = Register(
    "stands", Wording("Stands", "Stands"), row: Wording("un stand à un salon", "a stand at an arms fair"),
    lastsWithoutEnd: true, columns: fields.map(\.column))

  static let fields: [Field<Stand>] =
    Field.common(title: true) + [
      Field(
        \.fair, else: "",
        Column("fair", .label, required: true, Wording("Salon", "Fair"), help: Wording("salon", "fair"))),
      Field(
        \.start,
        Column(
          "start", .date, role: .first, required: true, Wording("Début", "Start"),
          help: Wording("premier jour", "first day"))
      ),
      Field(\.end, Column("end", .date, role: .last, Wording("Fin", "End"), help: Wording("dernier jour", "last day"))),
      Field(
        \.planned,
        Column(
          "planned", .count, Wording("Rendez-vous (prévus)", "Meetings (planned)"), help: Wording("prévus", "planned"))
      ),
      Field(
        \.held,
        Column("held", .count, Wording("Rendez-vous (tenus)", "Meetings (held)"), help: Wording("tenus", "held"))),
    ]

  static let planned = Amount<Stand>("planned", Wording("Rendez-vous prévus", "Meetings planned"), .things, \.planned)
  static let held = Amount<Stand>("held", Wording("Rendez-vous tenus", "Meetings held"), .things, \.held)
  static let days = Amount<Stand>.days(
    "days", Wording("Jours de stand", "Days of the stand"), from: \.start, until: \.end)

  static let heldBeyondPlanned = FindingKind(
    "held-beyond-planned", .warning,
    Wording("plus de rendez-vous tenus que prévus", "more meetings held than planned"),
    fix: Wording("vérifier les deux nombres", "check both numbers"))

  static let declaration = Declaration<Stand>(
    counted: .whileItLasts(\.start, until: \.end),
    dimensions: DimensionOf.common + [.label(Dimension("fair", Wording("salon", "fair")), \.optionalFair)],
    amounts: [planned, held, days],
    figures: [
      DeclaredFigure(
        "stands.stands", Wording("Stands", "Stands"), definition: Wording("stands tenus", "stands held"), .count,
        cuts: [.total, .partner, Cut(Dimension("fair", Wording("salon", "fair")))]),
      DeclaredFigure(
        "stands.days", Wording("Jours de stand", "Days of stands"),
        definition: Wording("jours dans la période", "days in the period"), .sum(days)),
      DeclaredFigure(
        "stands.planned", Wording("Rendez-vous prévus", "Meetings planned"),
        definition: Wording("rendez-vous prévus au salon", "meetings planned at the fair"), .sum(planned)),
      DeclaredFigure(
        "stands.kept", Wording("Rendez-vous honorés", "Meetings kept"),
        definition: Wording("rendez-vous tenus / rendez-vous prévus", "meetings held / meetings planned"),
        .share(held, of: planned), tone: .moreIsBetter),
    ],
    rules: [
      Rule(heldBeyondPlanned, source: Wording("D3121-14, 9°", "D3121-14, point 9")) { stand in
        guard let planned = stand.planned, let held = stand.held, held > planned else { return nil }
        return Wording(
          "\(held) rendez-vous tenus, \(planned) prévus", "\(held) meetings held, \(planned) planned")
      }
    ],
    sheet: SheetWords("stands", Wording("Stands", "Stands"), table: Wording("Stands", "Stands")))

  private var optionalFair: String? { fair }
}
