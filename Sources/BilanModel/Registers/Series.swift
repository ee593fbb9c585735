/// A dialogue, a committee or a council that meets again and again (seeds S0, point 1°, and S2).
package struct MeetingSeries: CommonRecord {
  /// What every record says.
  package var common: CommonValues
  /// What kind of body it is.
  package var kind = Kind.strategic
  /// The series that it is a part of.
  package var parent: String?
  /// The office that leads it.
  package var lead: NamedOffice?
  /// The office that coordinates.
  package var coordinatedBy: NamedOffice?
  /// Other offices.
  package var associated: [NamedOffice] = []
  /// Of the French principal.
  package var level: Level?
  /// How often it is to meet; nil where no text says so.
  package var cadence: CalendarDuration?
  /// The first and the last day that it exists on.
  package var since: PartialDate?
  /// The last day, included; nil while it exists.
  package var until: PartialDate?
  /// Its sessions done, by their days; nil where no activities were read beside it.
  package var sessions: [Mention]?

  package init(origin: Origin) { common = CommonValues(origin) }

  /// What a body that meets again is of.
  package enum Kind: UInt8, Vocabulary {
    case strategic, thematic, military, armament, committee, council

    /// Its code, names and other spellings.
    package var term: Term {
      switch self {
      case .strategic: Term("strategique", "stratégique", "strategic", ["dialogue stratégique", "strategic dialogue"])
      case .thematic: Term("thematique", "thématique", "thematic", ["dialogue thématique", "thematic dialogue"])
      case .military:
        Term("militaire", "militaire", "military", ["dialogue militaire", "military dialogue", "état-major"])
      case .armament: Term("armement", "armement", "armament", ["dialogue d'armement", "armament dialogue"])
      case .committee: Term("comite", "comité", "committee", ["commission"])
      case .council: Term("conseil", "conseil", "council")
      }
    }
  }

  /// A military dialogue serves the first attribution.
  package static let serving = [
    AttributionRule<MeetingSeries>(.foreignForces, Wording("dialogues militaires", "military dialogues")) {
      $0.kind == .military
    }
  ]

  /// The register that its fields make.
  package static let register = Register(
    "series", Wording("Dialogues et comités", "Dialogues and committees"),
    row: Wording(
      "un dialogue, un comité ou un conseil qui se réunit de façon répétée",
      "a dialogue, committee or council that meets again and again"),
    lastsWithoutEnd: true, columns: fields.map(\.column))

  /// One a column, in their order.
  package static let fields: [Field<MeetingSeries>] =
    Field.common() + [
      Field(
        needed: \.kind,
        Column(
          "kind", .choice(Kind.terms), role: .kind, required: true, Wording("Nature", "Kind"),
          aliases: ["type de dialogue", "nature du dialogue"], needsWholeHeader: true,
          subject: .feminine("nature", "kind"),
          help: Wording(
            "stratégique, thématique, militaire, armement, comité ou conseil",
            "strategic, thematic, military, armament, committee or council"))),
      Field(
        \.parent,
        Column(
          "parent", .text, refersTo: "series", Wording("Instance mère", "Parent"), aliases: ["parent", "rattachement"],
          needsWholeHeader: true,
          help: Wording("identifiant de l’instance dont elle dépend", "identifier of the series it is a part of"))),
      Field(\.lead, CommonColumn.lead), Field(\.coordinatedBy, CommonColumn.coordinatedBy),
      Field(\.associated, else: [], CommonColumn.associated), Field(\.level, CommonColumn.level),
      Field(
        \.cadence,
        Column(
          "cadence", .duration, Wording("Périodicité", "Cadence"), aliases: ["fréquence", "frequency", "périodicité"],
          needsWholeHeader: true,
          help: Wording(
            "intervalle prévu entre deux sessions, « P1Y » ou « 1 an » ; vide = aucun",
            "stated interval between sessions, “P1Y” or “1 year”; empty = none"))),
      Field(\.since, CommonColumn.since), Field(\.until, CommonColumn.until),
    ]

  private static let existing = Amount<MeetingSeries>.stock(
    "existing", Wording("Existe à la fin", "Exists at the end"), from: \.since, until: \.until)
  private static let created = Amount<MeetingSeries>.event("created", Wording("Créé", "Created")) { $0.begun }
  private static let cadenced = Amount<MeetingSeries>.stock(
    "cadenced", Wording("Avec périodicité", "With a cadence"), from: \.since, until: \.until,
    where: { $0.cadence.map { !$0.isIndefinite } ?? false })

  /// How its records are counted and shown.
  package static let declaration = Declaration<MeetingSeries>(
    counted: .whileItLasts(\.firstDay, until: \.lastDay, begins: \MeetingSeries.since, makesDue: true),
    together: withSessions,
    dimensions: DimensionOf.common + [.kind(\.kind), .office(\.lead), .label(.series, \.name)],
    amounts: [
      existing, created, cadenced, held, met, due, dueKept, intervals, intervalsKept, undecided, overdue, overdueLeast,
      overdueMost, missingRanks, lastSession, lastSessionLatest, nextDue, nextDueLatest,
    ],
    figures: [
      DeclaredFigure(
        "series.existing", Wording("Instances existantes", "Series in existence"),
        definition: Wording(
          "dialogues, comités et conseils qui existent à la fin de la période ou à la date d’arrêt",
          "dialogues, committees and councils that exist at the end of the period or on the as-of day"),
        .sum(existing), cuts: [.total, .partner, .region, .kind, .office, .attribution]),
      DeclaredFigure(
        "series.created", Wording("Instances créées", "Series created"),
        definition: Wording("dialogues, comités et conseils créés dans la période", "those created in the period"),
        .sum(created), cuts: [.total, .partner, .kind]),
      DeclaredFigure(
        "series.with_cadence", Wording("Instances à périodicité", "Series with a cadence"),
        definition: Wording(
          "instances existantes dont la périodicité est fixée", "series in existence whose cadence is stated"),
        .sum(cadenced), cuts: [.total, .partner, .kind]),
    ] + sessionFigures,
    rules: [.offices { [$0.lead, $0.coordinatedBy] + $0.associated }],
    acts: { $1.holds($0.begun) }, deadlines: { deadlines($0, $1) },
    sheet: SheetWords(
      "dialogues", Wording("Dialogues et comités", "Dialogues and committees"), table: Wording("Dialogues", "Dialogues")
    ))

  /// Its sessions are due from the day that it exists on.
  package func isOwn(_ period: Period) -> Bool { firstDay.map { $0.earliest <= period.last } ?? true }

  /// The day of its creation, as vague as it and its end leave it.
  private var begun: PartialDate? { since?.beginning(before: until) }

  /// What activities name it by.
  private var name: String? { common.id.isEmpty ? nil : common.id }
}
