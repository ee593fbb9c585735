extension PartnerDirectory {
  static let states: [Partner] = []
}
