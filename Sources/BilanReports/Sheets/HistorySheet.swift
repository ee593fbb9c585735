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
    var draft = DataSheetDraft(
      history, context, table: .history,
      subtitle: Wording(
        "Sommes par année, partenaire et pilier ; « \(AllPartners.code) » compte chaque activité une fois.",
        "Sums by year, partner and pillar; “\(AllPartners.code)” counts each activity once."),
      frozen: 3)
    let cube = context.facts.cube
    for period in cube.periods where period < -1 {
      for pillar in Pillar.allCases { add(period, nil, pillar, to: &draft, context) }
      for partner in cube.partners(in: period) {
        for pillar in Pillar.allCases { add(period, partner, pillar, to: &draft, context) }
      }
    }
    return draft.finished()
  }

  private static func add(
    _ period: Int, _ partner: PartnerIndex?, _ pillar: Pillar, to draft: inout DataSheetDraft,
    _ context: ReportContext
  ) {
    guard let measures = context.facts.cube.cells[.init(period: period, pillar: pillar, partner: partner)] else {
      return
    }
    var cells = RowAmounts.cells(measures)
    let known = partner.map { context.facts.directory[$0] }
    cells[.period] = PeriodLabel.content(period, context)
    cells[.code] = .text(known?.code ?? AllPartners.code)
    cells[.partner] = .text((known?.name ?? AllPartners.name)[context.language])
    cells[.pillar] = .text(pillar.shortName[context.language])
    draft.add(cells)
  }
}
