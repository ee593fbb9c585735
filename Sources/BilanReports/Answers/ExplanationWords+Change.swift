internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText

/// A change explained: what it is, of which two figures; their records stand below it.
extension ExplanationWords {
  /// `Visites données, écart entre 2023 et 2024 : +3`, and the two figures.
  func changeText(_ change: Change) -> String {
    let marking = explanation.marking.joined(with: change.before.marking).name
    let (now, before) = (explanation.period, change.before.period)
    let (first, last) = (PeriodText.name(before, language), PeriodText.name(now, language))
    let told =
      switch change.aspect {
      case .change: Wording("écart entre \(first) et \(last)", "change from \(first) to \(last)")
      case .evolution: Wording("évolution entre \(first) et \(last)", "relative change from \(first) to \(last)")
      }
    let colon = Wording("\u{A0}: ", ": ")[language]
    let sides = [(last, explanation.value), (first, change.before.value)].map { "\($0)\(colon)\(figure($1))" }
    let lines = [
      marking, identifier, "\((subject + [told[language]]).joined(separator: ", "))\(colon)\(printed(change))",
      sides.joined(separator: Wording("\u{202F}; ", "; ")[language]), marking,
    ]
    return lines.map { $0 + "\n" }.joined()
  }

  /// The change, and the names of the two figures that it is of.
  func json(of change: Change) -> [UInt8] {
    var json = JsonText()
    json.head(
      explanation.marking.joined(with: change.before.marking), isFictitious: explanation.isFictitious,
      asOf: explanation.asOf)
    json.line("figure") { $0.string(identifier) }
    json.line("value") { $0.figure(value(change), change.aspect == .change ? explanation.metric.unit : .share) }
    json.raw("  \"of\": ")
    json.lines([explanation, change.before]) { $0.string(ExplanationWords($1, language).identifier) }
    json.raw("\n}\n")
    return json.bytes
  }

  private func value(_ change: Change) -> Quantity {
    change.aspect == .change ? explanation.change : explanation.evolution
  }

  /// As documents print it: the difference of two shares is in points.
  private func printed(_ change: Change) -> String {
    let form = change.aspect == .change ? NumberForm(changeOf: explanation.metric.unit, explanation.currency) : .change
    return form.text(value(change), language)
  }
}
