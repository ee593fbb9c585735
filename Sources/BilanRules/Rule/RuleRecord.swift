package import BilanModel

/// What a rule looks at: a record of a register, or what several records are together.
package protocol RuleRecord: Sendable {
  /// The register whose file it stands in.
  static var register: Register { get }
  /// Its own name; empty when it has none.
  var id: String { get }
  /// The offices under which what is found in it is counted: who leads, signs, holds or has authority.
  var offices: [NamedOffice] { get }
  /// The decision that allows what the texts do not.
  var derogation: String? { get }
  /// Where it stands.
  var origin: Origin { get }
  /// Whether rules look at it at all: what was cancelled or postponed contradicts nothing.
  var isTested: Bool { get }
  /// The first day of what it says, at which the texts are read.
  var date: PartialDate? { get }
  /// Whether a record needs no others, so that it is judged as it comes.
  static var speaksAlone: Bool { get }
  /// Whether it surely has a place in a period.
  func isIn(_ period: Period) -> Bool
}

extension RuleRecord {
  /// Most records are.
  package var isTested: Bool { true }

  /// Most records are judged by what they say themselves.
  package static var speaksAlone: Bool { true }

  /// Whether it is in no period, whatever the period: nothing says when.
  package var isUndated: Bool { date == nil }
}

extension RuleRecord where Self: RegisterRecord {
  /// The first day by which its register counts it.
  package var date: PartialDate? {
    switch Self.declaration.counted {
    case .whenItStarts(let day), .inYear(let day), .whileItLasts(let day, _, _, _): self[keyPath: day]
    }
  }

  /// By the rule by which its register counts it.
  package func isIn(_ period: Period) -> Bool {
    guard case .whileItLasts(_, let until, _, _) = Self.declaration.counted else {
      return date.map { period.contains($0) } ?? false
    }
    return lasts(until: self[keyPath: until], in: period)
  }

  /// Whether it surely has a day in a period, from its first day to a last one.
  func lasts(until end: PartialDate?, in period: Period) -> Bool {
    guard let date else { return false }
    let last = end?.earliest ?? Day(unchecked: 9999, 12, 31)
    if date.latest <= last { return date.latest <= period.last && last >= period.first }
    // Both are vague, and may still be of one period.
    return end.flatMap { PartialDate(earliest: date.earliest, latest: max(date.latest, $0.latest)) }
      .map { period.contains($0) } ?? false
  }
}

extension RuleRecord where Self: CommonRecord {
  /// Its own name.
  package var id: String { common.id }
  /// The decision that it names.
  package var derogation: String? { common.derogation }
}
