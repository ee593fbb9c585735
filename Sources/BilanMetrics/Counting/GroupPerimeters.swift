internal import BilanModel

/// Groups and perimeters as bits: one for each group and perimeter (`GroupMasks.bit(_:_:)`).
typealias GroupMask = UInt8

/// The groups whose members take part in an activity, by perimeter.
struct GroupMasks: Sendable, Equatable {
  /// Those of which a member surely takes part.
  private(set) var sure: GroupMask = 0
  /// Those of which one may, by a partial date.
  private var open: GroupMask = 0

  init(sure: GroupMask = 0, open: GroupMask = 0) { (self.sure, self.open) = (sure, open) }

  /// The bit of a group in a perimeter.
  static func bit(_ group: Group, _ perimeter: Perimeter) -> GroupMask {
    1 << (group.rawValue + perimeter.rawValue * UInt8(Group.allCases.count))
  }

  /// Adds those of another partner: what one partner makes sure, another leaves no longer open.
  @inline(__always)
  mutating func formUnion(_ other: GroupMasks) {
    sure |= other.sure
    open |= other.open
  }

  /// The lines to add an activity to.
  @inline(__always) var lines: GroupMask {
    sure | (open & ~sure) << (Perimeter.undecided.rawValue * UInt8(Group.allCases.count))
  }

  /// The groups in a perimeter.
  func groups(_ perimeter: Perimeter) -> Set<Group> {
    Set(Group.allCases.filter { lines & Self.bit($0, perimeter) != 0 })
  }
}

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
          Span(since: span.since.number, until: span.until.number, mask: GroupMasks.bit(group, .atDate)))
        if span.since <= asOf, asOf <= span.until { constant[partner] |= GroupMasks.bit(group, .constant) }
      }
    }
    for list in byPartner {
      spans.append(contentsOf: list)
      offsets.append(spans.count)
    }
  }

  /// The groups of a partner on a date: a member on each day that it may mean, or on some of them alone.
  @inline(__always)
  func masks(_ partner: Int, on date: DaySpan) -> GroupMasks {
    guard partner >= 0, partner < constant.count else { return GroupMasks() }
    var (sure, open) = (constant[partner], GroupMask(0))
    for index in offsets[partner]..<offsets[partner + 1]
    where spans[index].since <= date.latest && date.earliest <= spans[index].until {
      if spans[index].since <= date.earliest && date.latest <= spans[index].until {
        sure |= spans[index].mask
      } else {
        open |= spans[index].mask
      }
    }
    return GroupMasks(sure: sure, open: open)
  }
}
