package import BilanModel

/// A record behind a figure, or one that the figure leaves out.
package struct Testimony: Sendable, Hashable {
  /// What the record is, so that it can be found again.
  package struct Subject: Sendable, Hashable {
    /// The code of its register.
    package let register: String
    /// Its own name; empty when it has none.
    package let id: String
    /// What it is, in one line; empty when it says nothing.
    package let title: String
    /// How it is protected, as it was written.
    package let marking: String
    /// Where it stands.
    package private(set) var origin: Origin

    /// The same with its file named in another way.
    func namingFile(_ name: (String) -> String) -> Subject {
      var copy = self
      copy.origin = origin.named(name(origin.file))
      return copy
    }
  }

  /// The record.
  package let subject: Subject
  /// What it adds to each of the sums that make the figure; none where it is left out.
  package let adds: [Quantity]
  /// Why it is left out; nil where it counts.
  package let reason: Wording?

  init(_ subject: Subject, adds: [Quantity] = [], leftOut reason: Wording? = nil) {
    (self.subject, self.adds, self.reason) = (subject, adds, reason)
  }
}

extension Testimony.Subject {
  /// A record of any register.
  init<Record: RegisterRecord>(_ record: Record) {
    func words(_ role: Role) -> String {
      let field = Record.fields.first { $0.column.role == role }
      guard case .text(let text)? = field?.shown(record) else { return "" }
      return text
    }
    self.init(
      register: Record.register.code, id: words(.identifier), title: words(.title), marking: words(.marking),
      origin: record.origin)
  }
}

/// How a figure follows from what its records add.
package enum Recounting: Sendable, Hashable {
  case sum, share, median, first, last
  /// By more than the records one by one: a ratio of counts, a number of partners.
  case beyond

  /// What some records make together; nil where they do not say it one by one.
  package func value(of testimonies: [Testimony]) -> Quantity? {
    func sum(_ place: Int) -> Quantity { Quantity.sum(testimonies.map { $0.adds[place] }) ?? .number(0) }
    switch self {
    case .sum: return sum(0)
    case .share:
      guard case .number(let part) = sum(0), case .number(let whole) = sum(1) else { return nil }
      return .share(part, of: whole)
    case .median:
      let spread = testimonies.reduce(into: [Int: Int]()) { spread, each in
        if case .number(let value) = each.adds[0] { spread[value, default: 0] += 1 }
      }
      return Quantity.median(spread)
    case .first: return testimonies.map(\.adds[0]).min { ($0.double ?? 0) < ($1.double ?? 0) }
    case .last: return testimonies.map(\.adds[0]).max { ($0.double ?? 0) < ($1.double ?? 0) }
    case .beyond: return nil
    }
  }
}
