/// A record of the register of activities, whole, as the annex shows it.
package struct Activity: Sendable, Hashable {
  /// The record’s own name; empty when it has none.
  package var id = ""
  /// What it is, in one line.
  package var title = ""
  /// In the order of the record.
  package var partners: [PartnerIndex] = []
  /// What kind of thing it is.
  package var kind = ActivityKind.exercise
  /// The pillar that the record states, else that of its kind.
  package var pillar: Pillar {
    get { statedPillar ?? kind.pillar }
    set { statedPillar = newValue }
  }
  /// The pillar that the record states itself.
  package var statedPillar: Pillar?
  /// Of cooperation.
  package var domains: [String] = []
  /// First day, perhaps partial.
  package var start: PartialDate?
  /// Last day included; a record without an end ends when it starts.
  package var end: PartialDate?
  /// What became of it.
  package var status = Status.planned
  /// Why it was cancelled or postponed.
  package var cause: String?
  /// The plan line that it carries out.
  package var planLine: String?
  /// The office that leads it.
  package var lead: NamedOffice?
  /// The office that coordinates.
  package var coordinatedBy: NamedOffice?
  /// Other offices.
  package var associated: [NamedOffice] = []
  /// Of the French principal.
  package var level: Level?
  /// Of the principal of the partner.
  package var counterpartLevel: Level?
  /// Given, received, mutual or in the margins.
  package var direction: Direction?
  /// The dialogue, committee or council that it is a session of.
  package var series: String?
  /// Of what kind that is, where its register was read beside.
  package var seriesKind: MeetingSeries.Kind?
  /// The rank of the session.
  package var ordinal: Int?
  /// Where.
  package var place: String?
  /// In which theatre.
  package var theatre: String?
  /// Nil when not stated.
  package var participantsFrench: Int?
  /// Nil when not stated.
  package var participantsPartner: Int?
  /// Nil when not stated.
  package var cost: Euros?
  /// How it is protected.
  package var marking: Marking = .unprotected
  /// The document that it comes from.
  package var source: String?
  /// A free remark.
  package var note: String?
  /// The attributions that the record states itself.
  package var statedAttributions: [Attribution] = []
  /// The decision that allows what the texts do not.
  package var derogation: String?
  /// The day that the record was entered.
  package var enteredOn: PartialDate?
  /// Where it stands in its file.
  package var origin: Origin
  /// The volumes of each partner of an activity that is recorded partner by partner, whose own volumes are their sums;
  /// empty where they are known of the whole alone.
  package var shares: [PartnerShare] = []

  package init(
    id: String, title: String, partners: [PartnerIndex], kind: ActivityKind, pillar: Pillar? = nil,
    start: PartialDate?, end: PartialDate? = nil, status: Status, origin: Origin
  ) {
    self.id = id
    self.title = title
    self.partners = partners
    self.kind = kind
    statedPillar = pillar
    self.start = start
    self.end = end
    self.status = status
    self.origin = origin
  }
}

extension Activity: RegisterRecord {
  package init(origin: Origin) {
    self.origin = origin
  }

  /// The register of what was done, or is due to be done, with partners.
  package static let register = Register(
    "activities", Wording("Activités", "Activities"),
    row: Wording(
      "une activité faite, ou à faire, avec un ou plusieurs partenaires",
      "something done, or due to be done, with one or several partners"),
    joinsLines: true, columns: fields.map(\.column))

  /// An activity counts in the period that it starts in; its volumes go by the days that it has in each.
  package static let declaration = Declaration<Activity>(
    counted: .whenItStarts(\.start),
    dimensions: [
      .partners(\.partners), .pillar(\.pillar), .regions(\.partners), .attributions, .office(\.lead),
      .term(.level, \.level),
      .label(.series, \.series),
    ],
    questions: [
      .kind(\.kind), .term(Dimension("direction", Wording("sens", "direction")), \.direction),
      .term(Dimension("counterpart_level", Wording("niveau du partenaire", "counterpart level")), \.counterpartLevel),
      .labels(Dimension("domain", Wording("domaine", "domain")), \.domains),
      .label(Dimension("theatre", Wording("théâtre", "theatre")), \.theatre),
      .label(Dimension("place", Wording("lieu", "place")), \.place),
    ],
    sheet: SheetWords(
      "activites", Wording("Activités", "Activities"), table: Wording("Activites", "Activities")))

  /// One a column, in their order.
  package static let fields: [Field<Activity>] = [
    Field(\.id, else: "", CommonColumn.identifier),
    Field(\.title, else: "", CommonColumn.title(required: true)),
    Field(\.partners, else: [], CommonColumn.partners(required: true)),
    Field(needed: \.kind, CommonColumn.kind(Wording("nature de l’activité", "kind of activity"))),
    Field(\.statedPillar, CommonColumn.pillar),
    Field(\.domains, else: [], CommonColumn.domains),
    Field(\.start, Column.start),
    Field(\.end, Column.end),
    Field(needed: \.status, Column.status),
    Field(\.cause, Column.cause),
    Field(\.planLine, Column.planLine),
    Field(\.lead, CommonColumn.lead),
    Field(\.coordinatedBy, CommonColumn.coordinatedBy),
    Field(\.associated, else: [], CommonColumn.associated),
    Field(\.level, CommonColumn.level),
    Field(\.counterpartLevel, Column.counterpartLevel),
    Field(\.direction, CommonColumn.direction),
    Field(\.series, Column.series),
    Field(\.ordinal, Column.ordinal),
    Field(\.place, CommonColumn.place),
    Field(\.theatre, Column.theatre),
    Field(\.participantsFrench, Column.participantsFrench),
    Field(\.participantsPartner, Column.participantsPartner),
    Field(\.cost, Column.cost),
    Field(\.marking, else: .unprotected, CommonColumn.marking),
    Field(\.source, CommonColumn.source),
    Field(\.note, CommonColumn.note),
    Field(\.statedAttributions, else: [], CommonColumn.attributions),
    Field(\.derogation, CommonColumn.derogation),
    Field(\.enteredOn, CommonColumn.enteredOn),
  ]
}

extension Column {
  fileprivate static let start = Column(
    "start", .date, role: .first, Wording("Début", "Start"),
    aliases: ["date de début", "date début", "start date", "date", "du", "from"],
    elsewhere: [
      "début", "date début", "date départ", "départ", "date de départ", "jour", "date activité", "date de l'activité",
      "begin", "begin date", "début de mission", "departure", "departure date", "commence le", "commencé le",
      "débute le", "premier jour", "first day", "starts on", "started on",
      "ouverture", "date d'ouverture", "date d'arrivée", "arrivée", "année", "an", "year", "millésime", "dtg", "gdh",
      "date begin", "date start", "start day", "start time", "date from", "begins", "begins on",
    ],
    help: Wording("premier jour, ou date partielle", "first day, or a partial date"))
  fileprivate static let end = Column(
    "end", .date, role: .last, Wording("Fin", "End"), aliases: ["date de fin", "date fin", "end date", "au", "to"],
    elsewhere: [
      "date fin", "date retour", "retour", "date de retour", "fin de mission", "finish", "until", "jusqu'au", "terme",
      "return",
      "return date", "clôture", "date de clôture", "terminé le", "terminée le", "termine le", "se termine le",
      "achevé le",
      "achèvement", "finit le", "finished", "completed on", "dernier jour", "last day", "ends on", "ended on",
      "date end", "end day", "end time", "date to", "date stop", "ends",
    ],
    help: Wording("dernier jour compris\u{202F}; vide = le jour du début", "last day included; empty = the start day"))
  fileprivate static let status = Column(
    "status", .choice(Status.terms), role: .status, required: true, Wording("État", "Status"),
    aliases: ["statut", "avancement", "situation"],
    elsewhere: [
      "réalisé", "réalisée", "fait", "effectué", "etat d'avancement", "state of play", "progress", "exécution",
      "suite", "suites", "suite donnée", "avancement", "résultat", "réalisation", "stage id",
    ],
    subject: .masculine("état", "status"),
    help: Wording("prévu, fait, reporté ou annulé", "planned, done, postponed or cancelled"))
  fileprivate static let cause = Column(
    "cause", .label, Wording("Cause", "Cause"), aliases: ["motif", "raison", "reason"], needsWholeHeader: true,
    help: Wording("cause d’une annulation ou d’un report", "cause of a cancellation or a postponement"))
  fileprivate static let planLine = Column(
    "plan_line", .text, refersTo: "plans", Wording("Ligne de plan", "Plan line"), aliases: ["ligne du plan", "plan"],
    needsWholeHeader: true,
    help: Wording(
      "ligne du plan de coopération que l’activité exécute", "line of the cooperation plan that it carries out"))
  fileprivate static let counterpartLevel = Column(
    "counterpart_level", .choice(Level.terms), Wording("Niveau du partenaire", "Counterpart level"),
    aliases: ["niveau de l'homologue", "niveau homologue"], needsWholeHeader: true,
    subject: .masculine("niveau", "level"),
    help: Wording("niveau de l’autorité du partenaire", "level of the principal of the partner"))
  fileprivate static let series = Column(
    "series", .label, refersTo: "series", Wording("Série", "Series"), aliases: ["instance", "enceinte"],
    needsWholeHeader: true,
    help: Wording(
      "dialogue, comité ou conseil dont c’est une session", "dialogue, committee or council it is a session of"))
  fileprivate static let ordinal = Column(
    "ordinal", .count, role: .rank, Wording("Rang", "Ordinal"), aliases: ["numéro de session", "session", "édition"],
    needsWholeHeader: true,
    help: Wording("rang de la session dans sa série", "rank of the session in its series"))
  fileprivate static let theatre = Column(
    "theatre", .label, Wording("Théâtre", "Theatre"), aliases: ["zone", "region", "région"],
    elsewhere: ["zone géographique", "area", "continent", "territoire"],
    help: Wording("théâtre ou zone", "theatre or region"))
  fileprivate static let participantsFrench = Column(
    "participants_fr", .count, role: .frenchParticipants, Wording("Participants français", "French participants"),
    aliases: ["effectif français", "effectifs français", "participants france", "nombre de participants français"],
    elsewhere: [
      "effectif fr", "nb pax", "pax", "nombre de pax", "participants", "nb participants", "nombre de participants",
      "effectif", "effectifs", "nb de participants", "headcount", "personnes", "pax fr",
    ],
    help: Wording("nombre de participants français", "number of French participants"))
  fileprivate static let participantsPartner = Column(
    "participants_partner", .count, role: .partnerParticipants,
    Wording("Participants partenaires", "Partner participants"),
    aliases: ["effectif partenaire", "effectifs partenaires", "participants étrangers"],
    elsewhere: ["effectif étranger", "pax partenaire", "participants du partenaire", "pax étrangers"],
    help: Wording("nombre de participants des partenaires", "number of participants of the partners"))
  fileprivate static let cost = Column(
    "cost_eur", .money, role: .cost, Wording("Coût (€)", "Cost (€)"),
    aliases: ["coût", "cout", "montant", "cost", "coût en euros"],
    elsewhere: [
      "dépense", "dépenses", "budget", "montant ttc", "prix", "amount", "price", "euros", "frais", "cout total",
      "coût total", "total cost", "crédit", "crédits", "enveloppe", "subvention", "valeur", "facture", "expense",
      "expenses", "expenditure", "spending",
    ],
    help: Wording("coût en euros, au centime", "cost in euros, to the cent"))
}

extension Register {
  /// The register of what was done, or is due to be done, with partners.
  package static var activities: Register { Activity.register }
}

extension Activity {
  /// Whether participants are not stated: by the record, or by some partner of an activity recorded partner by partner.
  package var lacksParticipants: Bool {
    shares.isEmpty
      ? participantsFrench == nil && participantsPartner == nil : shares.contains(where: \.lacksParticipants)
  }
}
