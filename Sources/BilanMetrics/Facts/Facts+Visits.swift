package import BilanModel

/// A visit, or a meeting in the margins, as one of its partners has it.
package struct VisitRow: Sendable {
  /// The activity; nil for the last one of the periods before those shown, of which only the day is known.
  package let activity: Activity?
  /// 0 or −1; nil for the last one of the periods before, which is in no count.
  package let period: Int?
  /// Nil where the activity names no partner.
  package let partner: PartnerIndex?
  /// Who gives; nil where it is not stated.
  package let direction: Direction?
  /// The first day.
  package let start: PartialDate?
  /// Whether it is the first row of its activity.
  package let isFirst: Bool
  /// Whether it is the first row of its activity in the region of the partner.
  package let isFirstOfRegion: Bool
}

extension Facts {
  /// The visits of the shown periods that count, a row each and partner; then of each partner and direction the last one
  /// of those that are in neither.
  package var visits: [VisitRow] {
    let held = PeriodSeries.shown.filter(holdsActivities)
    guard held.contains(0), let first = held.min() else { return [] }
    let shown = rows.filter { row in
      row.counts && row.activity.kind == .visit && row.period.map(held.contains) ?? false
    }
    return shown.flatMap(visits) + lastVisits(countedUpTo: first - 1)
  }

  /// The partners with a visit or a meeting in the margins in any period up to the report's, by index.
  package var visited: [PartnerIndex] { encounters.partners(of: .visit) }

  private func visits(_ row: ActivityRow) -> [VisitRow] {
    // As it is counted: not behind its end or the as-of day.
    let begun = ActivityRecord(row.activity).begun(by: asOf).start
    let start = row.activity.start.flatMap { _ in
      PartialDate(earliest: Day(number: begun.earliest), latest: Day(number: begun.latest))
    }
    let partners: [PartnerIndex?] = row.distinctPartners.isEmpty ? [nil] : row.distinctPartners
    var regions: Set<DimensionValue> = []
    return partners.enumerated().map { place, partner in
      let region = DimensionValue.region(of: partner)
      return VisitRow(
        activity: row.activity, period: row.period, partner: partner, direction: row.activity.direction,
        start: start, isFirst: place == 0, isFirstOfRegion: regions.insert(region).inserted)
    }
  }

  private func lastVisits(countedUpTo period: Int) -> [VisitRow] {
    visited.flatMap { partner in
      [Direction.given, .received].compactMap { direction in
        encounters.lastNoted(.visit, direction, Coordinate(partner: partner), countedUpTo: period).map { day in
          VisitRow(
            activity: nil, period: nil, partner: partner, direction: direction, start: day, isFirst: false,
            isFirstOfRegion: false)
        }
      }
    }
  }
}

extension DimensionValue {
  /// The region of a partner, the organisations apart; `unstated` of none.
  package static func region(of partner: PartnerIndex?) -> DimensionValue {
    regions(of: partner.map { [$0] } ?? []).first ?? .unstated
  }
}
