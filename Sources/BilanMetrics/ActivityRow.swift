package import BilanModel

/// An activity in one period, with what it adds to each figure: a line of the annex.
///
/// An activity that touches both shown periods has a row in each; its count is in the row of its start, its days are
/// shared between them.
package struct ActivityRow: Sendable, Hashable {
  package var activity: Activity
  /// 0 or −1; nil when the date is missing or too vague to tell, but may be in a shown period.
  package var period: Int?
  /// Whether the start is in the period.
  package var starts: Bool
  /// Whether the activity counts as done in the period: done, started in it, and not after the as-of day.
  package var counts: Bool
  /// Days of a done activity inside the period; nil when its dates are too vague to tell, 0 when it is not done.
  package var days: Int?
  /// Participants × days; nil when either is unknown, 0 when the activity is not done.
  package var personDays: Int?
  /// Groups of which a partner was a member on the day of the start.
  package var groups: Set<Group>
  /// Groups of which a partner is a member on the as-of day.
  package var constantGroups: Set<Group>

  /// What the row adds for one of its partners: the whole of it, or where the activity is recorded partner by partner
  /// what the partner's own lines state.
  package func part(of partner: PartnerIndex) -> ActivityRow {
    guard let share = activity.shares.first(where: { $0.partner == partner }) else { return self }
    var row = self
    row.activity.shares = []
    row.activity.participantsFrench = share.participantsFrench
    row.activity.participantsPartner = share.participantsPartner
    row.activity.cost = share.cost
    guard let days else { return row }
    let participants = (share.participantsFrench ?? 0) + (share.participantsPartner ?? 0)
    row.personDays = days == 0 ? 0 : share.lacksParticipants ? nil : participants.saturatingProduct(days)
    return row
  }

  package init(
    activity: Activity, period: Int?, starts: Bool, counts: Bool, days: Int?, personDays: Int?,
    groups: Set<Group> = [], constantGroups: Set<Group> = []
  ) {
    self.activity = activity
    self.period = period
    self.starts = starts
    self.counts = counts
    self.days = days
    self.personDays = personDays
    self.groups = groups
    self.constantGroups = constantGroups
  }
}
