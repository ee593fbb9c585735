package import BilanMetrics
package import BilanModel
internal import BilanTables
internal import BilanText

/// A figure explained to a reader: its value, what it says, how it is made, what it leaves out, and its records by file
/// and line.
package struct ExplanationWords: Sendable {
  let explanation: Explanation
  let change: Change?
  let language: Language

  /// What is told of a figure beside that of the period before.
  package struct Change: Sendable {
    let aspect: FigureIdentifier.Aspect
    let before: Explanation

    package init(aspect: FigureIdentifier.Aspect, before: Explanation) {
      (self.aspect, self.before) = (aspect, before)
    }
  }

  package init(_ explanation: Explanation, _ language: Language, change: Change? = nil) {
    self.explanation = explanation
    self.change = change
    self.language = language
  }

  /// The identifier of the figure.
  var identifier: String {
    FigureIdentifier(
      explanation.metric, at: explanation.place, in: explanation.period, change?.aspect,
      directory: explanation.directory
    ).text
  }

  /// Paragraphs, then a line a record; of what is left out for one reason the first ones, or all of them.
  ///
  /// Of a change, the same of both figures below it.
  package func text(all: Bool) -> String {
    guard let change else { return figureText(all: all) }
    let sides = [explanation, change.before].map { ExplanationWords($0, language).figureText(all: all) }
    return ([changeText(change)] + sides).joined(separator: "\n")
  }

  private func figureText(all: Bool) -> String {
    let (metric, banner) = (explanation.metric, explanation.marking.name)
    let day = DateText.day(explanation.asOf, language)
    let head = subject + [PeriodText.name(explanation.period, language)]
    let made =
      explanation.isFictitious ? [Wording("Données fictives.", "Made-up data.")[language]] : []
    let lines =
      [
        banner, identifier,
        head.joined(separator: ", ") + Wording("\u{A0}: ", ": ")[language] + figure(explanation.value), "",
        labelled("Définition", "Definition", metric.definition), labelled("Calcul", "Formula", explanation.formula),
        labelled("Population", "Population", metric.counts.words),
        Wording("Registres arrêtés au \(day).", "Registers closed on \(day).")[language],
      ] + made + meaning + [""] + counted + leftOut(all: all) + [banner]
    return lines.map { $0 + "\n" }.joined()
  }

  /// What the figure is of: its metric, and the value of each dimension.
  var subject: [String] {
    [explanation.metric.name[language]]
      + explanation.place.dimensions.compactMap { dimension in
        explanation.place.value(of: dimension).map {
          "\(dimension.name[language]) \($0.name(in: explanation.directory)[language])"
        }
      }
  }

  private func labelled(_ french: String, _ english: String, _ words: Wording) -> String {
    Wording("\(french)\u{A0}: \(words.french).", "\(english): \(words.english).")[language]
  }

  /// What stands for a number, in words.
  private var meaning: [String] {
    guard case .missing(let absence) = explanation.value else { return [] }
    let text = absence.text
    return [text.text(language) + Wording("\u{A0}: ", ": ")[language] + text.meaning[language] + "."]
  }

  private var counted: [String] {
    let noun = CountedNoun(
      Wording("enregistrement compté", "record counted"), Wording("enregistrements comptés", "records counted"))
    return [noun.counted(explanation.counted.count, language)]
      + explanation.counted.map { testimony in
        line(testimony.subject, testimony.adds.map(added).joined(separator: " / "))
      }
  }

  private func leftOut(all: Bool) -> [String] {
    if explanation.leftOut.isEmpty { return [] }
    let noun = CountedNoun(
      Wording("enregistrement laissé de côté", "record left out"),
      Wording("enregistrements laissés de côté", "records left out"))
    let reasons = explanation.leftOut.reduce(into: [Wording]()) { reasons, each in
      if let reason = each.reason, reasons.last != reason { reasons.append(reason) }
    }
    return [noun.counted(explanation.leftOut.count, language)]
      + reasons.flatMap { reason -> [String] in
        let records = explanation.leftOut.filter { $0.reason == reason }
        let shown = all ? records[...] : records.prefix(3)
        let rest = records.count - shown.count
        let more = rest > 0 ? ["    " + Self.others(rest, language)] : []
        return ["  " + reason[language] + Wording("\u{A0}:", ":")[language]]
          + shown.map { "  " + line($0.subject, "") } + more
      }
  }

  private static func others(_ count: Int, _ language: Language) -> String {
    Wording("et ", "and ")[language]
      + CountedNoun(Wording("autre", "more"), Wording("autres", "more")).counted(count, language)
  }

  /// `  fichier:ligne · identifiant · intitulé · ce qu’il ajoute`.
  private func line(_ subject: Testimony.Subject, _ adds: String) -> String {
    let place = subject.origin.file + ":" + (subject.origin.sheet.map { "\($0)!" } ?? "") + "\(subject.origin.line)"
    return "  "
      + [place, subject.id, subject.title, subject.marking, adds].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The figure as it is printed.
  func figure(_ quantity: Quantity) -> String { text(quantity, in: explanation.metric.unit) }

  /// What a record adds, exact, so that the reader may add it up.
  private func added(_ quantity: Quantity) -> String {
    switch quantity {
    case .money(let amount) where amount.cents % 100 != 0:
      EurosText.full(amount, in: explanation.currency, language)
    case .number(let number) where explanation.recounting == .share: NumberText.integer(number, language)
    default: text(quantity, in: explanation.addedUnit)
    }
  }

  private func text(_ quantity: Quantity, in unit: Unit) -> String {
    if unit == .date, case .number(let day) = quantity {
      return DateText.figures(Day(number: Int32(truncatingIfNeeded: day)), language)
    }
    return NumberForm(unit, explanation.currency).text(quantity, language)
  }

  /// The same for programs, exact.
  package var json: [UInt8] {
    if let change { return self.json(of: change) }
    let metric = explanation.metric
    var json = JsonText()
    json.head(explanation.marking, isFictitious: explanation.isFictitious, asOf: explanation.asOf)
    json.line("figure") { $0.string(identifier) }
    json.line("unit") { $0.string(metric.unit.code(in: explanation.currency)) }
    json.line("value") { $0.figure(explanation.value, metric.unit) }
    json.line("definition") { $0.string(metric.definition[language]) }
    json.line("formula") { $0.string(explanation.formula[language]) }
    json.line("counted") { json in json.lines(explanation.counted) { write(&$0, $1) } }
    json.raw("  \"left_out\": ")
    json.lines(explanation.leftOut) { write(&$0, $1) }
    json.raw("\n}\n")
    return json.bytes
  }

  private func write(_ json: inout JsonText, _ testimony: Testimony) {
    let subject = testimony.subject
    json.object { json in
      json.member("register", subject.register)
      json.member("file", subject.origin.file)
      json.member("line", subject.origin.line)
      json.member("id", subject.id)
      json.member("title", subject.title)
      json.member("marking", subject.marking)
      if let reason = testimony.reason {
        json.member("reason", reason[language])
      } else {
        json.member("adds", list: testimony.adds) { $0.figure($1, explanation.addedUnit) }
      }
    }
  }
}
