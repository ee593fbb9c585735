/// One instruction sent to posts abroad (seed S0, points 5° and 6°).
package struct Instruction: CommonRecord {
  /// What every record says.
  package var common: CommonValues
  /// Whose instruction it is.
  package var issuer: NamedOffice?
  /// Who wrote it.
  package var draftedBy: [NamedOffice] = []
  /// Who validated it.
  package var validatedBy: NamedOffice?
  /// Who sent it.
  package var sentBy: NamedOffice?
  /// The day of the coordination.
  package var coordinatedOn: PartialDate?
  /// The day on which it went.
  package var sentOn: PartialDate?
  /// The missions that it is addressed to.
  package var addressees: [String] = []

  package init(origin: Origin) { common = CommonValues(origin) }

  /// The rules that it is given under.
  package enum Regime: UInt8, Vocabulary {
    case minister, chiefOfDefence, other

    /// Its code, names and other spellings.
    package var term: Term {
      switch self {
      case .minister: Term("ministre", "Instruction du ministre", "Instruction of the minister")
      case .chiefOfDefence: Term("cema", "Instruction du CEMA", "Instruction of the chief of defence")
      case .other: Term("autre", "Autre régime", "Other rules")
      }
    }
  }

  /// By whose authority it goes, and to whom.
  package var regime: Regime {
    switch issuer?.office {
    case .minister: .minister
    case .chiefOfDefence: .chiefOfDefence
    default: .other
    }
  }

  /// What instructions serve.
  package static let serving = [
    AttributionRule<Instruction>(
      .ministerInstructions, Wording("instructions du ministre", "instructions of the minister")
    ) { $0.regime == .minister },
    AttributionRule<Instruction>(
      .ownInstructions, Wording("instructions du CEMA", "instructions of the chief of defence")
    ) { $0.regime == .chiefOfDefence },
  ]

  /// The register that its fields make.
  package static let register = Register(
    "instructions", Wording("Instructions", "Instructions"),
    row: Wording("une instruction adressée à des postes à l’étranger", "one instruction sent to posts abroad"),
    columns: fields.map(\.column))

  /// One a column, in their order.
  package static let fields: [Field<Instruction>] =
    Field.common(partners: false) + [
      Field(
        \.issuer,
        Column(
          "issuer", .label, required: true, Wording("Émetteur", "Issuer"), aliases: ["autorité émettrice"],
          needsWholeHeader: true,
          help: Wording("MINISTRE, CEMA ou un autre organisme", "MINISTRE, CEMA or another office"))
      ),
      Field(
        \.draftedBy, else: [],
        Column(
          "drafted_by", .labels, Wording("Rédaction", "Drafted by"), aliases: ["rédigée par", "rédacteurs"],
          needsWholeHeader: true,
          help: Wording("organismes qui l’ont rédigée, plusieurs possibles", "offices that drafted it, several allowed")
        )),
      Field(
        \.validatedBy,
        Column(
          "validated_by", .label, Wording("Validation", "Validated by"), aliases: ["validée par"],
          needsWholeHeader: true, help: Wording("organisme qui l’a validée", "office that validated it"))),
      Field(
        \.sentBy,
        Column(
          "sent_by", .label, Wording("Envoi", "Sent by"), aliases: ["envoyée par", "adressée par"],
          needsWholeHeader: true, help: Wording("organisme qui l’a adressée", "office that sent it"))),
      Field(
        \.coordinatedOn,
        Column(
          "coordinated_on", .date, Wording("Coordonnée le", "Coordinated on"), aliases: ["date de coordination"],
          needsWholeHeader: true, help: Wording("jour de la coordination", "day of the coordination"))),
      Field(
        \.sentOn,
        Column(
          "sent_on", .date, role: .first, Wording("Envoyée le", "Sent on"), aliases: ["date d'envoi", "adressée le"],
          needsWholeHeader: true, help: Wording("jour de l’envoi", "day that it was sent"))),
      Field(
        \.addressees, else: [],
        Column(
          "addressees", .labels, refersTo: "missions", Wording("Destinataires", "Addressees"),
          aliases: ["destinataire", "postes destinataires"], needsWholeHeader: true,
          help: Wording(
            "identifiants des missions destinataires, plusieurs possibles",
            "identifiers of the missions it is addressed to, several allowed"))),
    ]

  private static let sent = Amount<Instruction>.event("sent", Wording("Envoyée", "Sent"), on: \.sentOn)
  private static let copies = Amount<Instruction>("copies", Wording("Postes atteints", "Posts reached"), .things) {
    record, place in
    guard let sent = record.sentOn, place.lies(sent) != false else { return 0 }
    return place.lies(sent) == nil || record.addressees.isEmpty ? nil : Set(record.addressees).count
  }
  private static let regimes = Dimension("regime", Wording("régime", "rules"))

  /// How its records are counted and shown.
  package static let declaration = Declaration<Instruction>(
    counted: .whenItStarts(\.sentOn),
    dimensions: DimensionOf.common + [
      DimensionOf(regimes) { [.word($0.regime.code, $0.regime.name)] }, .office(\.issuer),
    ],
    amounts: [sent, copies],
    figures: [
      DeclaredFigure(
        "instructions.sent", Wording("Instructions adressées", "Instructions sent"),
        definition: Wording("instructions adressées dans la période", "instructions sent in the period"), .sum(sent),
        cuts: [.total, .partner, .region, Cut(regimes), .office, .attribution]),
      DeclaredFigure(
        "instructions.addressees", Wording("Destinataires", "Addressees"),
        definition: Wording(
          "destinataires des instructions adressées, chacun autant de fois qu’il en reçoit",
          "addressees of the instructions sent, each as often as it is sent one"),
        .sum(copies), cuts: [.total, Cut(regimes), .attribution]),
    ],
    rules: [.offices { [$0.issuer, $0.validatedBy, $0.sentBy] + $0.draftedBy }],
    acts: { $1.holds($0.sentOn) },
    sheet: SheetWords("instructions", Wording("Instructions", "Instructions"), table: Wording("Instructions", "Orders"))
  )
}
