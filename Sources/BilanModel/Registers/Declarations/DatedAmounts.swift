/// What a record adds on account of its dates: once in the period of an event, once in each at whose end it stands.
extension Amount {
  /// 1 in the period that a day surely lies in, when it is surely not after the as-of day.
  ///
  /// What is dated later is announced, and in no flow; nothing is known in a period that the day may lie in.
  package static func event(
    _ code: String, _ name: Wording, on day: @escaping @Sendable (Record) -> PartialDate?
  ) -> Amount {
    Amount(code, name, .records) { record, place in
      day(record).map { place.lies($0).map { $0 ? 1 : 0 } } ?? 0
    }
  }

  /// 1 in each period on whose last day, or the as-of day, a record surely stands: begun, and not over.
  ///
  /// Both its days are included, and without an end it stands on; nothing is known where dates are too vague to tell.
  package static func stock(
    _ code: String, _ name: Wording, from first: @escaping @Sendable (Record) -> PartialDate?,
    until last: @escaping @Sendable (Record) -> PartialDate?,
    where isMeant: @escaping @Sendable (Record) -> Bool = { _ in true }
  ) -> Amount {
    Amount(code, name, .records, isStock: true) { record, place in
      guard isMeant(record) else { return 0 }
      let (first, last) = (first(record), last(record))
      if let last, last.latest < place.lastDay { return 0 }
      guard let first else { return nil }
      if first.earliest > place.lastDay { return 0 }
      return first.latest <= place.lastDay && last.map { $0.earliest >= place.lastDay } ?? true ? 1 : nil
    }
  }

  /// The days that a record has in a period, from its first to its last day, up to the as-of day; nothing is known where
  /// partial dates leave them open.
  package static func days(
    _ code: String, _ name: Wording, from first: @escaping @Sendable (Record) -> PartialDate?,
    until last: @escaping @Sendable (Record) -> PartialDate?
  ) -> Amount {
    Amount(code, name, .days) { record, place in
      let last = last(record)
      if place.isAfter(last) { return 0 }
      guard let first = first(record) else { return nil }
      return place.period.part(from: first, to: place.closed(last))?.count
    }
  }
}

extension RecordPeriod {
  /// Whether a date lies in the period, and not after the as-of day; nil where it may.
  func lies(_ date: PartialDate) -> Bool? {
    guard date.earliest <= asOf, period.mayContain(date) else { return false }
    return period.contains(date) && date.latest <= asOf ? true : nil
  }

  /// Whether a day surely lies in the period, and not after the as-of day.
  func holds(_ day: PartialDate?) -> Bool { day.flatMap { lies($0) } ?? false }

  /// Whether something surely has a day in the period: from a first to a last one, or still open on the as-of day.
  func holds(from first: PartialDate?, until last: PartialDate?) -> Bool {
    guard let first else { return holds(last) }
    guard first.latest <= min(period.last, asOf) else { return false }
    return last.map { $0.earliest >= period.first } ?? true
  }

  /// Whether the period surely begins after a last day: whatever the first one was, nothing is left.
  func isAfter(_ last: PartialDate?) -> Bool { last.map { $0.latest < period.first } ?? false }

  /// A last date as it is known on the as-of day: what has no end, or a later one, lasts until then.
  package func closed(_ last: PartialDate?) -> PartialDate {
    last.map { $0.notAfter(PartialDate(asOf)) } ?? PartialDate(asOf)
  }
}
