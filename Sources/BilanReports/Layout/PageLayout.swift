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
    putMarking(context, &page)
    return page
  }

  /// The marking at the head and the foot, in the longest form that Excel has room for there.
  ///
  /// Where it leaves none for the office and the closing day, those are on *Lecture*.
  private static func putMarking(_ context: ReportContext, _ page: inout PageSetup) {
    let forms = forms(context)
    let feet = [foot(context), closing(context), ""]
    page.headerCentre =
      forms.lazy.map { withNotice($0, context) }.first { text in
        var trial = PageSetup()
        trial.headerCentre = text
        return trial.header.utf16.count <= ExcelLimits.header
      } ?? ""
    let fitting = forms.lazy.flatMap { form in feet.lazy.map { (form, $0) } }.first { form, foot in
      var trial = PageSetup()
      (trial.footerCentre, trial.footerLeft) = (form, foot)
      return trial.footer.utf16.count <= ExcelLimits.header
    }
    (page.footerCentre, page.footerLeft) = fitting ?? ("", "")
  }

  /// The marking from its whole to its shortest form; the whole stands on *Lecture*.
  private static func forms(_ context: ReportContext) -> [String] {
    let name = GuideSheet.name
    return context.facts.marking.forms(
      context.language, seeing: Wording("« \(name.french) »", "“\(name.english)”"))
  }

  /// The marking with what is said of invented data, in the longest form of at most so many UTF-16 units, else in the
  /// shortest.
  static func marking(_ context: ReportContext, atMost limit: Int) -> String {
    let forms = forms(context).map { withNotice($0, context) }
    return forms.first { $0.utf16.count <= limit } ?? forms.last ?? ""
  }

  /// `DONNÉES FICTIVES · NON PROTÉGÉ`.
  static func marking(_ context: ReportContext) -> String { withNotice(context.facts.marking.name, context) }

  private static func withNotice(_ marking: String, _ context: ReportContext) -> String {
    context.facts.isFictitious ? fictitious[context.language] + " · " + marking : marking
  }

  static let fictitious = Wording("DONNÉES FICTIVES", "FICTITIOUS DATA")

  /// `Bureau relations internationales — arrêté au 15 janvier 2025`.
  private static func foot(_ context: ReportContext) -> String {
    context.definition.office[context.language].clipped(80) + " — " + closing(context)
  }

  private static func closing(_ context: ReportContext) -> String {
    let day = DateText.day(context.facts.asOf, context.language)
    return Wording("registres arrêtés au \(day)", "registers as of \(day)")[context.language]
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
