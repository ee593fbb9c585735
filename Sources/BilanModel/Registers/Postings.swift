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
  /// What the postings of the same post say of it.
  package var succession = Succession()

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

  /// In an organisation unless a partner is none, where a French officer is given; in France where a foreign one is
  /// received.
  ///
  /// Nil where the direction says neither, and beside companies alone.
  package var host: Host? {
    switch direction {
    case .received: .france
    case .given, nil:
      common.partners.contains { ![.organisation, .company].contains($0.nature) }
        ? .army
        : !common.partners.isEmpty && common.partners.allSatisfy { $0.nature == .organisation } ? .organisation : nil
    case .mutual, .margins: nil
    }
  }

  /// Whether it is that of a French officer, in an organisation or a foreign army, or with nobody but France named.
  private var isAbroad: Bool {
    host == .organisation || host == .army
      || common.partners.isEmpty && (direction == nil || direction == .given)
  }

  /// The first and the last day of influence: service on a post of an organisation within the dates of a decision; nil
  /// where no decision says so.
  ///
  /// Of a stay whose end alone is stated the first one may be any.
  private func influence(in place: RecordPeriod) -> (from: PartialDate, until: PartialDate)? {
    guard host == .organisation, decision != nil, let influenceFrom, start != nil || end != nil else { return nil }
    return (
      start?.notBefore(influenceFrom) ?? .someDay(from: influenceFrom.earliest),
      place.closed(end).notAfter(place.closed(influenceUntil))
    )
  }

  /// Before the decision there is no day of influence.
  package var unknownFrom: Day? { influenceFrom?.earliest }

  /// The first day, as vague as it and the last one leave it.
  private var begun: PartialDate? { start?.beginning(before: end) }

  /// An officer in an organisation serves the third attribution.
  package static let serving = [
    AttributionRule<Posting>(
      .insertedOfficers,
      Wording(
        "officiers français dans une organisation internationale", "French officers in an international organisation")
    ) { $0.host == .organisation }
  ]

  /// Whether it is held on a day.
  func isHeld(on day: Day) -> Bool {
    host == .organisation && start.map { $0.latest <= day } ?? false && end.map { $0.earliest >= day } ?? true
  }

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
    where: { $0.isAbroad })
  private static let foreign = Amount<Posting>.stock(
    "foreign", Wording("Étranger en France à la fin", "Foreigner in France at the end"), from: \.start, until: \.end,
    where: { $0.host == .france })
  private static let started = Amount<Posting>.event("started", Wording("Commencé", "Started")) { $0.begun }
  private static let personMonths = Amount<Posting>(
    "person_months", Wording("Personnes mois", "Person months"), .personMonths
  ) { posting, place in
    guard posting.isAbroad, !place.isAfter(posting.end) else { return 0 }
    return posting.start.flatMap { place.period.part(from: $0, to: place.closed(posting.end)) }.map(Period.personMonths)
  }
  private static let influenceDays = Amount<Posting>(
    "influence_days", Wording("Jours d’influence", "Days of influence"), .days
  ) { posting, place in
    guard let influence = posting.influence(in: place) else { return 0 }
    return place.period.part(from: influence.from, to: influence.until)?.count
  }

  /// How its records are counted and shown.
  package static let declaration = Declaration<Posting>(
    counted: .whileItLasts(\.firstTold, until: \.lastDay, begins: \Posting.start), together: { followed($0, $1) },
    dimensions: DimensionOf.common + [.term(.kind, \.host), .offices { $0.authority }],
    amounts: [inserted, foreign, started, personMonths, influenceDays, vacancy, openVacancy, handover],
    figures: [
      DeclaredFigure(
        "postings.inserted", Wording("Officiers insérés", "Inserted officers"),
        definition: Wording(
          "officiers français en poste dans une organisation ou une armée étrangère à la fin de la période ou à la "
            + "date d’arrêt",
          "French officers on a post in an organisation or a foreign army at the end of the period or on the as-of day"),
        .sum(inserted), cuts: [.total, .partner, .region, .kind, .office, .attribution]),
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
          "jours de service d’officiers français dans une organisation, à un poste que la décision classe alors en poste "
            + "d’influence ; sans décision il n’y en a pas",
          "days of service of French officers in an organisation, on a post that the decision then makes one of influence; "
            + "without a decision there are none"),
        .sum(influenceDays), cuts: [.total, .partner, .region, .office, .attribution]),
    ] + successionFigures,
    rules: [
      .onePartner, .offices { $0.authority }, givenOrReceived,
      .order(
        .datesOutOfOrder, DateOrder(\.influenceFrom, "influence_from", before: \.influenceUntil, "influence_until")),
    ],
    acts: { $1.holds($0.begun) }, deadlines: { deadlines($0, $1) },
    sheet: SheetWords("postes", Wording("Officiers insérés", "Inserted officers"), table: Wording("Postes", "Postings"))
  )
}

extension Posting {
  private static let givenOrReceived = Rule<Posting>(
    FindingKind(
      "posting-direction", .warning,
      Wording(
        "le sens d’une affectation n’est ni « donnée » ni « reçue »",
        "the direction of a posting is neither given nor received"),
      fix: Wording(
        "écrire « donnée » pour un officier français à l’étranger, « reçue » pour un étranger en France",
        "write “given” for a French officer abroad, “received” for a foreign one in France"))
  ) { posting in
    guard posting.host == nil, let direction = posting.direction else { return nil }
    return Wording(
      "« \(direction.name.french) » : l’affectation n’est ni à l’étranger ni en France",
      "“\(direction.name.english)”: the posting is neither abroad nor in France")
  }
}

extension Period {
  /// Days, each as its part of its month, in parts of which a month of any length has `Unit.personMonths.scale`.
  fileprivate static func personMonths(_ days: Range<Int32>) -> Int {
    var (sum, day) = (0, days.lowerBound)
    while day < days.upperBound {
      let (year, month, dayOfMonth) = Day(number: day).civil
      let length = Day.length(ofMonth: month, year: year)
      let count = min(length - dayOfMonth + 1, Int(days.upperBound - day))
      sum += count * (Unit.personMonths.scale / length)
      day += Int32(count)
    }
    return sum
  }
}
