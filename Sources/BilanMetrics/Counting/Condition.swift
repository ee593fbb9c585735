package import BilanModel

/// Which values of a dimension a question is restricted to.
package struct Condition: Sendable, Hashable {
  /// Of what.
  package let dimension: Dimension
  /// The values, each by its code where it is known before the records are read.
  package let values: [Value]

  /// A value as it was asked for.
  package struct Value: Sendable, Hashable {
    /// As it was written.
    package let words: String
    /// What it stands for; nil where records may name any.
    package let known: DimensionValue?

    /// Whether a value of a record is it: by its code or a name, whatever case and accents.
    func isMet(by value: DimensionValue) -> Bool {
      known.map { $0 == value } ?? value.ownWords.contains { foldedKey($0) == foldedKey(words) }
    }
  }

  /// Whether one of the values of a record is asked for.
  func isMet(by values: [DimensionValue]) -> Bool {
    values.contains { value in self.values.contains { $0.isMet(by: value) } }
  }
}

/// What a question asks of the records of one register, beside what a report counts of them.
package struct Asked: Sendable {
  /// The code of the register.
  let register: String
  /// The cut, which no report need publish.
  let cut: Cut
  /// What the records have to meet, all of them; of a witness, what the places have to.
  let conditions: [Condition]
  /// Whether the records at one place are to be kept, rather than some counted.
  let isWitness: Bool

  /// Whether a record of the register is asked for.
  func admits<Record: RegisterRecord>(_ record: Record) -> Bool {
    admits { Record.declaration.values(of: $0, record) }
  }

  /// Whether what has some values of each dimension is asked for.
  func admits(_ values: (Dimension) -> [DimensionValue]) -> Bool {
    isWitness || conditions.allSatisfy { $0.isMet(by: values($0.dimension)) }
  }

  /// Whether a place is the one that a witness listens at.
  func bears(_ place: Coordinate) -> Bool {
    place.dimensions.count == conditions.count
      && conditions.allSatisfy { condition in
        place.value(of: condition.dimension).map { condition.isMet(by: [$0]) } ?? false
      }
  }

  /// The values that a record has of the dimensions of the conditions.
  func noted<Record: RegisterRecord>(_ record: Record, in seen: inout [Dimension: Set<DimensionValue>]) {
    noted(in: &seen) { Record.declaration.values(of: $0, record) }
  }

  /// The values that something has of them.
  func noted(in seen: inout [Dimension: Set<DimensionValue>], _ values: (Dimension) -> [DimensionValue]) {
    for condition in conditions { seen[condition.dimension, default: []].formUnion(values(condition.dimension)) }
  }
}

extension DimensionValue {
  /// The words that name it by itself; a partner has none without a directory, and is always known before.
  fileprivate var ownWords: [String] {
    switch self {
    case .partner: []
    case .pillar(let pillar): pillar.term.words
    case .word(let code, let name): [code, name.french, name.english]
    }
  }
}

extension Term {
  /// Every word that names it.
  var words: [String] { [code, name.french, name.english] + aliases }
}
