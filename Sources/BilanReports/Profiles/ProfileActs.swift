internal import BilanCharts
internal import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables
internal import BilanText

/// The activities of the period with a partner as tables: the main ones beside their timeline, all of them on a second
/// page.
struct ProfileActs {
  let context: ProfileContext
  let partner: PartnerIndex
  let acts: PartnerActs

  private var language: Language { context.language }
  private var code: String { context.facts.directory[partner].code }

  /// The main activities in one column or two, and how many others there are.
  func main(inTwo: Bool) -> [any Block] {
    guard !acts.main.isEmpty else { return [] }
    let half = inTwo ? (acts.main.count + 1) / 2 : acts.main.count
    let columns = [acts.main.prefix(half), acts.main.dropFirst(half)].filter { !$0.isEmpty }
    let tables = columns.map { acts in
      Columns.Column(12 / columns.count, [table(Array(acts), withLevel: !inTwo)])
    }
    return [Columns(tables, space: 5)] + (acts.others > 0 ? [rest] : []) + undated
  }

  private var rest: Paragraph {
    let others = context.count(acts.others)
    let plural = acts.others > 1 ? "s" : ""
    let words = context(
      "et \(others) autre\(plural) activité\(plural), sans numéro sur la frise",
      "and \(others) more, without a number on the timeline")
    return Paragraph([Span(words, DocumentType.cell.coloured(Palette.grey))], space: 3)
  }

  /// The activities whose date tells no period, by their titles.
  var undated: [any Block] {
    let rows = context.comparison.undated(of: partner)
    guard !rows.isEmpty else { return [] }
    let lead = Span(
      context("Sans date utilisable, dans aucun compte\u{A0}:", "Without a usable date, in no count:"),
      DocumentType.lead.sized(8))
    let titles = rows.map { $0.activity.title.isEmpty ? $0.activity.kind.name[language] : $0.activity.title }
    let shown = titles.prefix(4).joined(separator: context("\u{202F}; ", "; "))
    let left = titles.count - min(4, titles.count)
    let more = left > 0 ? context(" et \(left) autres", " and \(left) more") : ""
    return [Paragraph([lead, Span(shown + more + ".", DocumentType.cell)], space: 6, leading: 10, most: 3)]
  }

  private func table(_ acts: [PartnerActs.Act], withLevel: Bool) -> DocumentTable {
    DocumentTable(
      summary: context("Activités principales", "Main activities"),
      columns: [DocumentTable.Column(context("N°", "No.")), DocumentTable.Column(context("Dates", "Dates")), activity]
        + (withLevel ? [DocumentTable.Column(context("Niveau", "Level"))] : []) + sides,
      rows: acts.map { act in
        [
          DocumentTable.Cell(mark: context.count(act.number ?? 0), isFilled: act.isHigh),
          DocumentTable.Cell(context.days(act), .quiet),
          DocumentTable.Cell(title(act), act.isHigh ? .strong : .plain),
        ] + (withLevel ? [level(act)] : []) + people(act)
      }, space: 0)
  }

  /// The head of the activities, which says what a number behind a title is.
  private var activity: DocumentTable.Column {
    let isShared = acts.all.contains { $0.row.distinctPartners.count > 1 }
    return DocumentTable.Column(
      isShared
        ? context("Activité (+ n\u{A0}: autres partenaires)", "Activity (+ n: other partners)")
        : context("Activité", "Activity"), .part(3))
  }

  private var sides: [DocumentTable.Column] {
    ["FR", code].map { DocumentTable.Column($0, .fitting, .end) }
  }

  private func level(_ act: PartnerActs.Act) -> DocumentTable.Cell {
    DocumentTable.Cell(act.activity.level?.name[language] ?? "", .quiet)
  }

  /// All activities in the order of their days, as many as the page holds.
  func all(number: String) -> [any Block] {
    guard !acts.all.isEmpty else { return [] }
    let title = context("Les activités de la période", "The activities of the period")
    let table = DocumentTable(
      summary: title,
      columns: [
        DocumentTable.Column(context("Dates", "Dates")), activity, DocumentTable.Column(context("Niveau", "Level")),
      ] + sides,
      rows: acts.all.map { act in
        [
          DocumentTable.Cell(context.days(act), .quiet),
          DocumentTable.Cell(self.title(act), act.isHigh ? .strong : .plain),
          level(act),
        ] + people(act)
      },
      ending: { left in
        context("et \(context.count(left)) autres, feuille Activités", "and \(left) more, sheet Activities")
      })
    return [FigureHeading(number: number, title: title, space: 14), table]
  }

  /// The title, with how many other partners there were.
  private func title(_ act: PartnerActs.Act) -> String {
    let others = act.row.distinctPartners.count - 1
    let title = act.activity.title.isEmpty ? act.activity.kind.name[language] : act.activity.title
    return others > 0 ? title + "\u{A0}+\u{A0}\(others)" : title
  }

  private func people(_ act: PartnerActs.Act) -> [DocumentTable.Cell] {
    let people = [
      ("participants_fr", act.activity.participantsFrench), ("participants_partner", act.activity.participantsPartner),
    ]
    return people.map { column, people in
      guard let people else { return DocumentTable.Cell(AbsenceText.noData.text(language), .quiet) }
      let source = PrintedFigure.Source.cell(row: act.activity.id, column: column)
      return DocumentTable.Cell(PrintedFigure(context.count(people), source, .number(people)))
    }
  }
}
