import BilanWorkbook

/// A small year in review that uses every feature of the backend.
enum SampleWorkbook {
  static let partners: [(name: String, days: [Double], before: Double)] = [
    ("États-Unis", [186, 92, 38, 64], 352), ("Royaume-Uni", [142, 88, 21, 57], 331),
    ("Allemagne", [118, 104, 12, 52], 262), ("Belgique", [61, 73, 96, 31], 214), ("Canada", [84, 66, 9, 48], 171),
    ("Japon", [72, 31, 14, 36], 118), ("Italie", [64, 48, 6, 29], 158), ("Espagne", [51, 44, 8, 24], 139),
    ("Émirats arabes unis", [22, 38, 41, 18], 127), ("Grèce <&>", [24, 19, 38, 17], 84),
  ]
  static let pillars = ["Alliances", "Formation", "Export", "Rencontres"]
  static let colours: [UInt32] = [0x000091, 0x009099, 0xAF8800, 0x6E445A]

  static let header = CellStyle.body.with {
    $0.size = 10
    $0.isBold = true
    $0.alignment = .centre
    $0.bottom = .medium
    $0.bottomColour = 0x000091
    $0.wraps = true
  }
  static let name = CellStyle.body.with { $0.bottom = .hair }
  static let count = name.with {
    $0.numberFormat = NumberFormat.integer
    $0.alignment = .centre
  }
  static let total = name.with {
    $0.numberFormat = NumberFormat.integer
    $0.isBold = true
  }

  static var workbook: Workbook {
    Workbook(
      properties: .init(
        title: "Bilan 2024 des relations internationales", subject: "Coopération", author: "Bureau des relations",
        company: "État-major", keywords: "bilan, 2024", comments: "Données fictives",
        created: .init(excelSerial: 45_657), custom: [("Version", "0.1"), ("Empreinte", "ab12")]),
      sheets: [synthesis, annex, small])
  }

  /// The look of a reading sheet: titles, a matrix of formulas, rules, a chart, one page.
  static var synthesis: Sheet {
    var sheet = Sheet("Synthèse")
    sheet[0, 0] = Cell(
      .text("Bilan 2024 des relations internationales"), .body.with { ($0.size, $0.isBold) = (18, true) })
    sheet[1, 0] = Cell(
      .text("Jours d’activité par partenaire et par pilier. Chaque nombre est une formule sur la feuille « Annexe »."),
      .body.with { ($0.size, $0.colour) = (10, 0x666666) })
    sheet.heights = [0: 28, 4: 22]
    let headers = ["Partenaire"] + pillars + ["Total 2024", "Total 2023", "Écart", "Évolution"]
    for (column, words) in headers.enumerated() {
      sheet[4, column] = Cell(.text(words), column == 0 ? header.with { $0.alignment = .left } : header)
    }
    for (index, partner) in partners.enumerated() {
      let row = 5 + index
      sheet.heights[row] = 18
      sheet[row, 0] = Cell(.text(partner.name), name)
      for (column, days) in partner.days.enumerated() {
        let letter = Place.letters(column + 1)
        let formula = "=SUMIFS(Annexe_2024[Jours],Annexe_2024[Partenaire],$A\(row + 1),Annexe_2024[Pilier],\(letter)$5)"
        sheet[row, column + 1] = Cell(.formula(formula, result: days), count)
      }
      let sum = partner.days.reduce(0, +)
      sheet[row, 5] = Cell(.formula("=SUM(B\(row + 1):E\(row + 1))", result: sum), total)
      sheet[row, 6] = Cell(.number(partner.before), total)
      sheet[row, 7] = Cell(
        .formula("=F\(row + 1)-G\(row + 1)", result: sum - partner.before),
        name.with { $0.numberFormat = NumberFormat.signedInteger })
      sheet[row, 8] = Cell(
        .formula("=F\(row + 1)/G\(row + 1)-1", result: sum / partner.before - 1),
        name.with { $0.numberFormat = NumberFormat.change })
    }
    finish(&sheet)
    return sheet
  }

  private static func finish(_ sheet: inout Sheet) {
    let last = 4 + partners.count
    sheet.autofit(columns: 0...8, rows: 4..<last + 1, minimum: 11)
    sheet.frozen = Place(5, 1)
    sheet.tabColour = 0x000091
    sheet.rules = [
      Rule(CellRange(Place(5, 1), Place(last, 4)), .scale(from: 0xF5F5FE, to: 0x8585F6)),
      Rule(CellRange(Place(5, 5), Place(last, 5)), .bars(0xCACAFB)),
      Rule(CellRange(Place(5, 7), Place(last, 8)), .signs(positive: 0x18753C, negative: 0xB34000)),
      Rule(CellRange(Place(5, 0), Place(last, 0)), .formula("=$F6>300", colour: 0x000000, background: nil, bold: true)),
    ]
    let series = pillars.indices.map { index in
      Chart.Series(
        sheet: "Synthèse", name: pillars[index], categories: CellRange(Place(5, 0), Place(last, 0)),
        values: CellRange(Place(5, index + 1), Place(last, index + 1)), colour: colours[index])
    }
    let chart = Chart(
      .stackedBars, title: "Jours d’activité par partenaire, 2024", series: series,
      alternative: "Barres empilées : jours d’activité des dix premiers partenaires par pilier")
    sheet.charts = [PlacedChart(chart, at: Place(17, 0), width: 840, height: 331)]
    sheet.page.fit = (1, 1)
    sheet.page.repeatedRows = 4...4
    sheet.page.footerLeft = "2024 — R&D, données fictives"
    sheet.page.headerRight = "DIFFUSION RESTREINTE"
    sheet.page.printArea = CellRange(Place(0, 0), Place(35, 8))
  }

  /// The records: a table.
  static var annex: Sheet {
    var sheet = Sheet("Annexe")
    let headers = ["Partenaire", "Pilier", "Jour", "Jours"]
    for (column, words) in headers.enumerated() { sheet[0, column] = Cell(.text(words), header) }
    var row = 1
    for partner in partners {
      for (index, days) in partner.days.enumerated() {
        sheet[row, 0] = Cell(.text(partner.name), name)
        sheet[row, 1] = Cell(.text(pillars[index]), name)
        sheet[row, 2] = Cell(
          .day(.init(excelSerial: 45_292 + index * 91 + row)), name.with { $0.numberFormat = NumberFormat.day })
        sheet[row, 3] = Cell(.number(days), count)
        row += 1
      }
    }
    sheet.tables = [
      Table(name: "Annexe_2024", range: CellRange(Place(0, 0), Place(row - 1, 3)), headers: headers)
    ]
    sheet.frozen = Place(1, 0)
    sheet.page.repeatedRows = 0...0
    sheet.autofit(columns: 0...3)
    return sheet
  }

  /// A name that must be quoted, links, texts that bite, and the other charts.
  static var small: Sheet {
    var sheet = Sheet("2024")
    let link = CellStyle.body.with { ($0.isUnderlined, $0.colour) = (true, 0x000091) }
    sheet[0, 0] = Cell(.link(.sheet("Synthèse", Place(4, 0)), words: "Retour à la synthèse"), link)
    sheet[0, 1] = Cell(.link(.address("https://example.org/a?b=1&c=2"), words: "Site"), link)
    sheet[1, 0] = Cell(.text("=HYPERLINK(\"http://evil\")"))
    sheet[1, 1] = Cell(.text("a\u{7}b_x0041_\r\nc"), .body.with { $0.wraps = true })
    sheet[2, 0] = Cell(.textFormula("=\"n = \"&A6", result: "n = 3"), .body.with { $0.isItalic = true })
    sheet[3, 0] = Cell(.blank, .body.with { $0.background = 0x000000 })
    for (index, value) in [3.0, -2, 1].enumerated() {
      sheet[5 + index, 0] = Cell(.number(value))
      sheet[5 + index, 1] = Cell(.formula("=A\(6 + index)*2", result: value * 2))
      sheet[5 + index, 2] = Cell(.text("T\(index + 1)"))
    }
    let kinds: [Chart.Kind] = [.bars, .columns, .stackedColumns, .line]
    sheet.charts = kinds.enumerated().map { index, kind in
      let series = Chart.Series(
        sheet: "2024", name: "=Série", categories: CellRange(Place(5, 2), Place(7, 2)),
        values: CellRange(Place(5, index % 2), Place(7, index % 2)), colour: 0x000091, showsValues: true)
      var chart = Chart(
        kind, title: "=Titre \(index)", series: [series], showsLegend: index == 1, alternative: "Forme \(index)")
      chart.valueAxisTitle = "jours"
      return PlacedChart(chart, at: Place(9 + index / 2 * 15, index % 2 * 6), width: 380, height: 280)
    }
    sheet.page.isLandscape = false
    sheet.page.printArea = CellRange(Place(0, 0), Place(40, 12))
    sheet.autofit(columns: 0...2, rows: 0..<3)
    return sheet
  }
}
