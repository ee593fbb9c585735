/// A declaration of intent, an agreement or an arrangement (seeds S0, point 11°, and S2).
package struct Agreement: CommonRecord {
  /// What every record says.
  package var common: CommonValues
  /// What kind of text it is.
  package var nature = Nature.other
  /// The day of the signature.
  package var signedOn: PartialDate?
  /// The day from which it is in force.
  package var inForceOn: PartialDate?
  /// How long it holds; nil where the text does not say.
  package var term: CalendarDuration?
  /// The end of its first term, where the text gives the day.
  package var expiresOn: PartialDate?
  /// Whether it is renewed without a word; nil when not stated.
  package var tacitRenewal: YesNo?
  /// How long each renewal lasts.
  package var renewedFor: CalendarDuration?
  /// How long before an end it is denounced.
  package var notice: CalendarDuration?
  /// The day of the denunciation.
  package var denouncedOn: PartialDate?
  /// Who negotiated.
  package var negotiatedBy: [NamedOffice] = []
  /// Who supported the negotiation.
  package var supportedBy: [NamedOffice] = []
  /// Who signed, a foreign office with its state.
  package var signedBy: [NamedOffice] = []
  /// Of cooperation.
  package var domains: [String] = []
  /// The agreement that it takes the place of.
  package var supersedes: String?
  /// The last day before another that takes its place is in force; the whole register tells.
  package var supersededOn: PartialDate?

  package init(origin: Origin) { common = CommonValues(origin) }

  /// What it is in law.
  package enum Nature: UInt8, Vocabulary {
    case declaration, operational, technical, other

    /// Its code, names and other spellings.
    package var term: Term {
      switch self {
      case .declaration:
        Term(
          "declaration", "déclaration d’intention", "declaration of intent", ["lettre d'intention", "letter of intent"])
      case .operational:
        Term("accord_operationnel", "accord opérationnel", "operational agreement", ["accord militaire opérationnel"])
      case .technical:
        Term("arrangement_technique", "arrangement technique", "technical arrangement", ["arrangement"])
      case .other: Term("autre", "autre", "other", ["accord", "accord intergouvernemental", "agreement"])
      }
    }
  }

  /// What agreements serve.
  package static let serving = [
    AttributionRule<Agreement>(.operationalAgreements, Wording("accords opérationnels", "operational agreements")) {
      $0.nature == .operational
    }
  ]

  /// The register that its fields make.
  package static let register = Register(
    "agreements", Wording("Accords", "Agreements"),
    row: Wording(
      "une déclaration d’intention, un accord ou un arrangement", "a declaration of intent, agreement or arrangement"),
    lastsWithoutEnd: true, columns: fields.map(\.column))

  /// How its records are counted and shown.
  package static let declaration = Declaration<Agreement>(
    counted: .whileItLasts(\.firstDay, until: \.lastTold, makesDue: true), together: endedBySuccessors,
    dimensions: DimensionOf.common + [.kind(\.nature), .offices { $0.signedBy.filter { !$0.isForeign } }],
    amounts: [
      signed, entered, inForce, withoutEntry, withoutTerm, expired, missed, negotiated, supported, notice, noticeLatest,
    ]
      + windows.map(\.amount),
    figures: [
      DeclaredFigure(
        "agreements.in_force", Wording("Accords en vigueur", "Agreements in force"),
        definition: Wording(
          "accords en vigueur à la fin de la période ou à la date d’arrêt, renouvellements compris",
          "agreements in force at the end of the period or on the as-of day, renewals included"),
        .sum(inForce), cuts: [.total, .partner, .region, .kind, .office, .attribution]),
      DeclaredFigure(
        "agreements.without_entry", Wording("Accords signés sans entrée en vigueur", "Agreements signed without entry"),
        definition: Wording(
          "accords signés à la fin de la période ou à la date d’arrêt, autres que des déclarations d’intention, dont "
            + "aucune entrée en vigueur n’est indiquée, et qu’aucun autre n’a remplacés",
          "agreements signed by the end of the period or the as-of day, other than declarations of intent, of which no "
            + "entry into force is stated, and whose place no other has taken"),
        .sum(withoutEntry), cuts: [.total, .partner, .region, .kind]),
      DeclaredFigure(
        "agreements.without_term", Wording("Accords en vigueur sans terme indiqué", "Agreements in force without term"),
        definition: Wording(
          "accords en vigueur dont ni la durée ni l’échéance ne sont indiquées : ils n’ont pas de terme à surveiller",
          "agreements in force of which neither the term nor the end is stated: they have no deadline"),
        .sum(withoutTerm), cuts: [.total, .partner, .region, .kind]),
      DeclaredFigure(
        "agreements.signed", Wording("Accords signés", "Agreements signed"),
        definition: Wording("accords signés dans la période", "agreements signed in the period"), .sum(signed),
        cuts: [.total, .partner, .region, .kind, .office, .attribution]),
      DeclaredFigure(
        "agreements.entered", Wording("Accords entrés en vigueur", "Agreements entered into force"),
        definition: Wording(
          "accords entrés en vigueur dans la période, une déclaration d’intention par sa signature",
          "agreements that entered into force in the period, a declaration of intent by its signature"),
        .sum(entered), cuts: [.total, .partner, .region, .kind]),
      DeclaredFigure(
        "agreements.expired", Wording("Accords échus sans successeur", "Agreements expired without successor"),
        definition: Wording(
          "accords dont le dernier jour, par échéance ou dénonciation, est dans la période et avant la date d’arrêt, et "
            + "que rien ne remplace",
          "agreements whose last day, by expiry or denunciation, lies in the period and before the as-of day, and that "
            + "none takes the place of"),
        .sum(expired), cuts: [.total, .partner, .region, .kind]),
      DeclaredFigure(
        "agreements.notice_missed", Wording("Préavis échus", "Notices missed"),
        definition: Wording(
          "accords en vigueur dont le préavis de la période en cours est passé : ils se renouvelleront",
          "agreements in force whose notice day in the term that runs has passed: they will renew themselves"),
        .sum(missed)),
    ] + deadlines + stages + noticeDays,
    rules: [.offices { $0.negotiatedBy + $0.supportedBy + $0.signedBy }, forceBeforeSignature, datesOfEnd],
    acts: { $1.holds($0.signedOn) }, deadlines: { deadlines($0, $1) },
    sheet: SheetWords("accords", Wording("Accords", "Agreements"), table: Wording("Accords", "Agreements")))

  private static let signed = Amount<Agreement>.event("signed", Wording("Signé", "Signed"), on: \.signedOn)
  private static let entered = Amount<Agreement>.event(
    "entered", Wording("Entré en vigueur", "Entered into force"), on: \.forceFrom)
  private static let inForce = standing("in_force", Wording("En vigueur à la fin", "In force at the end")) { _ in true }
  private static let expired = Amount<Agreement>(
    "expired", Wording("Échu sans successeur", "Expired without successor"), .records
  ) { $0.hasExpired(in: $1).map { $0 ? 1 : 0 } }
  private static let withoutEntry = Amount<Agreement>.stock(
    "without_entry", Wording("Sans entrée en vigueur", "Without entry"), from: \.signedOn, until: \.supersededOn,
    statesLast: false, where: { $0.nature != .declaration && $0.forceFrom == nil })
  private static let withoutTerm = standing("without_term", Wording("Sans terme indiqué", "Without term")) {
    $0.isWithoutTerm
  }

  /// 1 in each period on whose last day, or the as-of day, it is in force; of a declaration without a day nothing is known
  /// up to its end.
  private static func standing(
    _ code: String, _ name: Wording, where isMeant: @escaping @Sendable (Agreement) -> Bool
  ) -> Amount<Agreement> {
    Amount(code, name, .records, isStock: true) { agreement, place in
      guard isMeant(agreement) else { return 0 }
      if agreement.nature == .declaration, agreement.forceFrom == nil {
        return agreement.lastDay.map { $0.latest < place.lastDay } ?? false ? 0 : nil
      }
      return agreement.isInForce(on: place.lastDay).map { $0 ? 1 : 0 }
    }
  }

  private static let missed = Amount<Agreement>(
    "missed", Wording("Préavis échu", "Notice missed"), .records, isStock: true
  ) { $0.hasMissedNotice(on: $1.watchDay).map { $0 ? 1 : 0 } }

  /// The windows that deadlines are looked for in, each with those before it.
  private static let windows: [(months: Int, amount: Amount<Agreement>)] = [6, 12, 24].map { months in
    let amount = Amount<Agreement>(
      "within_\(months)", Wording("Préavis ou fin sous \(months) mois", "Notice or end within \(months) months"),
      .records, isStock: true
    ) { $0.isDue(within: months, of: $1.watchDay).map { $0 ? 1 : 0 } }
    return (months, amount)
  }

  /// Those that end, or whose notice must be given, within each window.
  private static let deadlines: [DeclaredFigure<Agreement>] = windows.map { window in
    DeclaredFigure(
      "agreements.within_\(window.months)",
      Wording("Préavis ou fins sous \(window.months) mois", "Notices or ends within \(window.months) months"),
      definition: Wording(
        "accords en vigueur dont le préavis, s’ils se renouvellent, ou la fin est dans les \(window.months) mois qui suivent "
          + "la date d’arrêt, ou la fin d’une période antérieure",
        "agreements in force whose notice, where they renew themselves, or whose end is within \(window.months) months of the "
          + "as-of day, or of the end of an earlier period"),
      .sum(window.amount), cuts: [.total, .partner, .region, .kind])
  }

  private static func stage(
    _ code: String, _ name: Wording, _ offices: any KeyPath<Agreement, [NamedOffice]> & Sendable
  ) -> Amount<Agreement> {
    Amount.event(code, name) { $0.nature == .operational && !$0[keyPath: offices].isEmpty ? $0.signedOn : nil }
  }
  private static let negotiated = stage("negotiated", Wording("Négocié", "Negotiated"), \.negotiatedBy)
  private static let supported = stage("supported", Wording("Soutenu", "Supported"), \.supportedBy)

  /// Operational agreements signed, by the stages that name an office (D3121-14, point 11°).
  private static let stages: [DeclaredFigure<Agreement>] = [
    DeclaredFigure(
      "agreements.negotiated", Wording("Accords opérationnels négociés", "Operational agreements negotiated"),
      definition: Wording(
        "accords opérationnels signés dans la période, dont un négociateur est indiqué",
        "operational agreements signed in the period, of which a negotiator is stated"),
      .sum(negotiated), cuts: [.total, .partner, .attribution]),
    DeclaredFigure(
      "agreements.supported", Wording("Accords opérationnels soutenus", "Operational agreements supported"),
      definition: Wording(
        "accords opérationnels signés dans la période, dont un appui à la négociation est indiqué",
        "operational agreements signed in the period, of which support to the negotiation is stated"),
      .sum(supported), cuts: [.total, .partner, .attribution]),
  ]

  private static func noticeDay(
    _ code: String, _ name: Wording, _ bound: any KeyPath<PartialDate, Day> & Sendable
  ) -> Amount<Agreement> {
    Amount(code, name, .date, isStock: true, of: { $0.notice(from: $1.watchDay) != nil }) { agreement, place in
      agreement.notice(from: place.watchDay).flatMap { $0.latest.year == 9999 ? nil : Int($0[keyPath: bound].number) }
    }
  }
  private static let notice = noticeDay("notice", Wording("Prochain préavis", "Next notice"), \.earliest)
  private static let noticeLatest = noticeDay(
    "notice_latest", Wording("Prochain préavis au plus tard", "Next notice at the latest"), \.latest)

  /// The next day of notice, as a day; a partial date has two.
  private static let noticeDays: [DeclaredFigure<Agreement>] = [
    DeclaredFigure(
      "agreements.next_notice", notice.name,
      definition: Wording(
        "premier jour de préavis à venir, à partir de la date d’arrêt, ou de la fin d’une période antérieure",
        "first day of notice to come, from the as-of day on, or from the end of an earlier period"),
      .first(notice), cuts: [.total, .partner, .region, .kind]),
    DeclaredFigure(
      "agreements.next_notice_latest", noticeLatest.name,
      definition: Wording(
        "le même jour, au plus tard, quand la date est partielle",
        "the same day, at the latest, where the date is partial"),
      .first(noticeLatest), cuts: [.total, .partner, .region, .kind]),
  ]

  private static let forceBeforeSignature = Rule<Agreement>.order(
    FindingKind(
      "force-before-signature", .warning,
      Wording("un accord entre en vigueur avant sa signature", "an agreement enters into force before it is signed"),
      fix: Wording("vérifier les deux dates", "check both dates")),
    DateOrder(\.signedOn, "signed_on", before: \.inForceOn, "in_force_on"))

  private static let datesOfEnd = Rule<Agreement>.order(
    .datesOutOfOrder,
    DateOrder(\.signedOn, "signed_on", before: \.expiresOn, "expires_on"),
    DateOrder(\.inForceOn, "in_force_on", before: \.expiresOn, "expires_on"),
    DateOrder(\.signedOn, "signed_on", before: \.denouncedOn, "denounced_on"),
    DateOrder(\.inForceOn, "in_force_on", before: \.denouncedOn, "denounced_on"))
}
