import BilanIntake
import BilanModel

/// Any words as dates, in each order: what is read as one day is that day again when it is written in ISO 8601.
func fuzzDates(_ bytes: [UInt8]) {
  let words = values(bytes)
  for order in [nil] + Dialect.DateOrder.allCases.map({ $0 }) {
    var mapping = activities()
    mapping.dialect.dateOrder = order
    let days = read(words, "start", mapping)
    checkTrial(words, "start", mapping, accepted: days)
    let exact = days.compactMap { $0 }.filter { !$0.contains("/") }
    let again = read(exact, "start", activities())
    hold(again == exact, "\(exact) are read again as \(again)")
    checkSpans(words, mapping, days)
  }
}

/// Where one column holds the first and the last day, a date is both, and no span ends before it starts.
private func checkSpans(_ words: [String], _ mapping: SourceMapping, _ days: [String?]) {
  var mapping = mapping
  for code in ["id", "title", "partners", "kind", "status", "start"] {
    mapping.columns[code] = .init(.column(code))
  }
  mapping.columns["end"] = .init(.column("start"))
  let starts = read(words, "start", mapping)
  let ends = read(words, "start", mapping, shown: "end")
  for (place, day) in days.enumerated() where day != nil {
    hold(starts[place] == day && ends[place] == day, "\(words[place]): a date, else \(starts[place] ?? "nothing")")
  }
  for (start, end) in zip(starts, ends) { hold((start ?? "") <= (end ?? "") || start == end, "a span in order") }
}

/// Any words as amounts, by each pair of marks: what is read is the same amount when it is written plainly.
func fuzzNumbers(_ bytes: [UInt8]) {
  let words = values(bytes)
  let marks: [(Dialect.DecimalMark?, Character?)] = [
    (nil, nil), (.comma, nil), (.point, nil), (.comma, "."), (nil, ","),
  ]
  for (decimal, thousands) in marks {
    var mapping = activities()
    mapping.dialect.decimalMark = decimal
    mapping.dialect.thousandsMark = thousands
    for column in ["cost_eur", "participants_fr"] {
      let amounts = read(words, column, mapping)
      checkTrial(words, column, mapping, accepted: amounts)
      let found = amounts.compactMap { $0 }
      var plain = activities()
      plain.dialect.decimalMark = .point
      let again = read(found, column, plain)
      hold(again == found, "\(found) are read again as \(again)")
    }
  }
}

/// The lines of the input that are a value: UTF-8, not blank.
private func values(_ bytes: [UInt8]) -> [String] {
  bytes.split(separator: 10).prefix(64).compactMap { line in
    guard let text = String(validating: line, as: UTF8.self), !text.utf8.contains(13), !text.utf8.contains(0),
      text.utf8.contains(where: { (33...126).contains($0) })
    else { return nil }
    return text
  }
}

private func activities() -> SourceMapping {
  var mapping = SourceMapping(files: [])
  mapping.register = "activities"
  mapping.dialect.encoding = .utf8
  mapping.dialect.delimiter = 59
  mapping.dialect.headerLine = 1
  return mapping
}

/// What a column, or the one shown, makes of each value, as text; nil where it is refused.
private func read(
  _ words: [String], _ column: String, _ mapping: SourceMapping, shown: String? = nil
) -> [String?] {
  let shown = shown ?? column
  var text = "id;title;partners;kind;status;\(column)\n"
  for (index, word) in words.enumerated() {
    text +=
      "A\(index);t;USA;visit;fait;\"\(word.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"\n"
  }
  let reading = FuzzReading(Array(text.utf8), mapping: mapping)
  hold(reading.counts.records == words.count, "\(words.count) values, \(reading.counts)")
  var found = [String?](repeating: nil, count: words.count)
  for record in reading.records {
    let parts = record.split(separator: " ")
    guard let id = parts.first(where: { $0.hasPrefix("id=A") }), let place = Int(id.dropFirst(4)) else { continue }
    found[place] = parts.first { $0.hasPrefix(shown + "=") }.map { String($0.dropFirst(shown.count + 1)) }
  }
  return found
}

/// A trial of a mapping refuses the values that the reading refuses.
private func checkTrial(_ words: [String], _ column: String, _ mapping: SourceMapping, accepted: [String?]) {
  guard let register = Register.all.first(where: { $0.code == "activities" }),
    let type = register.columns.first(where: { $0.code == column })
  else { return hold(false, "no column \(column)") }
  let refused = Set(ColumnTrial(words, as: type, mapping.dialect).refused.map(\.place))
  for (place, value) in accepted.enumerated() {
    hold((value == nil) == refused.contains(place), "\(words[place]): read \(value ?? "nothing"), tried otherwise")
  }
}
