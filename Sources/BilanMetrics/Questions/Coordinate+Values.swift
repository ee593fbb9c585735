package import BilanModel
internal import BilanText

extension Coordinate {
  /// The same place with a value of one more dimension, be it one that a place has a property of its own for.
  func with(_ dimension: Dimension, _ value: DimensionValue) -> Coordinate {
    guard case .word(let code, _) = value else { return at(dimension, value) }
    var place = self
    switch dimension {
    case .group: place.group = Group.allCases.first { $0.code == code }
    case .month: place.month = code.isEmpty ? 0 : Int(code)
    case .cause: place.cause = code
    default: place = at(dimension, value)
    }
    return place
  }

  /// The value of a dimension at the place; nil where it names none.
  package func value(of dimension: Dimension) -> DimensionValue? {
    switch dimension {
    case .partner: partner.map { .partner($0) }
    case .pillar: pillar.map { .pillar($0) }
    case .group: group.map { .word($0.code, $0.name) }
    case .month: month.map { DimensionValue(.month($0)) }
    case .cause: cause.map { $0.isEmpty ? .unstated : .word($0, Wording($0, $0)) }
    default: others[dimension]
    }
  }
}

extension Term {
  /// A month by its number; 0 for a start too vague for one.
  static func month(_ number: Int) -> Term {
    number > 0
      ? Term(String(number), DateText.month(number, .french), DateText.month(number, .english))
      : Term("0", "inconnu", "unknown", ["mois inconnu", "unknown month"])
  }
}

extension DimensionValue {
  /// Its code, names and other spellings; a partner has those of the directory of the run.
  package func term(in directory: PartnerDirectory) -> Term {
    switch self {
    case .partner(let partner): directory[partner].term
    case .pillar(let pillar): pillar.term
    case .word(let code, let name): Term(code, name.french, name.english)
    }
  }

  /// The name printed.
  package func name(in directory: PartnerDirectory) -> Wording { term(in: directory).name }
}
