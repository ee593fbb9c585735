internal import BilanModel

/// What the activities that name a plan line say of it, by the year of their start.
struct PlanLinks: Sendable, Equatable {
  private(set) var byYear: [Int: Set<PlanLink>] = [:]

  mutating func add(_ link: PlanLink, in year: Int) { byYear[year, default: []].insert(link) }

  /// The same with causes in other words.
  func spelling(_ words: (String) -> String) -> PlanLinks {
    PlanLinks(
      byYear: byYear.mapValues { links in
        Set(links.map { PlanLink(status: $0.status, day: $0.day, cause: $0.cause.map(words)) })
      })
  }

  static func + (left: PlanLinks, right: PlanLinks) -> PlanLinks {
    PlanLinks(byYear: left.byYear.merging(right.byYear) { $0.union($1) })
  }
}
