internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText

extension AnswerWords {
  /// The answer as CSV: the marking in a comment, the heads, then a row a place; numbers without marks of thousands.
  package var csv: String {
    let dimensions = answer.question.cut.dimensions
    let heads = dimensions.map { $0.name[language] } + answer.periods.map { PeriodText.short($0, language) }
    var lines = [heads]
    for row in answer.rows {
      lines.append(
        dimensions.map { row.place.value(of: $0)?.name(in: answer.directory)[language] ?? "" } + row.values.map(plain))
    }
    if let total = answer.total {
      let word = Wording("Total", "Total")[language]
      lines.append(dimensions.indices.map { $0 == 0 ? word : "" } + total.map(plain))
    }
    return "# \(answer.marking.name)\n" + lines.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  private func quoted(_ text: String) -> String {
    let mustBe = text.contains { ",\"\n\r;".contains($0) } || text.hasPrefix("#")
    return mustBe
      ? "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : text
  }

  /// A figure as programs read it: a share to nine decimals.
  private func plain(_ quantity: Quantity) -> String {
    switch quantity {
    case .number(let day) where answer.question.metric.unit == .date:
      return Day(number: Int32(truncatingIfNeeded: day)).iso
    case .number(let number): return String(number)
    case .money(let euros): return euros.decimal
    case .ratio(let part, let whole): return NumberText.point(part, over: whole, decimals: 9)
    case .missing(let absence): return absence.print(language)
    }
  }

  /// The answer for programs: what was asked, then the figures, exact, in the form of an edition's.
  package var json: [UInt8] {
    let (question, unit) = (answer.question, answer.question.metric.unit)
    var json = JsonText()
    json.head(answer.marking, isFictitious: answer.isFictitious, asOf: answer.asOf)
    json.line("metric") { $0.string(question.metric.code) }
    json.line("unit") { $0.string(unit.code(in: answer.currency)) }
    json.line("by") { $0.list(question.cut.dimensions) { $0.string($1.code) } }
    json.line("where") { json in
      json.object { json in
        for condition in question.conditions {
          json.member(condition.dimension.code, list: condition.values) {
            $0.string($1.known?.code(in: answer.directory) ?? $1.words)
          }
        }
      }
    }
    json.line("periods") { $0.list(answer.periods) { $0.string($1.code) } }
    json.line("others") { $0.raw(String(answer.others)) }
    json.line("total") { json in
      guard let total = answer.total else { return json.raw("null") }
      json.list(total) { $0.figure($1, unit) }
    }
    json.raw("  \"rows\": ")
    json.lines(answer.rows) { json, row in
      json.raw("[")
      for dimension in question.cut.dimensions {
        let code = row.place.value(of: dimension)?.code(in: answer.directory) ?? ""
        // A month is a number, as in an edition.
        if code.isEmpty || dimension == .month && code == "0" {
          json.raw("null")
        } else if dimension == .month {
          json.raw(code)
        } else {
          json.string(code)
        }
        json.raw(", ")
      }
      for (position, value) in row.values.enumerated() {
        if position > 0 { json.raw(", ") }
        json.figure(value, unit)
      }
      json.raw("]")
    }
    json.raw("\n}\n")
    return json.bytes
  }
}
