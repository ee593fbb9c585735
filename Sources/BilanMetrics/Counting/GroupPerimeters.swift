internal import BilanModel

/// The groups whose members take part, as bits: one for each group and perimeter (`bit(_:_:)`).
typealias GroupMask = UInt8

/// Finds, for the partners of an activity, the groups that it belongs to; France itself makes no activity a group's.
struct GroupPerimeters: Sendable {
  private struct Span {
    var since: Int32
    var until: Int32
    var mask: GroupMask
  }

  /// The spans of the members at date, by partner, and where those of each partner start.
  private var spans: [Span] = []
  private var offsets: [Int] = [0]
  /// The constant perimeter of each partner: its groups on the as-of day.
  private var constant: [GroupMask] = []

  init(_ table: MembershipTable, directory: PartnerDirectory, asOf: Day) {
    let france = directory.find("FRA")
    var byPartner = [[Span]](repeating: [], count: directory.partners.count)
    constant = Array(repeating: 0, count: byPartner.count)
    for group in Group.allCases {
      for span in table.spans(of: group) where span.state != france {
        let partner = span.state.position
        guard byPartner.indices.contains(partner) else { continue }
        byPartner[partner].append(
          Span(since: span.since.number, until: span.until.number, mask: Self.bit(group, .atDate)))
        if span.since <= asOf, asOf <= span.until { constant[partner] |= Self.bit(group, .constant) }
      }
    }
    for list in byPartner {
      spans.append(contentsOf: list)
      offsets.append(spans.count)
    }
  }

  /// The bit of a group in a perimeter.
  static func bit(_ group: Group, _ perimeter: Perimeter) -> GroupMask {
    1 << (group.rawValue + (perimeter == .constant ? UInt8(Group.allCases.count) : 0))
  }

  /// The groups of a partner on a day, in both perimeters.
  @inline(__always)
  func mask(_ partner: Int, on day: Int32) -> GroupMask {
    guard partner >= 0, partner < constant.count else { return 0 }
    var mask = constant[partner]
    for index in offsets[partner]..<offsets[partner + 1]
    where spans[index].since <= day && day <= spans[index].until {
      mask |= spans[index].mask
    }
    return mask
  }

  /// The groups of a mask in a perimeter.
  static func groups(_ mask: GroupMask, _ perimeter: Perimeter) -> Set<Group> {
    Set(Group.allCases.filter { mask & bit($0, perimeter) != 0 })
  }
}
