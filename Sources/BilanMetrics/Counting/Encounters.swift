internal import BilanModel

/// The visits, courses, exchanges and sessions of every period, by kind and direction.
package struct Encounters: Sendable {
  private let cells: [EncounterTally.Key: EncounterSums]
  private let between: [EncounterTally.Key: EncounterSums]
  private let sessions: [SessionPlace: SessionCount]
  private let periods: ClosedRange<Int>?
  /// The first civil year of the kinds that did not always exist.
  private let existsSince: [ActivityKind: Int]
  private let series: PeriodSeries
  /// The day by which the first record of a kind has begun.
  private let firsts: [ActivityKind: Day]

  private struct SessionPlace: Hashable {
    var period: Int
    var place: EncounterPlace
    var kind: String
  }

  /// Those of a tally; of a session that names a series, the kind of the series where it is known.
  init(
    _ tally: EncounterTally = EncounterTally(), _ series: PeriodSeries = .civilYears, choices: Choices = Choices(),
    seriesKinds: [String: MeetingSeries.Kind] = [:]
  ) {
    self.series = series
    existsSince = choices.existsSince
    cells = tally.cells
    between = tally.between
    sessions = tally.sessions.reduce(into: [:]) { sessions, entry in
      let key = entry.key
      let own = EncounterTally.sessionKinds.contains(key.kind) ? ActivityKind(rawValue: key.kind)?.code : nil
      let kind = key.series.flatMap { seriesKinds[$0]?.code } ?? own ?? ""
      let place = SessionPlace(period: key.period, place: key.place, kind: kind)
      sessions[place] = (sessions[place] ?? SessionCount()) + entry.value
    }
    let all = cells.keys.map(\.period) + tally.sessions.keys.map(\.period)
    periods = all.min().flatMap { first in all.max().map { first...$0 } }
    firsts = tally.firsts.reduce(into: [:]) { firsts, entry in
      if let kind = ActivityKind(rawValue: entry.key) { firsts[kind] = Day(number: entry.value) }
    }
  }

  /// The periods of its records up to the report's, in ascending order; the two shown ones at least.
  var history: [Int] { Array(min(periods?.lowerBound ?? -1, -1)...0) }

  /// Whether activities of a kind can be counted in a period: one at least is recorded, and it does not end before they
  /// existed, be it by the desk's word or by the first of them.
  func exists(_ kind: ActivityKind, in period: Int) -> Bool {
    guard let first = firsts[kind], let span = series[period] else { return false }
    return span.last >= first || existsSince[kind].map { span.last.year >= $0 } ?? true
  }

  /// What those of some kinds and directions add up to at a place; a nil direction is one not stated.
  func sums(_ kinds: [ActivityKind], _ directions: [Direction?], _ at: Coordinate) -> EncounterSums {
    sums(kinds, directions, at, in: cells)
  }

  private func sums(
    _ kinds: [ActivityKind], _ directions: [Direction?], _ at: Coordinate,
    in cells: [EncounterTally.Key: EncounterSums]
  ) -> EncounterSums {
    guard let place = EncounterPlace(at) else { return EncounterSums() }
    let kinds = at.kind.map { code in kinds.filter { $0.code == code } } ?? kinds
    var sum = EncounterSums()
    for kind in kinds {
      for direction in directions {
        let key = EncounterTally.Key(
          period: at.period, place: place, kind: kind.rawValue,
          direction: direction?.rawValue ?? EncounterTally.noDirection)
        if let cell = cells[key] { sum = sum + cell }
      }
    }
    return sum
  }

  /// The last first day of those of a kind and direction up to a period, at the earliest and at the latest: of those that
  /// some period counts, up to another one where it is named.
  ///
  /// One that may have begun by the end of the period, and need not, may be the last one on that day; alone it says nothing.
  func last(
    _ kind: ActivityKind, _ direction: Direction, _ at: Coordinate, countedUpTo counted: Int? = nil
  ) -> PartialDate? {
    guard let first = (cells.keys.lazy.map(\.period) + between.keys.lazy.map(\.period)).min(), first <= at.period else {
      return nil
    }
    let mayBeLater = mayBeLater(kind, direction, at)
    var found = EncounterSums()
    for period in first...at.period {
      var place = at
      place.period = period
      if period <= counted ?? at.period { found = found + sums([kind], [direction], place) }
      found = found + sums([kind], [direction], place, in: between)
    }
    guard found.earliest > .min else { return nil }
    let latest = Day(number: found.latest)
    let end = mayBeLater ? series[at.period]?.last : nil
    return PartialDate(earliest: Day(number: found.earliest), latest: max(latest, end ?? latest))
  }

  /// The last one that rows of the shown periods do not say: of those before them, or of one that may be the last.
  func lastNoted(
    _ kind: ActivityKind, _ direction: Direction, _ at: Coordinate, countedUpTo counted: Int
  ) -> PartialDate? {
    last(kind, direction, at, countedUpTo: counted)
      ?? (mayBeLater(kind, direction, at) ? last(kind, direction, at) : nil)
  }

  private func mayBeLater(_ kind: ActivityKind, _ direction: Direction, _ at: Coordinate) -> Bool {
    sums([kind], [direction], at).mayBeLast > 0
  }

  /// How many may be the last ones of a kind and direction where none surely is.
  func openLast(_ kind: ActivityKind, _ direction: Direction, _ at: Coordinate) -> Int {
    last(kind, direction, at) == nil ? sums([kind], [direction], at).mayBeLast : 0
  }

  /// The partners with one of a kind that starts by the end of the report's period, or may, by index.
  func partners(of kind: ActivityKind) -> [PartnerIndex] {
    let known = cells.filter { $0.value.count + $0.value.open > 0 }.map(\.key) + between.keys
    let near = known.filter { $0.kind == kind.rawValue && $0.period <= 0 }
    return Set(near.map(\.place).compactMap { if case .partner(let partner) = $0 { partner } else { nil } })
      .sorted()
  }

  /// How many sessions were held at a place, of all kinds or of one.
  func sessions(_ at: Coordinate) -> SessionCount {
    guard let place = EncounterPlace(at) else { return SessionCount() }
    if let kind = at.kind {
      return sessions[SessionPlace(period: at.period, place: place, kind: kind)] ?? SessionCount()
    }
    return sessions.reduce(SessionCount()) {
      $1.key.period == at.period && $1.key.place == place ? $0 + $1.value : $0
    }
  }

  /// The places of a cut with a visit in a period or any before it, in their order.
  func placesOfVisits(of cut: Cut, upTo period: Int) -> [Coordinate] {
    let visits = (Array(cells.keys) + between.keys).filter {
      $0.period <= period && $0.kind == ActivityKind.visit.rawValue
    }
    return places(of: cut, in: period, Set(visits.map(\.place)), kinds: [])
  }

  /// The places of a cut with a record in a period or the one before, in their order.
  func places(of cut: Cut, in period: Int) -> [Coordinate] {
    let keys = cells.keys.map { ($0.period, $0.place) } + sessions.keys.map { ($0.period, $0.place) }
    let near = Set(keys.filter { $0.0 == period || $0.0 == period - 1 }.map(\.1))
    let kinds = Set(
      sessions.keys.filter { $0.period == period || $0.period == period - 1 }.map(\.kind)
        + cells.keys.filter { $0.period == period || $0.period == period - 1 }
        .compactMap { ActivityKind(rawValue: $0.kind)?.code }
    ).sorted()
    return places(of: cut, in: period, near, kinds: kinds)
  }

  /// Some places and kinds as coordinates of a cut, in their order.
  private func places(of cut: Cut, in period: Int, _ near: Set<EncounterPlace>, kinds: [String]) -> [Coordinate] {
    switch cut {
    case .partner:
      return near.compactMap { if case .partner(let partner) = $0 { partner } else { nil } }.sorted()
        .map { Coordinate(period: period, partner: $0) }
    case .region:
      let values = near.compactMap { place -> DimensionValue? in
        guard case .region(let code) = place else { return nil }
        return Encounters.regions[code]
      }
      return values.map { ($0.sortKey, $0) }.sorted { $0.0 < $1.0 }
        .map { Coordinate(period: period).at(.region, $0.1) }
    case .kind: return kinds.map { Coordinate(period: period).at(.kind, Encounters.kind($0)) }
    default: return cut.dimensions.isEmpty ? [Coordinate(period: period)] : []
    }
  }

  /// The value of a kind of session by its code.
  private static func kind(_ code: String) -> DimensionValue {
    let series = MeetingSeries.Kind.allCases.first { $0.code == code }.map { DimensionValue.word($0.code, $0.name) }
    let own = ActivityKind.allCases.first { $0.code == code }.map { DimensionValue.word($0.code, $0.name) }
    return series ?? own ?? .unstated
  }

  private static let regions: [String: DimensionValue] =
    ([DimensionValue.organisations, .unstated] + Region.allCases.map { .word($0.code, $0.name) }).reduce(into: [:]) {
      if case .word(let code, _) = $1 { $0[code] = $1 }
    }
}

extension EncounterPlace {
  /// The place of a coordinate by one partner, one region or neither; nil by both.
  fileprivate init?(_ at: Coordinate) {
    let region = at.others[.region]
    switch (at.partner, region) {
    case (nil, nil): self = .all
    case (let partner?, nil): self = .partner(partner)
    case (nil, .word(let code, _)?): self = .region(code)
    default: return nil
    }
  }
}

extension Coordinate {
  /// The code of the kind, where it names one.
  fileprivate var kind: String? {
    if case .word(let code, _)? = others[.kind] { code } else { nil }
  }
}
