/// Two dates of a record, by the codes of their columns, the first of which is not after the second.
struct DateOrder<Record: RegisterRecord>: Sendable {
  typealias Date = KeyPath<Record, PartialDate?> & Sendable

  private let first: (date: any Date, code: String)
  private let second: (date: any Date, code: String)

  init(_ first: any Date, _ firstCode: String, before second: any Date, _ secondCode: String) {
    (self.first, self.second) = ((first, firstCode), (second, secondCode))
  }

  /// What is wrong with a record: the second date is before the first, whatever partial dates mean.
  fileprivate func complaint(of record: Record) -> Wording? {
    guard let earlier = record[keyPath: first.date], let later = record[keyPath: second.date],
      later.latest < earlier.earliest
    else { return nil }
    let (one, other) = (Self.name(second.code), Self.name(first.code))
    let (day, limit) = (Self.written(later), Self.written(earlier))
    return Wording(
      "«\u{A0}\(one.french)\u{A0}», \(day), est avant «\u{A0}\(other.french)\u{A0}», \(limit)",
      "“\(one.english)”, \(day), is before “\(other.english)”, \(limit)")
  }

  private static func name(_ code: String) -> Wording {
    Record.fields.first { $0.column.code == code }?.column.name ?? Wording(code, code)
  }

  private static func written(_ date: PartialDate) -> String {
    date.exact?.iso ?? "\(date.earliest.iso)/\(date.latest.iso)"
  }
}

extension FindingKind {
  /// The dates of a record that are not in their order.
  static let datesOutOfOrder = FindingKind(
    "dates-out-of-order", .warning,
    Wording(
      "deux dates d’un enregistrement ne sont pas dans leur ordre", "two dates of a record are not in their order"),
    fix: Wording("vérifier les deux dates", "check both dates"))
}

extension Rule where Record: RegisterRecord {
  /// The dates of a record are in their order; of several pairs, the first one that is not is told.
  static func order(_ kind: FindingKind = .datesOutOfOrder, _ pairs: DateOrder<Record>...) -> Rule {
    Rule(kind) { record in pairs.lazy.compactMap { $0.complaint(of: record) }.first }
  }
}
