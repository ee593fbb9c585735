internal import BilanModel

/// Whether a deadline has passed, as a partial date lets it be told.
enum DeadlineState: CaseIterable {
  case overdue, perhaps, coming

  init(_ deadline: Deadline, on asOf: Day) {
    switch deadline.isOverdue(on: asOf) {
    case true?: self = .overdue
    case nil: self = .perhaps
    case false?: self = .coming
    }
  }

  /// As a cell names it.
  var name: Wording {
    switch self {
    case .overdue: Wording("en retard", "overdue")
    case .perhaps: Wording("peut-être en retard", "perhaps overdue")
    case .coming: Wording("à venir", "to come")
    }
  }
}
