/// An international negotiation that the chief of defence follows or leads (seed S0, point 7°).
package struct Negotiation: CommonRecord {
  /// What every record says.
  package var common: CommonValues
  /// Where it is held.
  package var forum = ""
  /// Whether it bears on operations.
  package var operationalIncidence: YesNo?
  /// That of the chief of defence.
  package var role: Role?
  /// The day of the liaison with the SGDSN.
  package var liaisonOn: PartialDate?
  /// The first day.
  package var openedOn: PartialDate?
  /// The last day; nil while it is open.
  package var closedOn: PartialDate?
  /// What came of it.
  package var outcome: String?

  package init(origin: Origin) { common = CommonValues(origin) }

  /// What the chief of defence does in it.
  package enum Role: UInt8, Vocabulary {
    case follows, leads

    /// Its code, names and other spellings.
    package var term: Term {
      switch self {
      case .follows: Term("suit", "suit", "follows", ["suivi", "suivie"])
      case .leads: Term("mene", "mène", "leads", ["conduit", "menée"])
      }
    }
  }

  /// What negotiations serve.
  package static let serving = [
    AttributionRule<Negotiation>(
      .negotiations,
      Wording("négociations à incidence opérationnelle", "negotiations that bear on operations")
    ) { $0.operationalIncidence == .yes }
  ]

  /// The register that its fields make.
  package static let register = Register(
    "negotiations", Wording("Négociations", "Negotiations"),
    row: Wording("une négociation internationale suivie", "an international negotiation followed"),
    lastsWithoutEnd: true, columns: fields.map(\.column))

  /// One a column, in their order.
  package static let fields: [Field<Negotiation>] =
    Field.common(partners: false) + [
      Field(
        \.forum, else: "",
        Column(
          "forum", .label, required: true, Wording("Enceinte", "Forum"), aliases: ["enceinte de négociation"],
          needsWholeHeader: true, help: Wording("où elle se tient", "where it is held"))),
      Field(
        \.operationalIncidence,
        Column(
          "operational_incidence", .choice(YesNo.terms), Wording("Incidence opérationnelle", "Operational incidence"),
          aliases: ["incidence sur les opérations"], needsWholeHeader: true,
          subject: .feminine("réponse", "answer"),
          help: Wording("oui si elle a une incidence opérationnelle", "yes where it bears on operations"))),
      Field(
        \.role,
        Column(
          "role", .choice(Role.terms), Wording("Rôle", "Role"), aliases: ["rôle du CEMA"], needsWholeHeader: true,
          subject: .masculine("rôle", "role"),
          help: Wording("suit ou mène : rôle du CEMA", "follows or leads: role of the chief of defence"))),
      Field(
        \.liaisonOn,
        Column(
          "sgdsn_liaison_on", .date, Wording("Liaison SGDSN le", "SGDSN liaison on"), aliases: ["liaison sgdsn"],
          needsWholeHeader: true, help: Wording("jour de la liaison avec le SGDSN", "day of the liaison with SGDSN"))),
      Field(
        \.openedOn,
        Column(
          "opened_on", .date, role: .first, Wording("Ouverte le", "Opened on"), aliases: ["date d'ouverture"],
          needsWholeHeader: true, help: Wording("premier jour", "first day"))),
      Field(
        \.closedOn,
        Column(
          "closed_on", .date, role: .last, Wording("Close le", "Closed on"),
          aliases: ["date de clôture", "clôturée le"], needsWholeHeader: true,
          help: Wording("dernier jour ; vide = ouverte", "last day; empty = open"))),
      Field(
        \.outcome,
        Column(
          "outcome", .text, Wording("Issue", "Outcome"), aliases: ["résultat"], needsWholeHeader: true,
          help: Wording("ce qui en est sorti", "what came of it"))),
    ]

  private static let open = Amount<Negotiation>.stock(
    "open", Wording("Ouverte à la fin", "Open at the end"), from: \.openedOn, until: \.closedOn)
  private static let opened = Amount<Negotiation>.event("opened", Wording("Ouverte", "Opened")) {
    $0.openedOn?.beginning(before: $0.closedOn)
  }
  private static let closed = Amount<Negotiation>.event("closed", Wording("Close", "Closed")) {
    $0.closedOn?.ending(after: $0.openedOn)
  }
  private static let operational = Amount<Negotiation>(
    "operational", Wording("Opérationnelle", "Operational"), .records
  ) {
    record, _ in record.operationalIncidence.map { $0 == .yes ? 1 : 0 }
  }
  private static let liaised = Amount<Negotiation>(
    "liaised", Wording("Avec liaison SGDSN", "With SGDSN liaison"), .records
  ) { record, place in
    guard let incidence = record.operationalIncidence else { return nil }
    guard incidence == .yes, let liaison = record.liaisonOn else { return 0 }
    return liaison.latest <= place.asOf ? 1 : liaison.earliest <= place.asOf ? nil : 0
  }
  private static let roles = Dimension("role", Wording("rôle", "role"))

  /// How its records are counted and shown.
  package static let declaration = Declaration<Negotiation>(
    counted: .whileItLasts(\.openedOn, until: \.closedOn),
    dimensions: DimensionOf.common + [
      .label(Dimension("forum", Wording("enceinte", "forum")), \.statedForum), .term(roles, \.role),
    ],
    amounts: [open, opened, closed, operational, liaised],
    figures: [
      DeclaredFigure(
        "negotiations.open", Wording("Négociations ouvertes", "Negotiations open"),
        definition: Wording(
          "négociations ouvertes à la fin de la période ou à la date d’arrêt",
          "negotiations open at the end of the period or on the as-of day"),
        .sum(open), cuts: [.total, .partner, Cut(roles)]),
      DeclaredFigure(
        "negotiations.opened", Wording("Négociations engagées", "Negotiations opened"),
        definition: Wording("négociations ouvertes dans la période", "negotiations opened in the period"),
        .sum(opened)),
      DeclaredFigure(
        "negotiations.closed", Wording("Négociations closes", "Negotiations closed"),
        definition: Wording("négociations closes dans la période", "negotiations closed in the period"), .sum(closed)),
      DeclaredFigure(
        "negotiations.followed", Wording("Négociations suivies", "Negotiations followed"),
        definition: Wording(
          "négociations qui ont un jour au moins dans la période", "negotiations with a day at least in the period"),
        .count, cuts: [.total, .partner, .attribution, Cut(roles)]),
      DeclaredFigure(
        "negotiations.liaison", Wording("Part avec liaison SGDSN", "Share with SGDSN liaison"),
        definition: Wording(
          "négociations à incidence opérationnelle en liaison avec le SGDSN à la date d’arrêt / "
            + "négociations à incidence opérationnelle",
          "negotiations that bear on operations with SGDSN liaison by the as-of day / "
            + "negotiations that bear on operations"),
        .share(liaised, of: operational), cuts: [.total], tone: .moreIsBetter),
    ],
    acts: { $1.holds(from: $0.openedOn, until: $0.closedOn) },
    sheet: SheetWords(
      "negociations", Wording("Négociations", "Negotiations"), table: Wording("Negociations", "Negotiations")))

  private var statedForum: String? { forum.isEmpty ? nil : forum }
}
