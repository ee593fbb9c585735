internal import BilanMetrics
internal import BilanModel
internal import BilanTables

/// The formulas of a change between two cells, under the rules of the engine: `s.o.` after 0 and where more than half of
/// the activities are left out of a sum, `n.s.` after a count that is too small, nothing to compare where a figure is missing or a period is not whole.
struct Comparison {
  /// Whether a sum leaves out more than half of its activities on either side, as a formula and as the engine says.
  struct Doubt {
    let formula: Formula
    let isThere: Bool
  }

  private let unit: Unit
  private let new: Formula
  private let old: Formula
  private let language: Language
  /// Whether one of the periods is not whole: a part of a year is not compared with a whole one.
  private let isNotWhole: Bool
  private let doubt: Doubt?

  init(
    _ metric: Metric, new: Formula, old: Formula, _ language: Language, isNotWhole: Bool = false, doubt: Doubt? = nil
  ) {
    unit = metric.unit
    self.new = new
    self.old = old
    self.language = language
    self.isNotWhole = isNotWhole
    self.doubt = doubt
  }

  private var none: Live { Live(Absence.notApplicable.literal(language), .missing(.notApplicable)) }

  /// The difference in the unit of the metric; of shares, in points.
  func difference(_ value: Quantity) -> Live {
    guard !isNotWhole else { return none }
    let isShare = unit == .share
    let value = isShare ? value.points : value
    guard isShare else { return guarded("\(new)-\(old)", value) }
    return guarded(Self.settled("(\(new)-\(old))*100", under: "0.05"), Self.settled(value, under: 0.05))
  }

  /// The relative change.
  func evolution(_ value: Quantity) -> Live {
    guard !isNotWhole else { return none }
    let relative = Self.settled("(\(new)-\(old))/\(old)", under: "0.0005")
    let value = Self.settled(value, under: 0.0005)
    // Money has no smallest base; an index or a fractional count has no relative change.
    switch unit {
    case .index, .fractions: return none
    case .money: return guarded("IF(\(old)=0,\(none.formula),\(relative))", value)
    default:
      let small = Absence.baseTooSmall.literal(language)
      return guarded("IF(\(old)=0,\(none.formula),IF(\(old)<\(Facts.smallestBase),\(small),\(relative)))", value)
    }
  }

  /// A change that is 0 where its one decimal is printed as 0: `−0,0 %` would be a fall without a size.
  private static func settled(_ formula: Formula, under limit: String) -> Formula {
    "IF(ABS(\(formula))<\(limit),0,\(formula))"
  }

  private static func settled(_ value: Quantity, under limit: Double) -> Quantity {
    guard let double = value.double, abs(double) < limit else { return value }
    return .number(0)
  }

  /// A formula that needs two numbers; where the engine has no answer, it also says so when one of them is missing.
  private func guarded(_ formula: Formula, _ value: Quantity) -> Live {
    let plain =
      if case .missing(let absence) = value {
        Live("IF(COUNT(\(new),\(old))<2,\(absence.literal(language)),\(formula))", value)
      } else {
        Live(formula, value)
      }
    guard let doubt, value != .missing(.noData) else { return plain }
    return Live("IF(\(doubt.formula),\(none.formula),\(plain.formula))", doubt.isThere ? none.value : value)
  }
}
