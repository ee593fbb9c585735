/// What each case is checked for by itself.
extension ExportCase {
  static let opinionBeforeReceipt = Rule<ExportCase>.order(
    FindingKind(
      "opinion-before-receipt", .warning,
      Wording("un avis est rendu avant la demande", "an opinion is given before it was asked for"),
      fix: Wording("vérifier les deux dates", "check both dates")),
    DateOrder(\.receivedOn, "received_on", before: \.opinionOn, "opinion_on"))

  static let supportDates = Rule<ExportCase>.order(
    .datesOutOfOrder,
    DateOrder(
      \.implementationStart, "implementation_start", before: \.implementationEnd, "implementation_end"),
    DateOrder(\.receivedOn, "received_on", before: \.implementationStart, "implementation_start"))

  static let opinionWithoutDay = Rule<ExportCase>(
    FindingKind(
      "opinion-without-day", .warning,
      Wording("un avis est donné sans son jour, ou un jour sans avis", "an opinion has no day, or a day no opinion"),
      fix: Wording("remplir les deux colonnes", "fill both columns"))
  ) { record in
    guard record.type == .opinion, (record.opinion == nil) != (record.opinionOn == nil) else { return nil }
    return record.opinion == nil
      ? Wording("jour d’avis sans avis", "a day of opinion without an opinion")
      : Wording("avis sans son jour : il reste en attente", "an opinion without its day: it stays pending")
  }
}
