/// The days during which a state is a member of a group.
package struct Membership: Sendable, Hashable {
  /// The group of which a state is a member.
  package let group: Group
  /// ISO 3166-1 alpha-3.
  package let state: String
  /// The first day of membership.
  package let since: Day
  /// The last day of membership; nil while it lasts.
  package let until: Day?

  package init(group: Group, state: String, since: Day, until: Day?) {
    (self.group, self.state, self.since, self.until) = (group, state, since, until)
  }
}

/// Who was a member of which group on which day.
package struct MembershipTable: Sendable {
  private let spans: [Group: [PartnerIndex: [(since: Day, until: Day)]]]

  /// The memberships that a directory tells.
  package init(_ directory: PartnerDirectory) {
    var spans: [Group: [PartnerIndex: [(since: Day, until: Day)]]] = [:]
    for membership in directory.memberships {
      guard let state = directory.find(membership.state) else { continue }
      spans[membership.group, default: [:]][state, default: []]
        .append((membership.since, membership.until ?? Day(number: .max)))
    }
    self.spans = spans
  }

  /// The memberships built in, dated from the treaties of accession.
  package static let standard = MembershipTable(.standard)

  /// Whether a partner is a member of a group on a day; an organisation never is.
  package func isMember(_ partner: PartnerIndex, of group: Group, on day: Day) -> Bool {
    spans[group]?[partner]?.contains { $0.since <= day && day <= $0.until } ?? false
  }

  /// Every span of membership of a group, in the order of the states and days.
  package func spans(of group: Group) -> [(state: PartnerIndex, since: Day, until: Day)] {
    (spans[group] ?? [:]).flatMap { state, spans in spans.map { (state: state, since: $0.since, until: $0.until) } }
      .sorted { ($0.state, $0.since, $0.until) < ($1.state, $1.since, $1.until) }
  }

  /// The members of a group on a day, in the order of the directory.
  package func members(of group: Group, on day: Day) -> [PartnerIndex] {
    (spans[group] ?? [:]).keys.filter { isMember($0, of: group, on: day) }.sorted()
  }
}
