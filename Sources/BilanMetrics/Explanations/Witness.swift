internal import BilanModel

/// What a tally keeps of the records of a register that count, or may, at one place: the cells that it adds up to carry no
/// identities.
struct Witness<Record: RegisterRecord>: Sendable {
  /// A record where it is added to a cell.
  struct Heard: Sendable {
    let record: Record
    let place: Coordinate
    /// What it adds; empty in a period that it may count in.
    let amounts: [Int?]
    /// Of which amounts it says nothing, or not all, and is left out.
    let isUnknown: [Bool]
    /// Whether it counts.
    let counts: Bool
    /// Whether it counts or may; else it is one of which no beginning is known.
    let mayCount: Bool
  }

  private let asked: Asked
  private(set) var heard: [Heard] = []
  /// The records in no period.
  private(set) var undated: [Record] = []

  /// Nil where nobody asks.
  init?(_ asked: Asked?) {
    guard let asked, asked.isWitness else { return nil }
    self.asked = asked
  }

  /// Hears a record that counts.
  mutating func hear(_ record: Record, at place: Coordinate, _ amounts: [Int?], leavingOut isUnknown: [Bool]) {
    guard place.period == 0, asked.bears(place) else { return }
    heard.append(
      Heard(record: record, place: place, amounts: amounts, isUnknown: isUnknown, counts: true, mayCount: true))
  }

  /// Hears a record that may count.
  mutating func hear(_ record: Record, at place: Coordinate, leavingOut isUnknown: [Bool], mayCount: Bool) {
    guard place.period == 0, asked.bears(place) else { return }
    heard.append(
      Heard(record: record, place: place, amounts: [], isUnknown: isUnknown, counts: false, mayCount: mayCount))
  }

  /// Hears a record that no period counts.
  mutating func note(undated record: Record) { undated.append(record) }

  mutating func merge(_ other: Witness?) {
    heard += other?.heard ?? []
    undated += other?.undated ?? []
  }
}

extension Witness {
  /// What was heard of a figure at a place.
  func evidence(of aspect: FigureAspect<Record>, at place: Coordinate) -> Evidence {
    let heard = heard.filter { each in
      place.dimensions.allSatisfy { each.place.value(of: $0) == place.value(of: $0) }
    }
    switch aspect {
    case .figure(let figure): return figure.evidence(heard)
    case .leftOut(let figure):
      let evidence = figure.evidence(heard)
      return Evidence(
        formula: Wording("nombre des enregistrements laissés de côté", "number of the records left out"),
        recounting: .sum,
        counted: evidence.leftOut.map { Testimony($0.subject, adds: [.number(1)]) })
    case .base(let figure):
      return Evidence(
        formula: Wording("nombre des valeurs", "number of the values"), recounting: .sum,
        counted: figure.evidence(heard).counted.map { Testimony($0.subject, adds: [.number(1)]) })
    case .undated:
      return Evidence(
        formula: Wording("nombre des enregistrements", "number of the records"), recounting: .sum,
        counted: undated.map { Testimony(Testimony.Subject($0), adds: [.number(1)]) })
    }
  }
}

/// What a metric of a register says: a declared figure, or what stands beside it.
enum FigureAspect<Record: RegisterRecord>: Sendable {
  case figure(DeclaredFigure<Record>)
  case leftOut(DeclaredFigure<Record>)
  case base(DeclaredFigure<Record>)
  case undated

  /// The aspect of a code of the catalogue.
  init(_ code: String) {
    let figures = Record.declaration.figures
    if let figure = figures.first(where: { $0.code == code }) {
      self = .figure(figure)
    } else if let figure = figures.first(where: { $0.leftOutCode == code }) {
      self = .leftOut(figure)
    } else if let figure = figures.first(where: { $0.baseCode == code }) {
      self = .base(figure)
    } else {
      self = .undated
    }
  }
}

extension DeclaredFigure {
  /// The code of the metric that says how many records it leaves out.
  var leftOutCode: String { code + "_left_out" }
  /// The code of the metric that says how many values it is of.
  var baseCode: String { code + "_n" }
}

extension DeclaredFigure where Record: RegisterRecord {
  /// The records that make the figure, of those that were heard.
  fileprivate func evidence(_ heard: [Witness<Record>.Heard]) -> Evidence {
    switch kind {
    case .count:
      var evidence = Evidence(
        formula: Wording("nombre des enregistrements", "number of the records"), recounting: .sum,
        counted: heard.filter(\.counts).map { Testimony(Testimony.Subject($0.record), adds: [.number(1)]) })
      evidence.leftOut = heard.filter { !$0.counts && $0.mayCount }.map {
        Testimony(Testimony.Subject($0.record), leftOut: Self.datesDoNotSay)
      }
      return evidence
    case .sum(let amount): return evidence(heard, [amount], .sum) { $0[0] != 0 }
    case .share(let part, let whole):
      return evidence(heard, [part, whole], .share, leavesOutSilent: true) { $0[0] != 0 || $0[1] != 0 }
    case .median(let amount): return evidence(heard, [amount], .median) { _ in true }
    case .first(let amount): return evidence(heard, [amount], .first) { _ in true }
    case .last(let amount, nil): return evidence(heard, [amount], .last) { _ in true }
    case .last(let amount, let other?): return evidence(heard, amount, besides: other)
    }
  }

  /// Of a last day that rows may say which do not state another: they are left out, and may be the last beside others.
  private func evidence(
    _ heard: [Witness<Record>.Heard], _ amount: Amount<Record>, besides other: Amount<Record>
  ) -> Evidence {
    var all = evidence(heard, [amount], .last) { _ in true }
    let stating = evidence(heard, [other], .last) { _ in true }
    all.leftOut = stating.leftOut
    if stating.counted.isEmpty { all.counted = [] }
    return all
  }

  private static var datesDoNotSay: Wording {
    Wording("ses dates ne disent pas s’il compte dans la période", "its dates do not say whether it counts")
  }

  private func evidence(
    _ heard: [Witness<Record>.Heard], _ amounts: [Amount<Record>], _ recounting: Recounting,
    leavesOutSilent: Bool = false, where isMeant: ([Int]) -> Bool
  ) -> Evidence {
    let places = amounts.compactMap { Record.declaration.index(of: $0) }
    var evidence = Evidence(formula: formula(amounts, recounting), recounting: recounting)
    for each in heard {
      let subject = Testimony.Subject(each.record)
      let values = each.counts ? places.compactMap { each.amounts[$0] } : []
      if values.count == places.count {
        if isMeant(values) {
          let adds = recounting == .sum ? zip(amounts, values).map { $0.quantity($1) } : values.map { .number($0) }
          evidence.counted.append(Testimony(subject, adds: adds))
        }
        if places.contains(where: { each.isUnknown[$0] }) {
          evidence.leftOut.append(
            Testimony(
              subject,
              leftOut: Wording("une part de ses dates est trop vague", "some of its dates are too vague to tell")))
        }
      } else if each.counts, leavesOutSilent || places.contains(where: { each.isUnknown[$0] }) {
        let silent = zip(amounts, places).first { each.amounts[$0.1] == nil }?.0 ?? amounts[0]
        evidence.leftOut.append(
          Testimony(
            subject,
            leftOut: Wording(
              "« \(silent.name.french) » n’est pas indiqué, ou ne se déduit pas de ses dates",
              "“\(silent.name.english)” is not stated, or its dates do not tell it")))
      } else if !each.counts, places.contains(where: { each.isUnknown[$0] }) {
        evidence.leftOut.append(Testimony(subject, leftOut: Self.datesDoNotSay))
      }
    }
    return evidence
  }

  private func formula(_ amounts: [Amount<Record>], _ recounting: Recounting) -> Wording {
    let names = amounts.map { Wording("« \($0.name.french) »", "“\($0.name.english)”") }
    switch recounting {
    case .share:
      return Wording(
        "somme de \(names[0].french) / somme de \(names[1].french)",
        "sum of \(names[0].english) / sum of \(names[1].english)")
    case .median: return Wording("médiane de \(names[0].french)", "median of \(names[0].english)")
    case .first: return Wording("plus petite valeur de \(names[0].french)", "least value of \(names[0].english)")
    case .last: return Wording("plus grande valeur de \(names[0].french)", "greatest value of \(names[0].english)")
    case .sum, .beyond: return Wording("somme de \(names[0].french)", "sum of \(names[0].english)")
    }
  }
}

extension Amount {
  /// A sum of the amount as a figure prints it.
  func quantity(_ sum: Int) -> Quantity {
    switch unit {
    case .money: .money(Euros(cents: Int64(sum)))
    default: unit.scale == 1 ? .number(sum) : .share(sum, of: unit.scale)
    }
  }
}
