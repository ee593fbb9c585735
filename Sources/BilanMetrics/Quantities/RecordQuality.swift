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

  /// Who looks at how records are kept, one by one; what a record is, is made for who asks.
  package typealias Observer = (RecordQuality, () -> Testimony.Subject) -> Void

  /// Shows how some records of one register are kept, in their order.
  static func forEach<Record: RegisterRecord>(of records: some Sequence<Record>, _ observe: Observer) {
    let looks = Record.fields.map(Look.init)
    for record in records { observe(RecordQuality(record, looks)) { Testimony.Subject(record) } }
  }

  /// What a look at a field takes of it, once for all records.
  private struct Look<Record: RegisterRecord> {
    let shown: @Sendable (Record) -> FieldValue?
    let isYear: Bool
    let isEntry: Bool

    init(_ field: Field<Record>) {
      shown = field.shown
      isYear = Record.isYear(field)
      isEntry = field.column.role == .entered
    }
  }

  private init<Record: RegisterRecord>(_ record: Record, _ looks: [Look<Record>]) {
    var (stated, isPartial): ([Bool], Bool) = ([], false)
    stated.reserveCapacity(looks.count)
    var (entered, last): (PartialDate?, PartialDate?)
    for look in looks {
      let value = look.shown(record)
      stated.append(value?.says ?? false)
      guard case .date(let date)? = value else { continue }
      if date.exact == nil, !look.isYear { isPartial = true }
      if look.isEntry { entered = date } else { last = last.map { $0.notBefore(date) } ?? date }
    }
    (isStated, hasPartialDate) = (stated, isPartial)
    isLate = Self.isLate(entered: entered, last: last)
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

  mutating func add(_ record: RecordQuality) {
    records += 1
    if stated.isEmpty { stated = record.isStated.map { _ in 0 } }
    for (column, isStated) in record.isStated.enumerated() where isStated { stated[column] += 1 }
    partial += record.hasPartialDate ? 1 : 0
    late += record.isLate == true ? 1 : 0
    untold += record.isLate == nil ? 1 : 0
  }
}

/// The sums of every register and shown period, made once, when one of them is asked for.
final class QualityBook: Sendable {
  private let sums = Mutex<[String: [Int: QualitySums]]>([:])

  /// Those of a register in a period, made of its records where they are not known yet.
  func sums(of register: String, in period: Int, _ forEachRecord: (RecordQuality.Observer) -> Void) -> QualitySums {
    if let known = sums.withLock({ $0[register]?[period] }) { return known }
    var made = QualitySums()
    forEachRecord { record, _ in made.add(record) }
    sums.withLock { $0[register, default: [:]][period] = made }
    return made
  }
}
