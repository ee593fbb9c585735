internal import BilanModel

/// The volumes of which a mapping says that each line of a long file states those of the whole activity: they count once,
/// and for each partner as in a register of whole activities.
struct WholeVolumes {
  private struct Volume: Sendable {
    let role: Role
    let ofActivity: any WritableKeyPath<Activity, Int?> & Sendable
    let ofPartner: any WritableKeyPath<PartnerShare, Int?> & Sendable
  }

  private static let volumes = [
    Volume(role: .frenchParticipants, ofActivity: \.participantsFrench, ofPartner: \.participantsFrench),
    Volume(role: .partnerParticipants, ofActivity: \.participantsPartner, ofPartner: \.participantsPartner),
    Volume(role: .cost, ofActivity: \.costInCents, ofPartner: \.costInCents),
  ]

  /// The roles of such columns, by the source.
  private var roles: [Int: Set<Role>] = [:]
  /// What the lines of an activity state of all of it, by its place.
  private var stated: [Int: [Role: Int]] = [:]

  /// Takes note of the columns of a source.
  mutating func note(_ columns: Set<Role>, of source: Int) {
    if !columns.isEmpty { roles[source] = columns }
  }

  /// The column in which a line says something else of the whole activity than its earlier lines, or in which one of them
  /// states the whole and the other a part; nil where there is none.
  func disagreement(of line: Activity, with activity: Activity, at place: Int, _ source: Int) -> Role? {
    Self.volumes.first { volume in
      guard let value = line[keyPath: volume.ofActivity] else { return false }
      let whole = stated[place]?[volume.role]
      guard roles[source]?.contains(volume.role) ?? false else { return whole != nil }
      return whole.map { $0 != value } ?? (activity[keyPath: volume.ofActivity] != nil)
    }?.role
  }

  /// Takes from a line what it states of the whole activity, so that what is left is of its partner.
  mutating func take(from line: inout Activity, at place: Int, _ source: Int) {
    guard let roles = roles[source] else { return }
    for volume in Self.volumes where roles.contains(volume.role) {
      if let value = line[keyPath: volume.ofActivity] { stated[place, default: [:]][volume.role] = value }
      line[keyPath: volume.ofActivity] = nil
    }
  }

  /// Gives activities, and each of their partners, what their lines state of the whole.
  func settle(_ activities: inout [Activity]) {
    for (place, known) in stated {
      for volume in Self.volumes {
        guard let value = known[volume.role] else { continue }
        activities[place][keyPath: volume.ofActivity] = value
        for share in activities[place].shares.indices {
          activities[place].shares[share][keyPath: volume.ofPartner] = value
        }
      }
    }
  }
}

extension Activity {
  fileprivate var costInCents: Int? {
    get { cost.map { Int($0.cents) } }
    set { cost = newValue.map { Euros(cents: Int64($0)) } }
  }
}

extension PartnerShare {
  fileprivate var costInCents: Int? {
    get { cost.map { Int($0.cents) } }
    set { cost = newValue.map { Euros(cents: Int64($0)) } }
  }
}
