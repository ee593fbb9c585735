internal import BilanModel

extension Column {
  /// Whether the values of the column have a form that can be told from others.
  var isTyped: Bool {
    switch type {
    case .text, .label, .labels, .identifier, .choices, .duration: false
    case .choice, .marking, .partners, .date, .count, .money, .decimal: true
    }
  }

  /// Whether its values are words of nobody’s list.
  var isOfWords: Bool {
    switch type {
    case .text: role != .identifier
    case .label, .labels: true
    default: false
    }
  }

  var isDate: Bool { if case .date = type { true } else { false } }

  var isMoney: Bool { if case .money = type { true } else { false } }

  /// Whether its values are words that the register must know.
  var hasOwnWords: Bool {
    switch type {
    case .choice, .marking, .partners: true
    default: false
    }
  }

  /// Whether a cell may hold several values.
  var isOfLists: Bool {
    switch type {
    case .labels, .choices, .partners: true
    default: false
    }
  }
}
