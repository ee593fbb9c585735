package import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanText

extension PageFrame {
  /// The frame of the pages of the documents of a report.
  package init(_ report: ReportContext, _ format: PageFormat = .a4) {
    let (facts, language) = (report.facts, report.language)
    let day = DateText.day(facts.asOf, language)
    self.init(
      marking: facts.marking,
      notice: facts.isFictitious ? Wording("DONNÉES FICTIVES", "FICTITIOUS DATA")[language] : nil,
      office: report.definition.office[language],
      title: report.title + " · " + Wording("arrêté au \(day)", "as of \(day)")[language],
      format: format)
  }
}

extension ReportContext {
  /// The registers that were read, the day on which they were closed, and what is left out of them.
  var sourceWords: String {
    let registers = Register.all.filter { facts.hasRead($0) }.map { $0.name[language] }
    var text = Wording("registres (", "registers (")[language] + registers.joined(separator: ", ") + ") "
    text += Wording("arrêtés au ", "as of ")[language] + DateText.day(facts.asOf, language)
    if facts.isFictitious { text += Wording("\u{202F}; données fictives", "; fictitious data")[language] }
    if let withheld = withheld?.words(language) {
      text += Wording("\u{202F}; ", "; ")[language] + withheld.prefix(1).lowercased() + withheld.dropFirst()
    }
    return text + "."
  }

  /// The day as short as a table wants it: `12 oct. 2024`.
  func short(_ date: PartialDate?) -> String {
    guard let date else { return AbsenceText.noData.text(language) }
    guard let day = date.exact else { return DateText.partial(date, language) }
    return DateText.shortDay(day, language) + "\u{A0}\(day.year)"
  }

  /// Days from one to another in the report's period: `5–18 janv.`, `26 mars–2 avr.`, `été 2018`.
  func days(from start: PartialDate, to end: PartialDate?) -> String {
    guard let first = start.exact, let last = end.map(\.exact) ?? first else {
      return DateText.partial(start, language)
    }
    if first == last { return DateText.shortDay(first, language) }
    let lastWords = DateText.shortDay(last, language)
    if first.year == last.year, first.month == last.month {
      let day = first.civil.day
      return (day == 1 && language == .french ? "1er" : "\(day)") + "–" + lastWords
    }
    return DateText.shortDay(first, language) + "–" + lastWords
  }
}
