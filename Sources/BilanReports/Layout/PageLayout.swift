internal import BilanMetrics
internal import BilanModel
internal import BilanText
internal import BilanWorkbook

/// How every sheet prints: A4 landscape, the marking at the head and the foot, the office and the closing day at the foot.
enum PageLayout {
  static func setup(_ context: ReportContext, repeating rows: ClosedRange<Int>? = nil, onePage: Bool = false)
    -> PageSetup
  {
    var page = PageSetup()
    page.fit = (1, onePage ? 1 : 0)
    page.repeatedRows = rows
    page.headerCentre = marking(context)
    page.footerCentre = context.facts.marking.name
    page.footerLeft = foot(context)
    return page
  }

  /// `DONNÉES FICTIVES · NON PROTÉGÉ`.
  static func marking(_ context: ReportContext) -> String {
    let marking = context.facts.marking.name
    guard context.facts.isFictitious else { return marking }
    return fictitious[context.language] + " · " + marking
  }

  static let fictitious = Wording("DONNÉES FICTIVES", "FICTITIOUS DATA")

  /// `Bureau relations internationales — arrêté au 15 janvier 2025`.
  private static func foot(_ context: ReportContext) -> String {
    let day = DateText.day(context.facts.asOf, context.language)
    let closing = Wording("registres arrêtés au \(day)", "registers as of \(day)")[context.language]
    return context.definition.office[context.language].clipped(80) + " — " + closing
  }
}

extension String {
  /// The text itself, or as much of its start as fits a number of UTF-16 units with an ellipsis.
  func clipped(_ limit: Int) -> String {
    guard utf16.count > limit else { return self }
    var text = ""
    var units = 1
    for character in self {
      units += character.utf16.count
      guard units <= limit else { break }
      text.append(character)
    }
    return text + "…"
  }
}
