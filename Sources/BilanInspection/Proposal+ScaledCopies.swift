internal import BilanIntake
internal import BilanModel

/// Columns that say once more, in thousands or millions, what is read in full.
extension Proposal {
  /// Finds those of which each value is that of the cost beside it, but for rounding.
  mutating func findScaledCopies() {
    guard mapped(.cost) != nil, let cost = place(.cost) else { return }
    var copies = survey.columns.indices.filter { $0 != cost && countsMoney(survey.columns[$0]) }.map { place in
      (place: place, unit: HeaderUnit.multiple(survey.columns[place].headerWithUnit, survey.desk.currency))
    }
    guard !copies.isEmpty else { return }
    survey.forEachRow { row, _ in
      copies.removeAll { place, unit in
        row.indices.contains(max(place, cost)) && !ScaledNumber.agree(row[place], unit, row[cost])
      }
    }
    scaledCopies = Set(copies.map(\.place))
  }
}

/// What a number may be, by either mark before decimals, and how exact it is.
private struct ScaledNumber {
  let value: Double
  let step: Double

  private static func readings(of text: String) -> [ScaledNumber] {
    let figures = text.filter { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }
    return [nil, figures.last { !$0.isNumber }].compactMap { mark in
      let parts = figures.split(separator: mark ?? " ").map { $0.filter(\.isNumber) }
      let decimals = mark == nil || parts.count != 2 ? "" : parts[1]
      let whole = decimals.isEmpty ? figures.filter(\.isNumber) : parts[0]
      let step = decimals.reduce(1.0) { step, _ in step / 10 }
      return Double(whole + "." + (decimals.isEmpty ? "0" : decimals)).map { ScaledNumber(value: $0, step: step) }
    }
  }

  /// Whether a number of a unit, `k€`, is as much as a plain one, or both are missing.
  static func agree(_ scaled: String, _ unit: String, _ plain: String) -> Bool {
    let times = unit == "centimes" ? 0.01 : unit == "centaines" ? 100 : unit.hasPrefix("M") ? 1e6 : 1e3
    let (left, right) = (readings(of: scaled), readings(of: plain))
    if left.isEmpty || right.isEmpty { return left.isEmpty && right.isEmpty }
    return left.contains { one in
      right.contains { abs($0.value - one.value * times) <= (0.5 * one.step * times).nextUp }
    }
  }
}
