internal import BilanModel

/// The offices of which a text asks for one.
struct AcceptedOffices: Sendable {
  /// As findings name each.
  private let names: [Wording]
  /// Whether one of them is meant, on a date.
  let accept: @Sendable (NamedOffice, PartialDate?) -> Bool

  /// All of them: `CEMA, EMA ou un organisme d’une armée`.
  var words: Wording {
    func list(_ names: [String], _ or: String) -> String {
      names.dropLast().joined(separator: ", ") + (names.count > 1 ? or : "") + (names.last ?? "")
    }
    return Wording(list(names.map(\.french), " ou "), list(names.map(\.english), " or "))
  }

  /// One of some offices.
  static func one(of offices: Office...) -> AcceptedOffices {
    AcceptedOffices(names: offices.map { Wording($0.code, $0.code) }) { named, _ in
      named.office.map { offices.contains($0) } ?? false
    }
  }

  /// An office, or one that represents it on the date.
  static func orRepresentative(of office: Office) -> AcceptedOffices {
    AcceptedOffices(
      names: [Wording("\(office.code) ou son représentant", "\(office.code) or its representative")]
    ) { named, date in
      guard let known = named.office else { return false }
      return known == office || known.standing.represents == office && known.standing.validity.holds(on: date)
    }
  }

  /// One of others too.
  func or(_ others: AcceptedOffices) -> AcceptedOffices {
    AcceptedOffices(names: names + others.names) { accept($0, $1) || others.accept($0, $1) }
  }

  /// Any office of an army.
  static let anArmy = AcceptedOffices(names: [Wording("un organisme d’une armée", "an office of an army")]) {
    named, _ in
    named.office?.isOfAnArmy ?? false
  }
}

extension Clause {
  /// One of some offices is in a column: another is as grave as the clause, an empty cell a warning at most.
  static func office(
    in column: AskedColumn, _ accepted: AcceptedOffices, _ severity: Severity, among: [AskedColumn] = [],
    where cases: Wording? = nil, of speaks: @escaping @Sendable (Record) -> Bool = { _ in true },
    _ stated: @escaping @Sendable (Record) -> [NamedOffice]
  ) -> Clause {
    let (french, english) = (cases.map { $0.french + ", " } ?? "", cases.map { $0.english + ", " } ?? "")
    return Clause(
      Wording(
        "\(french)« \(column.name.french) » : \(accepted.words.french)",
        "\(english)“\(column.name.english)”: \(accepted.words.english)"),
      severity, among: among, reads: [column], of: speaks
    ) { record, _ in
      let offices = stated(record)
      guard !offices.contains(where: { accepted.accept($0, record.date) }) else { return nil }
      return offices.isEmpty
        ? Complaint(severity: min(.warning, severity), words: .empty(column, expected: accepted.words))
        : Complaint(severity: severity, words: .found(offices, column, expected: accepted.words))
    }
  }
}

extension Wording {
  /// An empty cell where something is asked for.
  static func empty(_ column: AskedColumn, expected: Wording) -> Wording {
    Wording(
      "« \(column.name.french) » est vide, attendu : \(expected.french)",
      "“\(column.name.english)” is empty, expected: \(expected.english)")
  }

  /// Other offices where some are asked for.
  static func found(_ offices: [NamedOffice], _ column: AskedColumn, expected: Wording) -> Wording {
    let words = offices.map(\.words).joined(separator: ", ")
    return .found(Wording(words, words), column, expected: expected)
  }

  /// Another value where some is asked for.
  static func found(_ value: Wording, _ column: AskedColumn, expected: Wording) -> Wording {
    Wording(
      "« \(column.name.french) » : « \(value.french) », attendu : \(expected.french)",
      "“\(column.name.english)”: “\(value.english)”, expected: \(expected.english)")
  }
}
