/// A defence mission or a military representation abroad (seeds S0, points 5° and 6°, and S2).
package struct DefenceMission: CommonRecord {
  /// What every record says.
  package var common: CommonValues
  /// What it is.
  package var kind = Kind.mission
  /// Where it stands.
  package var place: String?
  /// The first and the last day that it exists on.
  package var since: PartialDate?
  /// The last day, included; nil while it exists.
  package var until: PartialDate?
  /// The office that it depends on.
  package var headOffice: NamedOffice?

  package init(origin: Origin) { common = CommonValues(origin) }

  /// What a post abroad is.
  package enum Kind: UInt8, Vocabulary {
    case mission, representation

    /// Its code, names and other spellings.
    package var term: Term {
      switch self {
      case .mission: Term("mission", "mission de défense", "defence mission", ["mdd", "attaché de défense"])
      case .representation:
        Term(
          "representation", "représentation militaire", "military representation",
          ["représentation", "représentation militaire et de défense", "repmil"])
      }
    }
  }

  /// The register that its fields make.
  package static let register = Register(
    "missions", Wording("Missions de défense", "Defence missions"),
    row: Wording(
      "une mission de défense ou une représentation militaire ; ses partenaires sont ceux où elle est accréditée",
      "a defence mission or a military representation; its partners are those it is accredited to"),
    lastsWithoutEnd: true, columns: fields.map(\.column))

  /// One a column, in their order.
  package static let fields: [Field<DefenceMission>] =
    Field.common() + [
      Field(
        needed: \.kind,
        Column(
          "kind", .choice(Kind.terms), role: .kind, required: true, Wording("Nature", "Kind"),
          aliases: ["type de poste"], needsWholeHeader: true, subject: .feminine("nature", "kind"),
          help: Wording("mission de défense ou représentation militaire", "defence mission or military representation"))
      ),
      Field(\.place, CommonColumn.place), Field(\.since, CommonColumn.since), Field(\.until, CommonColumn.until),
      Field(
        \.headOffice,
        Column(
          "head_office", .label, Wording("Organisme de rattachement", "Head office"),
          aliases: ["rattachement", "organisme de tutelle"], needsWholeHeader: true,
          help: Wording("organisme dont elle dépend", "office that it depends on"))),
    ]

  private static let existing = Amount<DefenceMission>.stock(
    "existing", Wording("Existe à la fin", "Exists at the end"), from: \.since, until: \.until)

  /// How its records are counted and shown.
  package static let declaration = Declaration<DefenceMission>(
    counted: .whileItLasts(\.since, until: \.until),
    dimensions: DimensionOf.common + [.kind(\.kind), .office(\.headOffice)], amounts: [existing],
    figures: [
      DeclaredFigure(
        "missions.existing", Wording("Missions et représentations", "Missions and representations"),
        definition: Wording(
          "missions de défense et représentations militaires qui existent à la fin de la période ou à la date d’arrêt",
          "defence missions and military representations that exist at the end of the period or on the as-of day"),
        .sum(existing), cuts: [.total, .partner, .region, .kind, .office])
    ],
    rules: [.offices { [$0.headOffice] }],
    sheet: SheetWords(
      "missions", Wording("Missions de défense", "Defence missions"), table: Wording("Missions", "Missions")))
}
