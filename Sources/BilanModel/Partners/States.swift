extension PartnerDirectory {
  /// Every state and territory of ISO 3166-1, Kosovo (XKX) and the states that are no more, in the order of their codes.
  ///
  /// The printed names are the short ones of French diplomacy and the usual English ones; aliases are what registers
  /// write: alpha-2 codes, full and former names, spellings and acronyms in both languages.
  static let states: [Partner] = (europe + africa + americas + asia + oceania + statesThatEnded.map(\.state))
    .map { $0.called((namesOfStates[$0.code] ?? []) + (formerNames[$0.code] ?? [])).placed(in: Region.of($0.code)) }
    .sorted { $0.code < $1.code }
}
