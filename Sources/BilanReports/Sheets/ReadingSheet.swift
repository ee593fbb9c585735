internal import BilanMetrics
internal import BilanModel
internal import BilanText
internal import BilanWorkbook

extension SheetCatalog {
  /// What the workbook is, how it counts, and where everything stands.
  static let reading = SheetDefinition(
    GuideSheet.code, GuideSheet.name,
    purpose: Wording(
      "ce que contient le classeur, comment il compte, ce que chaque mot veut dire",
      "what the workbook holds, how it counts, what each word means"),
    tabColour: Tab.guide, isThere: { _ in true }
  ) { context, _ in ReadingSheet(context).sheet() }
}

struct ReadingSheet {
  /// Those of the five columns, together not as wide as the page at the scale of the sheet, also in wider fonts than Calibri.
  private static let widths = [28.0, 29, 12, 48, 35]

  private var draft: SheetDraft
  private var row = 3
  private var definitionRows: Range<Int> = 0..<0
  private var definitionsRow = 0
  private var doctrineRow = 0
  /// The most rows above the doctrine beside which it has room on their page.
  private static let rowsBeside = 30
  /// The rows of the identity whose text is too long for one line.
  private var wrappedRows: [Int] = []

  init(_ context: ReportContext) {
    draft = SheetDraft(
      SheetCatalog.reading, context, title: context.title,
      subtitle: Wording("Classeur de bilan : à lire d’abord.", "Workbook of the year: read this first."))
  }

  consuming func sheet() -> Sheet {
    putIdentity()
    putSheets()
    putDoctrine()
    putPrints()
    putDefinitions()
    for (column, width) in Self.widths.enumerated() { draft.sheet.widths[column] = width }
    for row in definitionRows { draft.fitHeight(row, columns: 3..<5) }
    for row in wrappedRows { draft.fitHeight(row, columns: 1..<2) }
    draft.setHeights(3...row, 17)
    // The page has room for the five columns at this size; the definitions start one of their own, and so does the doctrine
    // where many sheets stand before it.
    draft.sheet.page.scale = 60
    draft.sheet.page.breaks = (doctrineRow > Self.rowsBeside ? [doctrineRow] : []) + [definitionsRow]
    return draft.sheet
  }

  private mutating func putSection(_ words: Wording) {
    row += 1
    draft.putSection(words, row)
    row += 1
  }

  /// A name and what it stands for, on one line across the page.
  private mutating func putLine(_ name: Wording, _ text: String) {
    draft.put(name, row, 0, ReportStyle.label.with { $0.isBold = true })
    draft.put(.text(text), row, 1, ReportStyle.label)
    for column in 2...4 { draft.put(.blank, row, column, ReportStyle.label) }
    if isWiderThanPage(text) {
      draft.put(.text(text), row, 1, ReportStyle.wrapped)
      wrappedRows.append(row)
    }
    row += 1
  }

  /// Whether a text is wider than the columns after the first, and would run out of the page.
  private func isWiderThanPage(_ text: String) -> Bool {
    let width = Self.widths.dropFirst().reduce(0, +) * 7
    return ColumnWidths.pixels(text, size: ReportStyle.label.size, bold: false) > width
  }

  private mutating func putIdentity() {
    let context = draft.context
    let language = draft.language
    let day = DateText.day(context.facts.asOf, language)
    putMarking()
    putLine(Wording("Service", "Office"), context.definition.office[language])
    putLine(
      Wording("Période", "Period"),
      "\(context.periodWords) (\(Wording("comparée à", "compared with")[language]) \(context.previousPeriodWords))")
    putLine(Wording("Date d’arrêt des registres", "Registers as of"), day)
    putLine(Wording("Périmètre", "Perimeter"), perimeter)
    if let withheld = context.withheld {
      putLine(Wording("Plafond de protection", "Ceiling of marking"), withheld.words(language))
    }
    putLine(Wording("Programme", "Program"), "bilan \(context.version)")
    if let notice = context.definition.notice { putLine(Wording("Avertissement", "Notice"), notice[language]) }
    if context.facts.isFictitious {
      putLine(
        Wording("Données", "Data"),
        Wording(
          "Données fictives : aucun chiffre ne décrit des relations réelles.",
          "Fictitious data: no figure describes real relations.")[language])
    }
  }

  /// The whole marking, which pages and other sheets may have no room for.
  private mutating func putMarking() {
    putLine(Wording("Protection", "Marking"), PageLayout.marking(draft.context))
  }

  /// Sources and records behind the figures.
  private var perimeter: String {
    let sources = draft.context.sources
    func number(_ value: Int) -> String { NumberText.integer(value, draft.language) }
    let plural = sources.count == 1 ? "" : "s"
    let read = number(sources.reduce(0) { $0 + $1.records })
    let kept = number(sources.reduce(0) { $0 + $1.kept })
    let undated = draft.context.facts.cube.undated
    let (activities, unplaced) = (CountedNoun.activity.counted(undated, .french), number(undated))
    let left = Wording(
      undated == 0 ? "" : ", dont \(activities) sans date utilisable",
      undated == 0 ? "" : ", \(unplaced) of them without a usable date")
    return Wording(
      "\(number(sources.count)) source\(plural), \(read) enregistrements lus, \(kept) gardés\(left.french)",
      "\(number(sources.count)) source\(plural), \(read) records read, \(kept) kept\(left.english)")[draft.language]
  }

  private mutating func putSheets() {
    putSection(Wording("Feuilles", "Sheets"))
    let sheets = SheetCatalog.sheets(of: draft.context).map(\.0)
    for sheet in sheets where sheet.code != SheetCatalog.reading.code {
      let name = sheet.name[draft.language]
      draft.put(
        .link(.sheet(name, Place(0, 0)), words: name), row, 0,
        ReportStyle.label.with {
          $0.colour = ReportStyle.navy; $0.isUnderlined = true
        })
      draft.put(sheet.purpose, row, 1, ReportStyle.label)
      for column in 2...4 { draft.put(.blank, row, column, ReportStyle.label) }
      row += 1
    }
  }

  private mutating func putDoctrine() {
    doctrineRow = row + 1
    putSection(Wording("Comment on compte", "How counting is done"))
    for (name, rule) in CountingDoctrine.rules { putLine(name, rule[draft.language]) }
    for choice in draft.context.facts.choices.words(draft.context.facts.directory) {
      putLine(choice.name, choice.value[draft.language])
    }
  }

  private mutating func putPrints() {
    putSection(Wording("Ce qui tient lieu de nombre", "What stands for a number"))
    putLine(Wording("0", "0"), Wording("rien n’a eu lieu", "nothing happened")[draft.language])
    for absence in AbsenceText.allCases { putLine(absence.print, absence.meaning[draft.language]) }
  }

  private mutating func putDefinitions() {
    definitionsRow = row + 1
    putSection(Wording("Définitions", "Definitions"))
    let heads = [
      Wording("Indicateur", "Figure"), Wording("Code", "Code"), Wording("Unité", "Unit"),
      Wording("Définition", "Definition"), Wording("Population", "Population"),
    ]
    draft.putHeads(heads.map { .text($0[draft.language]) }, row, labels: heads.count)
    row += 1
    let metrics = draft.context.facts.publishedMetrics
    definitionRows = row..<row + metrics.count
    for metric in metrics {
      draft.put(metric.name, row, 0, ReportStyle.wrapped.with { $0.isBold = true })
      draft.put(.text(metric.code), row, 1, ReportStyle.wrapped.with { $0.colour = ReportStyle.grey })
      draft.put(metric.unit.name(in: draft.context.facts.currency), row, 2, ReportStyle.wrapped)
      draft.put(metric.definition, row, 3, ReportStyle.wrapped)
      draft.put(metric.counts.words, row, 4, ReportStyle.wrapped)
      row += 1
    }
  }
}

/// The rules of counting, as the sheet *Lecture* says them.
enum CountingDoctrine {
  static let rules: [(name: Wording, rule: Wording)] = [
    (
      Wording("Trois comptes", "Three counts"),
      Wording(
        "Entier : 1 par activité. Participation : 1 par partenaire présent. Fractionnaire : 1/n pour chacun des n partenaires.",
        "Whole: 1 an activity. Participation: 1 for each partner present. Fractional: 1/n for each of n partners.")
    ),
    (
      Wording("Début et recouvrement", "Start and overlap"),
      Wording(
        "Les nombres d’activités suivent le premier jour ; les jours et personnes-jours, la part qui tombe dans la période.",
        "Numbers of activities follow the first day; days and person-days, the part that falls in the period.")
    ),
    (
      Wording("Fait, et rien d’autre", "Done, and nothing else"),
      Wording(
        "Prévu, reporté et annulé ne comptent jamais comme fait ; un début postérieur à la date d’arrêt non plus.",
        "Planned, postponed and cancelled never count as done; nor does a start after the as-of day.")
    ),
    (
      Wording("Piliers", "Pillars"),
      Wording(
        "Ceux de l’armée de Terre ; un acte de la DGRIS ou d’un ministre les prend par extension. Sans pilier indiqué, celui de la nature.",
        "Those of the armée de Terre; an act of DGRIS or of a minister takes them by extension. Where none is stated, that of the kind."
      )
    ),
    (
      Wording("Dates vagues", "Vague dates"),
      Wording(
        "Une date trop vague pour la période n’est dans aucun compte ; ce qui est laissé de côté est dénombré à côté.",
        "A date too vague for the period is in no count; what is left out is counted beside.")
    ),
    (
      Wording("Groupes", "Groups"),
      Wording(
        "Otan et UE : une activité compte une fois, selon les membres du jour du début ; la France n’y suffit pas.",
        "NATO and EU: an activity counts once, by the members of the day of the start; France alone is not enough.")
    ),
    (
      Wording("Plan", "Plan"),
      Wording(
        "Seule la version approuvée et figée sert de base ; une ligne annulée y reste.",
        "Only the approved, frozen version is the base; a cancelled line stays in it.")
    ),
    (
      Wording("Signes et couleurs", "Signs and colours"),
      Wording(
        "« = » : inchangé ; « — » : non communiqué. Une hausse ou une baisse n’est en couleur qu’à partir d’un dixième et de cinq unités.",
        "“=”: unchanged; “—”: withheld. A rise or fall has a colour from a tenth and five units on alone.")
    ),
    (
      Wording("Taux et argent", "Rates and money"),
      Wording(
        "Un taux est une somme sur une somme, jamais une moyenne de taux ; l’argent est exact au centime, arrondi à l’affichage.",
        "A rate is a sum over a sum, never a mean of rates; money is exact to the cent, rounded only when shown.")
    ),
    (
      Wording("Deux calculs", "Two computations"),
      Wording(
        "Chaque nombre est une formule sur les feuilles de données, écrite avec la valeur que le programme a calculée de son côté.",
        "Every number is a formula over the data sheets, stored with the value that the program computed on its own.")
    ),
  ]
}
