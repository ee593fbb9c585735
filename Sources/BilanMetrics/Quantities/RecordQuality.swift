internal import BilanModel
internal import Synchronization

/// How one record is kept: which columns it states, how exact its dates are, when it was entered.
package struct RecordQuality: Sendable {
  /// How long after its last date a record is still entered in time, in days.
  static let daysInTime = 90

  /// Of each column of its register, in their order.
  let isStated: [Bool]
  /// Whether one of its dates is known to the month or the year alone.
  let hasPartialDate: Bool
  /// Whether it was entered late; nil where its dates do not tell.
  let isLate: Bool?
  /// What the record is, for who asks.
  let subject: @Sendable () -> Testimony.Subject

  init<Record: RegisterRecord>(_ record: Record) {
    var (stated, isPartial): ([Bool], Bool) = ([], false)
    var (entered, last): (PartialDate?, PartialDate?)
    for field in Record.fields {
      let value = field.shown(record)
      stated.append(value?.says ?? false)
      guard case .date(let date)? = value else { continue }
      if date.exact == nil, !Record.isYear(field) { isPartial = true }
      if field.column.role == .entered { entered = date } else { last = last.map { $0.notBefore(date) } ?? date }
    }
    (isStated, hasPartialDate) = (stated, isPartial)
    isLate = Self.isLate(entered: entered, last: last)
    subject = { Testimony.Subject(record) }
  }

  private static func isLate(entered: PartialDate?, last: PartialDate?) -> Bool? {
    guard let entered, let last else { return nil }
    if entered.earliest > last.latest.advanced(by: daysInTime) { return true }
    return entered.latest <= last.earliest.advanced(by: daysInTime) ? false : nil
  }
}

extension RegisterRecord {
  /// Whether a field is the year that its records are of, which is no vague day.
  fileprivate static func isYear(_ field: Field<Self>) -> Bool {
    guard case .inYear(let year) = declaration.counted else { return false }
    return field.property == (year as PartialKeyPath<Self>)
  }
}

extension FieldValue {
  /// Whether it says anything: an empty text, and no partner, do not.
  fileprivate var says: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .partners(let partners): !partners.isEmpty
    case .words, .date, .number, .money, .ratio: true
    }
  }
}

/// How the records of a register are kept in a period, added up.
struct QualitySums: Sendable {
  var records = 0
  /// Of each column, how many records state it.
  var stated: [Int] = []
  var partial = 0
  var late = 0
  /// How many of them cannot be told to be late or not.
  var untold = 0

  init(_ records: [RecordQuality]) {
    for record in records {
      self.records += 1
      if stated.isEmpty { stated = record.isStated.map { _ in 0 } }
      for (column, isStated) in record.isStated.enumerated() where isStated { stated[column] += 1 }
      partial += record.hasPartialDate ? 1 : 0
      late += record.isLate == true ? 1 : 0
      untold += record.isLate == nil ? 1 : 0
    }
  }
}

/// The sums of every register and shown period, made once, when one of them is asked for.
final class QualityBook: Sendable {
  private let sums = Mutex<[String: [Int: QualitySums]]>([:])

  /// Those of a register in a period, made of its records where they are not known yet.
  func sums(of register: String, in period: Int, _ records: () -> [RecordQuality]) -> QualitySums {
    if let known = sums.withLock({ $0[register]?[period] }) { return known }
    let made = QualitySums(records())
    sums.withLock { $0[register, default: [:]][period] = made }
    return made
  }
}
