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
  /// What the row adds to each sum.
  package private(set) var sums: Measures
  /// The part of a partner where the units of the sums do not say it, by the number of partners.
  private var oddParts: [Int: Int] = [:]
  /// What the row adds to the fractional count.
  package var fractions: Fractions { Fractions(units: sums.fractions, others: oddParts) }
  /// Groups of which a partner was a member on the day of the start.
  package var groups: Set<Group>
  /// Groups of which a partner is a member on the as-of day.
  package var constantGroups: Set<Group>

  /// What the row adds for one of its partners: the whole of it, but its part of the count, or where the activity is
  /// recorded partner by partner what the partner's own lines state.
  package func part(of partner: PartnerIndex) -> ActivityRow {
    var row = self
    if let share = activity.shares.first(where: { $0.partner == partner }) {
      row.activity.shares = []
      row.activity.participantsFrench = share.participantsFrench
      row.activity.participantsPartner = share.participantsPartner
      row.activity.cost = share.cost
      row.sums = row.ownSums
    }
    let partners = distinctPartners
    if counts, partners.contains(partner) {
      let units = Fractions.units(of: partners.count)
      row.sums.fractions = units ?? 0
      row.oddParts = units == nil ? [partners.count: 1] : [:]
    }
    return row
  }

  /// Participants × days; nil when either is unknown, 0 when the activity is not done.
  package var personDays: Int? {
    guard let days else { return nil }
    let isStated = activity.participantsFrench != nil || activity.participantsPartner != nil
    return days == 0 || isStated ? sums.personDays : nil
  }

  /// The partners in the order of the directory, each once, as they are counted.
  package var distinctPartners: [PartnerIndex] { Set(activity.partners).sorted() }

  /// Nothing for an activity that does not count; else what the doctrine of counting says.
  private var ownSums: Measures {
    guard counts || days != 0 else { return Measures() }
    return ActivityRecord(activity).measures(startsHere: counts, days: days).noting(activity.shares)
  }

  package init(
    activity: Activity, period: Int?, starts: Bool, counts: Bool, days: Int?,
    groups: Set<Group> = [], constantGroups: Set<Group> = []
  ) {
    self.activity = activity
    self.period = period
    self.starts = starts
    self.counts = counts
    self.days = days
    self.groups = groups
    self.constantGroups = constantGroups
    sums = Measures()
    sums = ownSums
  }
}
