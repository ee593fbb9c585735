package import BilanModel

/// An activity in one period, with what it adds to each figure: a line of the annex.
///
/// An activity that touches both shown periods has a row in each; its count is in the row of its start, its days are
/// shared between them. A row never changes; as a class it is handed on without a copy of the whole record.
package final class ActivityRow: Sendable, Equatable {
  /// As it was recorded.
  package let activity: Activity
  /// 0 or −1; nil when the date is missing or too vague to tell, but may be in a shown period.
  package let period: Int?
  /// Whether the start is in the period.
  package let starts: Bool
  /// Whether the activity counts as done in the period: done, started in it, and not after the as-of day.
  package let counts: Bool
  /// Whether it is done and may have started in the period, and need not.
  package let mayCount: Bool
  /// The shown periods that it may start in, of a row without a period.
  package let mayStartIn: [Int]
  /// The months of the period that a done activity may have started in, where its date does not tell one.
  let openMonths: [Int]
  /// Days of a done activity inside the period; nil when its dates are too vague to tell, 0 when it is not done.
  package let days: Int?
  /// Whether it names a line of the plans; where none were read nobody knows which lines they have.
  package let isPlanned: Bool
  /// What the row adds to each sum.
  package let sums: Measures
  /// The part of a partner where the units of the sums do not say it, by the number of partners.
  private let oddParts: [Int: Int]
  /// What the row adds to the fractional count.
  package var fractions: Fractions { Fractions(units: sums.fractions, others: oddParts) }
  /// Groups of which a partner was a member on the day of the start.
  package let groups: Set<Group>
  /// Groups of which a partner is a member on the as-of day.
  package let constantGroups: Set<Group>
  /// The partners in the order of the directory, each once, as they are counted.
  package let distinctPartners: [PartnerIndex]

  /// The month of the start, 1 to 12, as its end and the as-of day leave it; 0 where its date does not tell one.
  package let startMonth: Int

  /// The row of an activity as a whole.
  package init(
    activity: Activity, period: Int?, starts: Bool, counts: Bool, mayCount: Bool = false, days: Int?,
    groups: Set<Group> = [], constantGroups: Set<Group> = [], planLines: Set<String>? = nil, mayStartIn: [Int] = [],
    startMonth: Int = 0, openMonths: [Int] = []
  ) {
    self.startMonth = startMonth
    self.openMonths = openMonths
    self.mayCount = mayCount
    self.mayStartIn = mayStartIn
    isPlanned = activity.planLine.map { planLines?.contains($0) ?? true } ?? false
    self.activity = activity
    self.period = period
    self.starts = starts
    self.counts = counts
    self.days = days
    self.groups = groups
    self.constantGroups = constantGroups
    distinctPartners = activity.partners.count < 2 ? activity.partners : Set(activity.partners).sorted()
    sums = Self.sums(activity, counts: mayCount ? nil : counts, days: days)
    oddParts = [:]
  }

  /// Another row of the same period: of the same activity, or of what a partner has of it.
  private init(_ row: ActivityRow, activity: Activity, sums: Measures, oddParts: [Int: Int]) {
    self.activity = activity
    period = row.period
    starts = row.starts
    counts = row.counts
    mayCount = row.mayCount
    mayStartIn = row.mayStartIn
    startMonth = row.startMonth
    openMonths = row.openMonths
    days = row.days
    groups = row.groups
    constantGroups = row.constantGroups
    isPlanned = row.isPlanned
    distinctPartners = row.distinctPartners
    self.sums = sums
    self.oddParts = oddParts
  }

  /// What the row adds for one of its partners: the whole of it, but its part of the count, or where the activity is
  /// recorded partner by partner what the partner's own lines state.
  package func part(of partner: PartnerIndex) -> ActivityRow {
    let own = stated(by: partner)
    let (sums, odd) = parts(of: partner, own)
    return ActivityRow(self, activity: own ?? activity, sums: sums, oddParts: odd)
  }

  /// What that part adds, where nobody asks for its record.
  package func adds(for partner: PartnerIndex) -> (sums: Measures, fractions: Fractions) {
    let (sums, odd) = parts(of: partner, stated(by: partner))
    return (sums, Fractions(units: sums.fractions, others: odd))
  }

  /// The activity as the lines of one of its partners state it; nil where it is not recorded partner by partner.
  private func stated(by partner: PartnerIndex) -> Activity? {
    guard let share = activity.shares.first(where: { $0.partner == partner }) else { return nil }
    var own = activity
    own.shares = []
    own.participantsFrench = share.participantsFrench
    own.participantsPartner = share.participantsPartner
    own.cost = share.cost
    return own
  }

  private func parts(of partner: PartnerIndex, _ own: Activity?) -> (sums: Measures, odd: [Int: Int]) {
    var sums = own.map { Self.sums($0, counts: mayCount ? nil : counts, days: days) } ?? sums
    guard counts, distinctPartners.contains(partner) else { return (sums, oddParts) }
    let units = Fractions.units(of: distinctPartners.count)
    sums.fractions = units ?? 0
    return (sums, units == nil ? [distinctPartners.count: 1] : [:])
  }

  /// The same row of a record that stands elsewhere.
  func at(_ origin: Origin) -> ActivityRow {
    var activity = activity
    activity.origin = origin
    return ActivityRow(self, activity: activity, sums: sums, oddParts: oddParts)
  }

  /// What it adds where it may have started, and need not: in each of the months that its date may mean.
  var openSums: Measures { Self.sums(activity, counts: nil, days: days) }

  /// Whether both rows say the same.
  package static func == (left: ActivityRow, right: ActivityRow) -> Bool {
    left.activity == right.activity && left.period == right.period && left.starts == right.starts
      && left.counts == right.counts && left.days == right.days && left.sums == right.sums
      && left.oddParts == right.oddParts && left.groups == right.groups
      && left.constantGroups == right.constantGroups && left.isPlanned == right.isPlanned
  }

  /// Participants × days; nil when either is unknown, 0 when the activity is not done.
  package var personDays: Int? {
    guard let days else { return nil }
    let isStated = activity.participantsFrench != nil || activity.participantsPartner != nil
    return days == 0 || isStated ? sums.personDays : nil
  }

  /// Nothing for an activity that does not count; else what the doctrine of counting says.
  private static func sums(_ activity: Activity, counts: Bool?, days: Int?) -> Measures {
    guard counts != false || days != 0 else { return Measures() }
    return ActivityRecord(activity).measures(startsHere: counts, days: days).noting(activity.shares)
  }
}
