internal import BilanModel

extension Sheet {
  /// The sheet as text for snapshots: one line for each cell that holds something, in order, then what lies around.
  ///
  ///     sheet Synthèse
  ///     A1 text "Bilan 2024" bold size 18
  ///     B3 number 12 [=SUM(Annexe[jours])] #,##0
  ///     table Annexe A5:F9
  package var dump: String {
    var lines = ["sheet \(name)"]
    for (row, cells) in filled.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        guard let cell, cell.content != .blank else { continue }
        lines.append("\(Place(row, column).reference()) \(cell.content.dump)\(cell.style.properties.dump)")
      }
    }
    lines += tables.map { "table \($0.name) \($0.range.relative)" }
    if let filter { lines.append("filter \(filter.relative)") }
    lines += names.sorted { $0.key < $1.key }.map { "name \($0.key) \($0.value.reference())" }
    lines += rules.map { "rule \($0.range.relative) \($0.kind.dump)" }
    lines += charts.map { placed in
      let series = placed.chart.series.map { "\($0.name)=\($0.sheet)!\($0.values.relative)" }.joined(separator: ", ")
      return "chart \(placed.place.reference()) \(placed.chart.kind) “\(placed.chart.title)” \(series)"
    }
    return lines.joined(separator: "\n")
  }
}

extension CellRange {
  /// `B3:D9`.
  package var relative: String { "\(first.reference()):\(last.reference())" }
}

extension Content {
  fileprivate var dump: String {
    func words(_ text: String) -> String { "\"" + text.split(separator: "\n").joined(separator: "⏎") + "\"" }
    func digits(_ number: Double) -> String {
      abs(number) < 1e15 && number == number.rounded() ? String(Int(number)) : "\(number)"
    }
    return switch self {
    case .text(let text): "text \(words(text))"
    case .number(let number): "number \(digits(number))"
    case .day(let day): "day \(day.iso)"
    case .formula(let formula, let result): "number \(digits(result)) [\(formula)]"
    case .textFormula(let formula, let result): "text \(words(result)) [\(formula)]"
    case .link(.sheet(let sheet, let place), let text): "link \(words(text)) → \(sheet)!\(place.reference())"
    case .link(.address(let address), let text): "link \(words(text)) → \(address)"
    case .blank: "blank"
    }
  }
}

extension CellStyle.Properties {
  /// What differs from the body's style, each part after a space.
  fileprivate var dump: String {
    let body = CellStyle.body.properties
    var parts: [String] = []
    if isBold { parts.append("bold") }
    if isItalic { parts.append("italic") }
    if isUnderlined { parts.append("underlined") }
    if size != body.size { parts.append("size \(size == size.rounded() ? String(Int(size)) : "\(size)")") }
    if colour != body.colour { parts.append("#\(hexadecimal(colour))") }
    if let background { parts.append("on #\(hexadecimal(background))") }
    if alignment != body.alignment { parts.append("\(alignment)") }
    if indent > 0 { parts.append("indent \(indent)") }
    if let numberFormat { parts.append(numberFormat) }
    return parts.map { " " + $0 }.joined()
  }
}

extension Rule.Kind {
  fileprivate var dump: String {
    switch self {
    case .scale(let from, let to): "scale #\(hexadecimal(from)) #\(hexadecimal(to))"
    case .bars(let colour): "bars #\(hexadecimal(colour))"
    case .lines(let colour): "lines #\(hexadecimal(colour))"
    case .signs(let positive, let negative): "signs #\(hexadecimal(positive)) #\(hexadecimal(negative))"
    case .formula(let formula, _, _, _): "where \(formula)"
    }
  }
}

/// Six digits: 0x00FF → `0000FF`.
private func hexadecimal(_ colour: UInt32) -> String {
  let digits = String(colour & 0xFFFFFF, radix: 16, uppercase: true)
  return String(repeating: "0", count: 6 - digits.utf8.count) + digits
}
