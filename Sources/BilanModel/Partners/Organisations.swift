extension PartnerDirectory {
  static let organisations: [Partner] = []
}
