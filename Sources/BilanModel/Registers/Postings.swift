/// One officer’s stay on one post, in an organisation or a foreign army; no name of a person (seed S0, point 3°).
package struct Posting: CommonRecord {
  /// What every record says.
  package var common: CommonValues
  /// The post.
  package var post = ""
  /// Where it stands.
  package var place: String?
  /// The first and the last day of influence, as the decision has them.
  package var influenceFrom: PartialDate?
  /// The last day of the decision, included.
  package var influenceUntil: PartialDate?
  /// The decision that makes it a post of influence.
  package var decision: String?
  /// Who has authority over the officer.
  package var authority: [NamedOffice] = []
  /// The first and the last day of service.
  package var start: PartialDate?
  /// The last day, included.
  package var end: PartialDate?
  /// Given: a French officer abroad; received: a foreign one in France.
  package var direction: Direction?

  package init(origin: Origin) { common = CommonValues(origin) }

  /// Where an officer serves.
  package enum Host: UInt8, Vocabulary {
    case organisation, army, france

    /// Its code, names and other spellings.
    package var term: Term {
      switch self {
      case .organisation: Term("organisation", "Organisation internationale", "International organisation")
      case .army: Term("armee", "Armée étrangère", "Foreign army")
      case .france: Term("france", "En France", "In France")
      }
    }
  }

  /// In an organisation unless a partner is a state; in France where the officer is a foreign one.
  package var host: Host {
    if direction == .received { return .france }
    return common.partners.contains { Region.of($0) != nil } ? .army : .organisation
  }

  /// An officer in an organisation serves the third attribution.
  package var served: [Attribution] { host == .organisation ? [.insertedOfficers] : [] }

  /// The register that its fields make.
  package static let register = Register(
    "postings", Wording("Officiers insérés", "Inserted officers"),
    row: Wording("l’affectation d’un officier à un poste", "one officer’s stay on one post"),
    lastsWithoutEnd: true, columns: fields.map(\.column))

  /// One a column, in their order.
  package static let fields: [Field<Posting>] =
    Field.common() + [
      Field(
        \.post, else: "",
        Column(
          "post", .label, required: true, Wording("Poste", "Post"), aliases: ["intitulé du poste", "fonction"],
          needsWholeHeader: true, help: Wording("poste tenu, sans nom de personne", "post held, without a name"))),
      Field(\.place, CommonColumn.place),
      Field(
        \.influenceFrom,
        Column(
          "influence_from", .date, Wording("Influence depuis", "Influence from"), aliases: ["début d'influence"],
          needsWholeHeader: true,
          help: Wording(
            "premier jour du classement en poste d’influence", "first day as a post of influence"))),
      Field(
        \.influenceUntil,
        Column(
          "influence_until", .date, Wording("Influence jusqu’à", "Influence until"), aliases: ["fin d'influence"],
          needsWholeHeader: true,
          help: Wording("dernier jour du classement en poste d’influence", "last day as a post of influence"))),
      Field(
        \.decision,
        Column(
          "decision_ref", .text, Wording("Décision", "Decision"), aliases: ["référence de la décision"],
          needsWholeHeader: true,
          help: Wording("référence de la décision ministérielle", "reference of the ministerial decision"))),
      Field(
        \.authority, else: [],
        Column(
          "authority", .labels, Wording("Autorité", "Authority"), aliases: ["autorités", "autorité d'emploi"],
          needsWholeHeader: true,
          help: Wording("organismes qui ont autorité, plusieurs possibles", "offices in authority, several allowed"))),
      Field(\.start, CommonColumn.stayStart), Field(\.end, CommonColumn.stayEnd),
      Field(\.direction, CommonColumn.direction),
    ]

  private static let inserted = Amount<Posting>.stock(
    "inserted", Wording("Inséré à la fin", "Inserted at the end"), from: \.start, until: \.end,
    where: { $0.host != .france })
  private static let foreign = Amount<Posting>.stock(
    "foreign", Wording("Étranger en France à la fin", "Foreigner in France at the end"), from: \.start, until: \.end,
    where: { $0.host == .france })
  private static let started = Amount<Posting>.event("started", Wording("Commencé", "Started"), on: \.start)
  private static let personMonths = Amount<Posting>(
    "person_months", Wording("Personnes mois", "Person months"), .personMonths
  ) { posting, place in
    guard posting.host != .france else { return 0 }
    guard let start = posting.start?.exact, let end = posting.end.map(\.exact) ?? place.asOf else { return nil }
    return place.period.personMonths(from: start, to: min(end, place.asOf))
  }
  private static let influenceDays = Amount<Posting>(
    "influence_days", Wording("Jours d’influence", "Days of influence"), .days
  ) { posting, place in
    guard let influence = posting.influenceFrom else { return 0 }
    guard let start = posting.start?.exact, let from = influence.exact,
      let end = posting.end.map(\.exact) ?? place.asOf, let until = posting.influenceUntil.map(\.exact) ?? place.asOf
    else { return nil }
    return place.period.overlap(from: max(start, from), to: min(end, until, place.asOf))
  }

  /// How its records are counted and shown.
  package static let declaration = Declaration<Posting>(
    counted: .whileItLasts(\.start, until: \.end),
    dimensions: DimensionOf.common + [.kind(\.host)],
    amounts: [inserted, foreign, started, personMonths, influenceDays],
    figures: [
      DeclaredFigure(
        "postings.inserted", Wording("Officiers insérés", "Inserted officers"),
        definition: Wording(
          "officiers français en poste dans une organisation ou une armée étrangère à la fin de la période ou à la "
            + "date d’arrêt",
          "French officers on a post in an organisation or a foreign army at the end of the period or on the as-of day"),
        .sum(inserted), cuts: [.total, .partner, .region, .kind, .attribution]),
      DeclaredFigure(
        "postings.foreign", Wording("Officiers étrangers en France", "Foreign officers in France"),
        definition: Wording(
          "officiers étrangers en poste en France à la fin de la période ou à la date d’arrêt",
          "foreign officers on a post in France at the end of the period or on the as-of day"),
        .sum(foreign)),
      DeclaredFigure(
        "postings.started", Wording("Affectations commencées", "Postings started"),
        definition: Wording("affectations commencées dans la période", "postings that started in the period"),
        .sum(started), cuts: [.total, .partner, .region, .kind]),
      DeclaredFigure(
        "postings.person_months", Wording("Personnes-mois", "Person-months"),
        definition: Wording(
          "jours d’insertion des officiers français, chacun pour sa part du mois où il tombe : une année entière est 12",
          "days of inserted French officers, each as its part of the month that it falls in: a full year is 12"),
        .sum(personMonths), cuts: [.total, .partner, .region, .kind]),
      DeclaredFigure(
        "postings.influence_days", Wording("Jours de poste d’influence", "Days of posts of influence"),
        definition: Wording(
          "jours de service à un poste que la décision classe alors en poste d’influence",
          "days of service on a post that the decision then makes one of influence"),
        .sum(influenceDays)),
    ],
    rules: [.onePartner, .offices { $0.authority }],
    sheet: SheetWords("postes", Wording("Officiers insérés", "Inserted officers"), table: Wording("Postes", "Postings"))
  )
}

extension Period {
  /// The days from a first to a last one that fall in the period, each as its part of its month, in parts of which a
  /// month of any length has `Unit.personMonths.scale`.
  func personMonths(from start: Day, to end: Day) -> Int {
    var (sum, day, last) = (0, max(start, first), min(end, last))
    while day <= last {
      let (year, month, dayOfMonth) = day.civil
      let length = Day.length(ofMonth: month, year: year)
      let days = min(length - dayOfMonth + 1, Int(last.number - day.number) + 1)
      sum += days * (Unit.personMonths.scale / length)
      day = day.advanced(by: days)
    }
    return sum
  }
}
