/// An export opinion, or a request for export support (seed S0, points 8° and 9°).
package struct ExportCase: CommonRecord {
  /// What every record says.
  package var common: CommonValues
  /// An opinion or a support.
  package var type = Kind.opinion
  /// The day on which it came.
  package var receivedOn: PartialDate?
  /// The day of the opinion; nil while it is pending.
  package var opinionOn: PartialDate?
  /// Days that do not count in its delay.
  package var suspendedDays: Int?
  /// Its sense; nil while it is pending.
  package var opinion: Opinion?
  /// Who gives the opinion.
  package var author: NamedOffice?
  /// Who coordinates.
  package var coordinator: NamedOffice?
  /// The first and the last day of the support.
  package var implementationStart: PartialDate?
  /// The last day of the support.
  package var implementationEnd: PartialDate?

  package init(origin: Origin) { common = CommonValues(origin) }

  /// What is asked for.
  package enum Kind: UInt8, Vocabulary {
    case opinion, support

    /// Its code, names and other spellings.
    package var term: Term {
      switch self {
      case .opinion: Term("avis", "avis", "opinion", ["avis export", "demande d'avis"])
      case .support: Term("concours", "concours", "support", ["demande de concours", "soutien"])
      }
    }
  }

  /// What was thought of it.
  package enum Opinion: UInt8, Vocabulary {
    case favourable, conditional, unfavourable, adjourned, pointless

    /// Its code, names and other spellings.
    package var term: Term {
      switch self {
      case .favourable: Term("favorable", "favorable", "favourable", ["favorables"])
      case .conditional:
        Term("sous_conditions", "sous conditions", "conditional", ["favorable sous conditions", "sous condition"])
      case .unfavourable: Term("defavorable", "défavorable", "unfavourable")
      case .adjourned: Term("ajourne", "ajourné", "adjourned", ["ajournée", "ajournement"])
      case .pointless: Term("sans_objet", "sans objet", "moot", ["so", "pointless"])
      }
    }
  }

  /// The day that it was decided: an adjourned case stays pending.
  package var decidedOn: PartialDate? { opinion == .adjourned ? nil : dayOfOpinion }
  /// The day that it came on, and that of its opinion, in their order where partial dates allow it.
  private var dayOfReceipt: PartialDate? { receivedOn?.beginning(before: opinionOn) }
  private var dayOfOpinion: PartialDate? { opinionOn?.ending(after: receivedOn) }
  /// The first day that something is known of it.
  private var first: PartialDate? {
    // A slip of the pen: both days keep their place.
    if let receivedOn, let opinionOn, opinionOn.latest < receivedOn.earliest { return opinionOn }
    return dayOfReceipt ?? opinionOn
  }
  /// The last day that it was pending on: it no longer is on the day of the opinion.
  private var lastPending: PartialDate? { decidedOn?.advanced(by: CalendarDuration(days: 1), sign: -1) }
  /// The last day that something is known of it; open while nothing is decided, or a support has not ended.
  private var last: PartialDate? {
    guard let decidedOn else { return nil }
    return [dayOfReceipt, implementationStart, implementationEnd].compactMap(\.self).reduce(decidedOn) {
      $0.notBefore($1)
    }
  }

  /// What cases serve.
  package static let serving = [
    AttributionRule<ExportCase>(.exportOpinions, Wording("avis sur des exportations", "opinions on exports")) {
      $0.type == .opinion
    },
    AttributionRule<ExportCase>(
      .exportSupport, Wording("concours à des exportations", "support to exports")
    ) { $0.type == .support },
  ]

  /// The register that its fields make.
  package static let register = Register(
    "cases", Wording("Exportations", "Exports"),
    row: Wording(
      "un avis sur une exportation, ou une demande de concours à une exportation",
      "an export opinion, or a request for export support"),
    lastsWithoutEnd: true, columns: fields.map(\.column))

  /// One a column, in their order.
  package static let fields: [Field<ExportCase>] =
    Field.common() + [
      Field(
        needed: \.type,
        Column(
          "type", .choice(Kind.terms), role: .kind, required: true, Wording("Type", "Type"),
          aliases: ["type de dossier", "nature du dossier"], needsWholeHeader: true,
          subject: .masculine("type", "type"), help: Wording("avis ou concours", "opinion or support"))),
      Field(
        \.receivedOn,
        Column(
          "received_on", .date, role: .first, required: true, mayBeEmpty: true, Wording("Reçu le", "Received on"),
          aliases: ["date de réception", "réception", "date de la demande"], needsWholeHeader: true,
          help: Wording("jour de la réception", "day of receipt"))),
      Field(
        \.opinionOn,
        Column(
          "opinion_on", .date, Wording("Avis rendu le", "Opinion on"), aliases: ["date de l'avis", "avis le"],
          needsWholeHeader: true,
          help: Wording("jour de l’avis ; vide = en attente", "day of the opinion; empty = pending"))
      ),
      Field(
        \.suspendedDays,
        Column(
          "suspended_days", .count, Wording("Jours suspendus", "Suspended days"), aliases: ["jours de suspension"],
          needsWholeHeader: true,
          help: Wording("jours qui ne comptent pas dans le délai", "days that do not count in the delay"))),
      Field(
        \.opinion,
        Column(
          "opinion", .choice(Opinion.terms), Wording("Avis", "Opinion"), aliases: ["sens de l'avis"],
          needsWholeHeader: true, subject: .masculine("avis", "opinion"),
          help: Wording(
            "favorable, sous conditions, défavorable, ajourné ou sans objet",
            "favourable, conditional, unfavourable, adjourned or moot"))),
      Field(
        \.author,
        Column(
          "author", .label, Wording("Auteur", "Author"), aliases: ["auteur de l'avis", "émetteur de l'avis"],
          needsWholeHeader: true, help: Wording("organisme qui rend l’avis", "office that gives the opinion"))),
      Field(
        \.coordinator,
        Column(
          "coordinator", .label, Wording("Coordonnateur", "Coordinator"), aliases: ["coordination du concours"],
          needsWholeHeader: true,
          help: Wording("organisme qui coordonne le concours", "office that coordinates the support"))),
      Field(
        \.implementationStart,
        Column(
          "implementation_start", .date, Wording("Mise en œuvre depuis", "Implementation start"),
          aliases: ["début du concours", "début de mise en œuvre"], needsWholeHeader: true,
          help: Wording("premier jour du concours", "first day of the support"))),
      Field(
        \.implementationEnd,
        Column(
          "implementation_end", .date, Wording("Mise en œuvre jusqu’à", "Implementation end"),
          aliases: ["fin du concours", "fin de mise en œuvre"], needsWholeHeader: true,
          help: Wording("dernier jour du concours", "last day of the support"))),
    ]

  /// A day of the cases of one kind.
  private static func event(
    _ code: String, _ name: Wording, _ kind: Kind, on day: @escaping @Sendable (ExportCase) -> PartialDate?
  ) -> Amount<ExportCase> { Amount.event(code, name) { $0.type == kind ? day($0) : nil } }

  private static let received = event("received", Wording("Avis demandé", "Opinion asked"), .opinion) {
    $0.dayOfReceipt
  }
  private static let decided = event("decided", Wording("Avis rendu", "Opinion given"), .opinion) { $0.decidedOn }
  private static let pending = Amount<ExportCase>.stock(
    "pending", Wording("En attente à la fin", "Pending at the end"), from: \.receivedOn, until: \.lastPending,
    statesLast: false, where: { $0.type == .opinion })
  private static let requests = event("requests", Wording("Concours demandé", "Support asked"), .support) {
    $0.dayOfReceipt
  }
  private static let implemented = Amount<ExportCase>(
    "implemented", Wording("Concours engagé", "Support begun"), .records
  ) { record, place in
    guard record.type == .support, let received = record.dayOfReceipt, let start = record.implementationStart else {
      return 0
    }
    guard place.period.mayContain(received), received.earliest <= place.asOf, start.earliest <= place.asOf else {
      return 0
    }
    return place.period.contains(received) && start.latest <= place.asOf ? 1 : nil
  }

  private static let delay = Amount<ExportCase>(
    "delay", Wording("Jours jusqu’à l’avis", "Days to the opinion"), .days, of: { $0.hasDelay(in: $1) }
  ) { record, _ in record.delay }
  private static let age = Amount<ExportCase>(
    "age", Wording("Jours d’attente", "Days pending"), .days, isStock: true,
    of: { record, place in
      record.type == .opinion && record.receivedOn.map { $0.earliest <= place.lastDay } ?? true
        && record.decidedOn.map { $0.latest > place.lastDay } ?? true
    }
  ) { record, place in
    guard let received = record.receivedOn?.exact, record.decidedOn.map({ $0.earliest > place.lastDay }) ?? true else {
      return nil
    }
    return Int(place.lastDay.number - received.number) - (record.suspendedDays ?? 0)
  }
  private static let timed = Amount<ExportCase>(
    "timed", Wording("Avis à délai", "Opinion with a target"), .records, choice: .opinionTarget
  ) { record, place in
    place.choices.opinionTarget == nil || !record.hasDelay(in: place) ? 0 : record.delay.map { _ in 1 }
  }
  private static let inTime = Amount<ExportCase>(
    "in_time", Wording("Avis dans le délai", "Opinion in time"), .records, choice: .opinionTarget
  ) { record, place in
    guard let target = place.choices.opinionTarget, record.hasDelay(in: place) else { return 0 }
    return record.delay.map { $0 <= target ? 1 : 0 }
  }

  /// Whether it is one of the opinions given in a period whose delays are looked at.
  private func hasDelay(in place: RecordPeriod) -> Bool {
    type == .opinion && opinion != .pointless
      && decidedOn.map { place.period.mayContain($0) && $0.earliest <= place.asOf } ?? false
  }

  /// The days from receipt to opinion less those suspended; nil where one of them is not a day.
  private var delay: Int? {
    guard let received = receivedOn?.exact, opinion != .adjourned,
      let decided = opinionOn?.exact
    else { return nil }
    return Int(decided.number - received.number) - (suspendedDays ?? 0)
  }

  /// How its records are counted and shown.
  package static let declaration = Declaration<ExportCase>(
    counted: .whileItLasts(\.first, until: \.last, begins: \ExportCase.receivedOn),
    dimensions: DimensionOf.common + [
      .kind(\.type), .office(\.author), .term(Dimension("opinion", Wording("avis", "opinion")), \.opinion),
    ],
    amounts: [received, decided, pending, requests, implemented, delay, age, timed, inTime],
    figures: [
      DeclaredFigure(
        "cases.received", Wording("Avis demandés", "Opinions asked for"),
        definition: Wording("demandes d’avis reçues dans la période", "requests for an opinion received in the period"),
        .sum(received), cuts: [.total, .partner, .region]),
      DeclaredFigure(
        "cases.opinions", Wording("Avis rendus", "Opinions given"),
        definition: Wording(
          "avis rendus dans la période ; un avis ajourné n’est pas rendu",
          "opinions given in the period; an adjourned one is not given"),
        .sum(decided),
        cuts: [
          .total, .partner, .region, .office, .attribution, Cut(Dimension("opinion", Wording("avis", "opinion"))),
        ]),
      DeclaredFigure(
        "cases.pending", Wording("Avis en attente", "Opinions pending"),
        definition: Wording(
          "demandes d’avis reçues et non décidées à la fin de la période ou à la date d’arrêt",
          "requests for an opinion received and not decided at the end of the period or on the as-of day"),
        .sum(pending), cuts: [.total, .partner, .region]),
      DeclaredFigure(
        "cases.delay_median", Wording("Délai médian des avis (jours)", "Median delay of opinions (days)"),
        definition: Wording(
          "médiane des jours de la réception à l’avis, suspensions déduites, des avis rendus dans la période hors « sans "
            + "objet » ; les demandes en attente n’y sont pas, et l’allongeraient",
          "median of the days from receipt to opinion less suspensions, of the opinions given in the period but the "
            + "moot ones; pending requests are not in it, and would make it longer"),
        .median(delay), cuts: [.total, .partner, .region]),
      DeclaredFigure(
        "cases.in_time", Wording("Part des avis rendus dans le délai", "Share of opinions given in time"),
        definition: Wording(
          "avis rendus dans la période, hors « sans objet », dans le délai visé / avis dont le délai est connu ; s.o. tant "
            + "que la configuration ne fixe pas « opinion_target_days »",
          "opinions given in the period but the moot ones, within the target / those whose delay is known; not "
            + "applicable while the configuration sets no “opinion_target_days”"),
        .share(inTime, of: timed), cuts: [.total, .partner, .region], tone: .moreIsBetter),
      DeclaredFigure(
        "cases.age_median",
        Wording("Âge médian des demandes en attente (jours)", "Median age of pending requests (days)"),
        definition: Wording(
          "médiane des jours d’attente, suspensions déduites, des demandes d’avis en attente à la fin de la période ou à "
            + "la date d’arrêt",
          "median of the days pending, less suspensions, of the requests pending at the end of the period or on the as-of "
            + "day"),
        .median(age), cuts: [.total, .partner, .region]),
      DeclaredFigure(
        "cases.support_requests", Wording("Concours demandés", "Supports asked for"),
        definition: Wording(
          "demandes de concours reçues dans la période", "requests for support received in the period"),
        .sum(requests), cuts: [.total, .partner, .region, .attribution]),
      DeclaredFigure(
        "cases.support_share", Wording("Part des concours engagés", "Share of supports begun"),
        definition: Wording(
          "concours demandés dans la période et engagés à la date d’arrêt / concours demandés dans la période",
          "supports asked for in the period and begun on the as-of day / supports asked for in the period"),
        .share(implemented, of: requests), cuts: [.total, .partner, .region]),
    ],
    rules: [.offices { [$0.author, $0.coordinator] }, opinionBeforeReceipt, supportDates, opinionWithoutDay],
    acts: { $1.holds($0.dayOfOpinion) }, deadlines: { deadlines($0, $1) },
    sheet: SheetWords("exportations", Wording("Exportations", "Exports"), table: Wording("Exportations", "Exports")))
}
