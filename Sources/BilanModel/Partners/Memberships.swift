extension MembershipTable {
  static let memberships: [Membership] = []
}
