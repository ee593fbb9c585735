internal import BilanIntake
internal import BilanModel

/// Amounts of people and of money that their words call something else than what happened.
extension Proposal {
  /// Leaves each to somebody, where nothing else is asked of it.
  mutating func settleAmounts() {
    for role in Proposal.amounts {
      guard let column = register.column(role), let place = places[column.code], rivalries[column.code] == nil,
        mapping.columns[column.code] != nil, let reason = doubt(of: survey.columns[place], as: column)
      else { continue }
      leave(column, reason, isOpen: true)
    }
  }

  private func doubt(of column: SurveyedColumn, as meaning: Column) -> Rivalry.Reason? {
    let nuance = HeaderNuance(column.header)
    if nuance.isOfOther { return .other }
    // A plan is what was foreseen.
    if nuance.isForecast, register.code == Register.activities.code { return .foreseen }
    return meaning.role == .cost && isOfMoneyAlone(column, meaning) ? .money : nil
  }

  /// Whether nothing but words of money that may mean anything name a column of the cost.
  private func isOfMoneyAlone(_ column: SurveyedColumn, _ cost: Column) -> Bool {
    guard HeaderNuance(column.header).isOfMoney else { return false }
    let words = (cost.ownHeaders + cost.aliases + cost.elsewhere).flatMap { foldedKey($0).split(separator: " ") }
    return Set(foldedKey(column.header).split(separator: " ")).isDisjoint(with: words.filter { $0.utf8.count > 3 })
  }
}
