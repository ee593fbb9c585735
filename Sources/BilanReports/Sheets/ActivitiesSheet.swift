internal import BilanMetrics
internal import BilanModel
internal import BilanText
internal import BilanWorkbook

extension SheetCatalog {
  /// The rows of the two shown periods, on which every figure of theirs is computed.
  static let activities: SheetDefinition = SheetDefinition(
    "activites", Wording("Activités", "Activities"),
    purpose: Wording(
      "une ligne par activité et par période : ce qu’elle ajoute à chaque chiffre",
      "one row per activity and period: what it adds to each figure"),
    tabColour: Tab.data, isData: true
  ) { context, _ in
    var draft = DataSheetDraft(
      activities, context, table: .activities,
      subtitle: Wording(
        "Une ligne par activité et par période ; « Compte » vaut 1 quand l’activité est faite et débute dans la période.",
        "One row per activity and period; “Counts” is 1 when the activity is done and starts in the period."),
      frozen: 3)
    for row in context.facts.rows { draft.add(ActivityCells.cells(row, context)) }
    return draft.finished()
  }
}

/// An activity as a row of the data sheet.
enum ActivityCells {
  static func cells(_ row: ActivityRow, _ context: ReportContext) -> DataRow {
    var cells = RowAmounts.cells(row)
    cells.add(identity(row, context))
    cells.add(flags(row))
    return cells
  }

  private static func identity(_ row: ActivityRow, _ context: ReportContext) -> KeyValuePairs<DataColumn, Content> {
    let language = context.language
    let activity = row.activity
    let partners = activity.distinctPartners
    let names = partners.map { context.facts.directory[$0].name[language] }
    return [
      .period: row.period.map { PeriodLabel.content($0, context) } ?? .blank,
      .identifier: .optional(activity.id),
      .title: .optional(activity.title),
      .partners: .optional(names.joined(separator: ", ")),
      .partnerCount: .number(Double(partners.count)),
      .kind: .text(activity.kind.name[language]),
      .pillar: .text(activity.pillar.shortName[language]),
      .status: .text(activity.status.name[language]),
      .cause: .optional(activity.cause),
      .planLine: .optional(activity.planLine),
      .start: .exact(activity.start),
      .end: .exact(activity.end ?? activity.start),
      .statedDates: .optional(statedDates(activity, language)),
      .month: month(row),
      .marking: .text(activity.marking.code),
      .source: .optional(activity.source),
      .note: .optional(activity.note),
      .file: .text(activity.origin.file),
      .line: .optional(activity.origin.line),
    ]
  }

  /// The dates in words when one of them is not a day that a cell can hold: `octobre 2018`.
  private static func statedDates(_ activity: Activity, _ language: Language) -> String? {
    let dates = [activity.start, activity.end].compactMap { $0 }
    guard dates.contains(where: { Content.exact($0) == .blank }) else { return nil }
    return dates.map { DateText.partial($0, language) }.joined(separator: " – ")
  }

  /// The month of the start, 0 when the date does not tell it; nothing when the start is not in the period.
  private static func month(_ row: ActivityRow) -> Content {
    guard row.starts, let start = row.activity.start else { return .blank }
    let (first, last) = (start.earliest.civil, start.latest.civil)
    return .number(first.year == last.year && first.month == last.month ? Double(first.month) : 0)
  }

  private static func flags(_ row: ActivityRow) -> KeyValuePairs<DataColumn, Content> {
    [
      .starts: .flag(row.starts),
      .nato: .flag(row.groups.contains(.nato)),
      .europeanUnion: .flag(row.groups.contains(.europeanUnion)),
      .natoConstant: .flag(row.constantGroups.contains(.nato)),
      .europeanUnionConstant: .flag(row.constantGroups.contains(.europeanUnion)),
    ]
  }
}
