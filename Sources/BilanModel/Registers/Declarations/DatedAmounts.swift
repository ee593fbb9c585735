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
  /// Both its days are included, and without an end it stands on; nothing is known where dates are too vague to tell, but
  /// that it stands on a last day that it states, whenever it began.
  package static func stock(
    _ code: String, _ name: Wording, from first: @escaping @Sendable (Record) -> PartialDate?,
    until last: @escaping @Sendable (Record) -> PartialDate?,
    statesLast: Bool = true, where isMeant: @escaping @Sendable (Record) -> Bool = { _ in true }
  ) -> Amount {
    Amount(code, name, .records, isStock: true) { record, place in
      guard isMeant(record) else { return 0 }
      let last = last(record)
      let first = first(record)?.beginning(before: last)
      if let last, last.latest < place.lastDay { return 0 }
      guard let first else { return statesLast && last?.exact == place.lastDay ? 1 : nil }
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

  /// Whether a day lies in the period, and not after the as-of day; none does not, nil where it may.
  func holds(_ day: PartialDate?) -> Bool? { day.map { lies($0) } ?? false }

  /// Whether something has a day in the period, from a first to a last one, or still open on the as-of day.
  ///
  /// Nil where it may. Of what has neither day nothing is told, of what has the last one alone it may in any period before.
  func holds(from first: PartialDate?, until last: PartialDate?) -> Bool? {
    let end = min(period.last, asOf)
    if let last, lies(last) == true { return true }
    if first == nil && last == nil || first.map({ $0.earliest > end }) ?? (period.first > asOf) || isAfter(last) {
      return false
    }
    guard let first, first.latest <= end else { return nil }
    return first.earliest >= period.first || last.map { $0.earliest >= period.first } ?? true ? true : nil
  }

  /// Whether the period surely begins after a last day: whatever the first one was, nothing is left.
  func isAfter(_ last: PartialDate?) -> Bool { last.map { $0.latest < period.first } ?? false }

  /// A last date as it is known on the as-of day: what has no end, or a later one, lasts until then.
  package func closed(_ last: PartialDate?) -> PartialDate {
    last.map { $0.notAfter(PartialDate(asOf)) } ?? PartialDate(asOf)
  }
}
