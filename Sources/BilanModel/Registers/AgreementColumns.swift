/// The columns of agreements.
extension Agreement {
  /// One a column, in their order.
  package static let fields: [Field<Agreement>] = Field.common() + dates + offices

  private static let dates: [Field<Agreement>] = [
    Field(
      needed: \.nature,
      Column(
        "nature", .choice(Nature.terms), role: .kind, required: true, Wording("Nature de l’accord", "Nature"),
        aliases: ["type d'accord", "nature juridique"], needsWholeHeader: true, subject: .feminine("nature", "nature"),
        help: Wording(
          "déclaration d’intention, accord opérationnel, arrangement technique ou autre",
          "declaration of intent, operational agreement, technical arrangement or other"))),
    Field(
      \.signedOn,
      Column(
        "signed_on", .date, role: .first, Wording("Signé le", "Signed on"),
        aliases: ["date de signature", "signature"],
        needsWholeHeader: true, help: Wording("jour de la signature", "day of the signature"))),
    Field(
      \.inForceOn,
      Column(
        "in_force_on", .date, Wording("En vigueur le", "In force on"),
        aliases: ["date d'entrée en vigueur", "entrée en vigueur"], needsWholeHeader: true,
        help: Wording("jour de l’entrée en vigueur", "day of the entry into force"))),
    Field(
      \.term,
      Column(
        "term", .duration, Wording("Durée", "Term"), aliases: ["durée initiale", "validité"], needsWholeHeader: true,
        help: Wording(
          "durée de la première période, « P5Y », « 5 ans » ou « indéfinie »",
          "length of the first term, “P5Y”, “5 years” or “indefinite”"))),
    Field(
      \.expiresOn,
      Column(
        "expires_on", .date, Wording("Échéance", "Expires on"), aliases: ["date d'échéance", "expire le"],
        needsWholeHeader: true, help: Wording("dernier jour de la première période", "last day of the first term"))),
    Field(
      \.tacitRenewal,
      Column(
        "tacit_renewal", .choice(YesNo.terms), Wording("Tacite reconduction", "Tacit renewal"),
        aliases: ["reconduction tacite", "renouvellement tacite"], needsWholeHeader: true,
        subject: .feminine("réponse", "answer"),
        help: Wording("oui si l’accord se renouvelle de lui-même", "yes where it renews itself"))),
    Field(
      \.renewedFor,
      Column(
        "renewed_for", .duration, Wording("Reconduit pour", "Renewed for"), aliases: ["durée de reconduction"],
        needsWholeHeader: true, help: Wording("durée de chaque renouvellement", "length of each renewal"))),
    Field(
      \.notice,
      Column(
        "notice", .duration, Wording("Préavis", "Notice"), aliases: ["délai de préavis"], needsWholeHeader: true,
        help: Wording("délai de dénonciation avant une échéance", "notice to be given before the end of a term"))),
    Field(
      \.denouncedOn,
      Column(
        "denounced_on", .date, Wording("Dénoncé le", "Denounced on"), aliases: ["date de dénonciation"],
        needsWholeHeader: true, help: Wording("jour de la dénonciation", "day of the denunciation"))),
  ]

  private static let offices: [Field<Agreement>] = [
    Field(
      \.negotiatedBy, else: [],
      Column(
        "negotiated_by", .labels, Wording("Négocié par", "Negotiated by"), aliases: ["négociateurs"],
        needsWholeHeader: true, help: Wording("organismes négociateurs", "offices that negotiated it"))),
    Field(
      \.supportedBy, else: [],
      Column(
        "supported_by", .labels, Wording("Avec l’appui de", "Supported by"), aliases: ["appui"],
        needsWholeHeader: true, help: Wording("organismes qui ont appuyé la négociation", "offices that supported it"))),
    Field(
      \.signedBy, else: [],
      Column(
        "signed_by", .labels, Wording("Signé par", "Signed by"), aliases: ["signataires", "signataire"],
        needsWholeHeader: true,
        help: Wording(
          "organismes signataires ; un étranger s’écrit « MINISTRE:USA »",
          "offices that signed; a foreign one is written “MINISTRE:USA”"))),
    Field(\.domains, else: [], CommonColumn.domains),
    Field(
      \.supersedes,
      Column(
        "supersedes", .text, refersTo: "agreements", Wording("Remplace", "Supersedes"), aliases: ["accord remplacé"],
        needsWholeHeader: true,
        help: Wording("identifiant de l’accord qu’il remplace", "identifier of the agreement that it replaces"))),
  ]
}
