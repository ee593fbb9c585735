internal import BilanCharts
internal import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables
internal import BilanText

extension RecordList {
  /// All activities by their numbers, in the order of their days.
  static let chronology = RecordList("chronologie", Wording("Chronologie", "Chronology"), isWhole: true) {
    context, pillar, most in
    ActList.chronology(Array(ActList(context, pillar).rows.prefix(most)), context)
  }

  /// The greatest activities by level and participants, in the order of their days.
  static let mainActs = RecordList(
    "activites_principales", Wording("Activités principales", "Main activities")
  ) { context, pillar, most in
    let rows = ActList(context, pillar).rows.sorted(by: CalendarActs.weighsMore).prefix(most)
    return ActList.table(Array(rows).sorted(by: CalendarActs.isBefore), context, hasPeople: true)
  }

  /// What was held at the level of a minister, a head of state or the chief of defence.
  static let summits = RecordList(
    "rendez_vous", Wording("Rendez-vous de niveau ministre ou CEMA", "Meetings at the level of ministers or the CHOD")
  ) { context, pillar, most in
    let rows = ActList(context, pillar).rows.filter { $0.activity.level.map { CalendarActs.tier($0) <= 1 } ?? false }
    return ActList.table(Array(rows.prefix(most)), context, hasPeople: false)
  }

  /// The exercises.
  static let exercises = RecordList("exercices", Wording("Exercices", "Exercises")) { context, pillar, most in
    let rows = ActList(context, pillar).rows.filter { $0.activity.kind == .exercise }
    return ActList.table(Array(rows.prefix(most)), context, hasPeople: true)
  }
}

/// The activities of the report's period, in the order of their days.
private struct ActList {
  let rows: [ActivityRow]

  init(_ context: DocumentContext, _ pillar: Pillar?) {
    rows = context.facts.rows.filter { row in
      row.period == 0 && row.counts && row.activity.start != nil && (pillar.map { $0 == row.activity.pillar } ?? true)
    }.sorted(by: CalendarActs.isBefore)
  }

  static func table(_ rows: [ActivityRow], _ context: DocumentContext, hasPeople: Bool) -> DocumentTable? {
    guard !rows.isEmpty else { return nil }
    let heads = hasPeople ? [context("Français", "French"), context("Partenaires", "Partners’")] : []
    return DocumentTable(
      summary: "",
      columns: [
        DocumentTable.Column(context("Dates", "Dates")),
        DocumentTable.Column(context("Activité", "Activity"), .part(3)),
        DocumentTable.Column(context("Avec", "With"), .part(2)),
        DocumentTable.Column(context("Niveau", "Level")),
      ] + heads.map { DocumentTable.Column($0, .fitting, .end) }, rows: rows.map { row($0, context, hasPeople) },
      mostLines: 4)
  }

  static func chronology(_ rows: [ActivityRow], _ context: DocumentContext) -> DocumentTable? {
    guard !rows.isEmpty else { return nil }
    return DocumentTable(
      summary: "",
      columns: [
        DocumentTable.Column(context("N°", "No.")), DocumentTable.Column(context("Dates", "Dates")),
        DocumentTable.Column(context("Activité", "Activity"), .part(3)),
        DocumentTable.Column(context("Avec", "With"), .part(2)),
        DocumentTable.Column(context("Pilier", "Pillar")), DocumentTable.Column(context("Niveau", "Level")),
      ],
      rows: rows.enumerated().map { place, row in
        let act = row.activity
        let isHigh = act.level.map { CalendarActs.tier($0) <= 1 } ?? false
        return [
          number(place + 1, isHigh, context),
          DocumentTable.Cell(act.start.map { context.report.days(from: $0, to: act.end) } ?? "", .quiet),
          DocumentTable.Cell(act.title.isEmpty ? act.kind.name[context.language] : act.title),
          DocumentTable.Cell(context.names(row.distinctPartners)),
          DocumentTable.Cell(act.pillar.shortName[context.language]), level(act, context),
        ]
      }, mostLines: 4)
  }

  /// The number of an activity in a mark, filled for one of high level; on a page that is shown as large as other words.
  private static func number(_ number: Int, _ isHigh: Bool, _ context: DocumentContext) -> DocumentTable.Cell {
    let text = NumberText.integer(number, context.language)
    return context.format == .briefing
      ? DocumentTable.Cell(text, isHigh ? .strong : .plain) : DocumentTable.Cell(mark: text, isFilled: isHigh)
  }

  /// The level of an activity in a word or two.
  private static func level(_ act: Activity, _ context: DocumentContext) -> DocumentTable.Cell {
    DocumentTable.Cell(act.level?.shortName[context.language] ?? "", .quiet)
  }

  private static func row(_ row: ActivityRow, _ context: DocumentContext, _ hasPeople: Bool) -> [DocumentTable.Cell] {
    let act = row.activity
    let language = context.language
    let people =
      hasPeople
      ? [("participants_fr", act.participantsFrench), ("participants_partner", act.participantsPartner)] : []
    return [
      DocumentTable.Cell(act.start.map { context.report.days(from: $0, to: act.end) } ?? "", .quiet),
      DocumentTable.Cell(act.title.isEmpty ? act.kind.name[language] : act.title),
      DocumentTable.Cell(context.names(row.distinctPartners)),
      level(act, context),
    ]
      + people.map { column, count in
        guard let count else { return DocumentTable.Cell(AbsenceText.noData.text(language), .quiet) }
        let source = PrintedFigure.Source.cell(row: act.id, column: column)
        return DocumentTable.Cell(PrintedFigure(NumberText.integer(count, language), source, .number(count)))
      }
  }
}

extension DocumentContext {
  /// The names of some partners, the first three of many.
  func names(_ partners: [PartnerIndex]) -> String {
    let names = partners.map { facts.directory[$0].name[language] }
    guard names.count > 4 else { return names.joined(separator: ", ") }
    return names.prefix(3).joined(separator: ", ") + "\u{A0}+\u{A0}\(names.count - 3)"
  }
}
