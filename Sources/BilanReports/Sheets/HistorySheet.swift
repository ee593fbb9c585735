internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

extension SheetCatalog {
  /// The periods before the two shown, added up.
  ///
  /// The sheet cannot be called « Historique »: a French Excel keeps that name for itself.
  static let history: SheetDefinition = SheetDefinition(
    "historique", Wording("Historique des années", "Earlier years"),
    purpose: Wording(
      "années antérieures, déjà additionnées par partenaire et par pilier",
      "earlier years, already added up by partner and pillar"),
    tabColour: Tab.data, isData: true
  ) { context, _ in
    let draft = DataSheetDraft(
      history, context, table: .history,
      subtitle: Wording(
        "Sommes par année, partenaire et pilier ; « \(AllPartners.code) » compte chaque activité une fois.",
        "Sums by year, partner and pillar; “\(AllPartners.code)” counts each activity once."),
      frozen: 3)
    return draft.sheet(HistoryRow.all(context.facts), HistoryCells.columns, context)
  }
}
