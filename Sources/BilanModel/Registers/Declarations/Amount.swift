/// What a row of a register adds to a figure in one period.
///
/// The engine adds it up, the data sheet shows it as a column, and the live formula adds up that column.
package struct Amount<Record: Sendable>: Sendable {
  /// Unique in its register: `held`.
  package let code: String
  /// The header of its column; letters, digits and spaces only, so that formulas need no escape.
  package let name: Wording
  /// What is counted, which decides how it is printed.
  package let unit: Unit
  /// What the record adds in a period, in whole units (money in cents); nil where it does not say.
  package let value: @Sendable (Record, RecordPeriod) -> Int?
  /// The property that it is as it stands, whose column then serves; nil for one that is computed.
  package let property: (any PartialKeyPath<Record> & Sendable)?
  /// Whether it says what there is at the end of a period, and not what happens in it.
  package let isStock: Bool
  /// Whether the same record may be counted in several periods, whose sum would count it twice.
  package let recurs: Bool
  /// What a desk decides that it rests on; nil for most.
  package let choice: Choice?
  /// Whether the record is one of those that the amount is of in a period: what another does not say is not left out.
  package let concerns: @Sendable (Record, RecordPeriod) -> Bool
  /// Whether the record may have more of it in a period than the value that it adds: the rest is left out.
  package let mayBeMore: @Sendable (Record, RecordPeriod) -> Bool

  /// Whatever a record and a period make.
  package init(
    _ code: String, _ name: Wording, _ unit: Unit, isStock: Bool = false, recurs: Bool = false, choice: Choice? = nil,
    of concerns: @escaping @Sendable (Record, RecordPeriod) -> Bool = { _, _ in true },
    mayBeMore: @escaping @Sendable (Record, RecordPeriod) -> Bool = { _, _ in false },
    _ value: @escaping @Sendable (Record, RecordPeriod) -> Int?
  ) {
    self.code = code
    self.name = name
    self.unit = unit
    self.isStock = isStock
    self.recurs = recurs
    self.choice = choice
    self.concerns = concerns
    self.mayBeMore = mayBeMore
    self.value = value
    property = nil
  }

  /// A property of the record, once in each period that it counts in.
  private init(
    _ code: String, _ name: Wording, _ unit: Unit, property: any PartialKeyPath<Record> & Sendable,
    _ value: @escaping @Sendable (Record) -> Int?
  ) {
    self.code = code
    self.name = name
    self.unit = unit
    self.property = property
    isStock = false
    recurs = false
    choice = nil
    concerns = { _, _ in true }
    mayBeMore = { _, _ in false }
    self.value = { record, _ in value(record) }
  }

  /// A whole number of the record, once in each period that it counts in.
  package init(_ code: String, _ name: Wording, _ unit: Unit, _ property: any KeyPath<Record, Int?> & Sendable) {
    self.init(code, name, unit, property: property) { $0[keyPath: property] }
  }

  /// An amount of money of the record, once in each period that it counts in.
  package init(_ code: String, _ name: Wording, _ property: any KeyPath<Record, Euros?> & Sendable) {
    self.init(code, name, .money, property: property) { $0[keyPath: property].map { Int($0.cents) } }
  }

  /// A decimal number of the record, once in each period that it counts in.
  package init(_ code: String, _ name: Wording, _ property: any KeyPath<Record, DecimalNumber?> & Sendable) {
    self.init(code, name, .decimal, property: property) { $0[keyPath: property].map { Int($0.millionths) } }
  }
}

/// A period that a record counts in, as an amount sees it.
package struct RecordPeriod: Sendable {
  /// The period itself.
  package let period: Period
  /// The day on which the registers were closed.
  package let asOf: Day
  /// Whether it is the first of the periods that the record counts in.
  package let isFirst: Bool
  /// What the desk has decided.
  package let choices: Choices
  /// Whether it is the period that the report is of, and no earlier one.
  package let isReported: Bool

  /// The day that deadlines are looked for from: the as-of day, be it later than the period; of an earlier period its
  /// last day.
  package var watchDay: Day { isReported ? asOf : lastDay }

  /// The day that a stock is counted on: the last of the period, the as-of day in a period under way.
  package var lastDay: Day { min(period.last, asOf) }

  package init(_ period: Period, asOf: Day, isFirst: Bool, choices: Choices = Choices(), isReported: Bool = false) {
    self.period = period
    self.asOf = asOf
    self.isFirst = isFirst
    self.choices = choices
    self.isReported = isReported
  }
}

/// Which periods a record counts in.
package enum CountingRule<Record: Sendable>: Sendable {
  /// The one that a date surely lies in, when it is surely not after the as-of day.
  case whenItStarts(any KeyPath<Record, PartialDate?> & Sendable)
  /// Each one that it surely has a day in; without an end it lasts until the as-of day.
  ///
  /// Where `begins` is another date than the first one that tells of it, and not stated, it may have begun in any period
  /// before. What it makes due is looked at on the as-of day: the report's period then has those that begin after it, by
  /// that day.
  case whileItLasts(
    any KeyPath<Record, PartialDate?> & Sendable, until: any KeyPath<Record, PartialDate?> & Sendable,
    begins: (any KeyPath<Record, PartialDate?> & Sendable)? = nil, makesDue: Bool = false)
  /// The one that a year surely lies in, be it under way.
  case inYear(any KeyPath<Record, PartialDate?> & Sendable)
}
