package import BilanModel

/// An act of a shown period as one point and one office have it; acts that serve no point are told together.
package struct ActRow: Sendable {
  /// 0 or −1.
  package let period: Int
  /// The point served; nil for acts that serve none.
  package let point: Attribution?
  /// The code of the register.
  package let register: String
  /// « Hors pilier » for a record of a register without pillars.
  package let pillar: Pillar
  /// An office that has the act; `unstated` for one of none.
  package let office: DimensionValue
  /// The record; nil for those that are told together.
  package let subject: Testimony.Subject?
  /// With whom; none for those that are told together.
  package let partners: [PartnerIndex]
  /// What the row adds to all acts: an act once, on the first of its rows.
  package var whole: Int
  /// What it adds to its point: an act once, on the first of the rows of the point.
  package var ofPoint: Int
  /// What it adds to its point and office.
  package var ofOffice: Int
}

extension Facts {
  /// The acts of the shown periods: a row each, point and office; by period, register and place, those of no point last.
  package var actRows: [ActRow] {
    actBook.value {
      let all = Facts.acts(rows: rows, plan: plan, registers: registers).filter { $0.isSure && holdsPeriod($0.period) }
      let order = Dictionary(
        Register.all.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
      return ActRow.served(all.filter { !$0.points.isEmpty }, order)
        + ActRow.unserved(all.filter(\.points.isEmpty), order)
    }
  }

  /// Whether a register was read whose records may serve a point.
  package var mayServe: Bool { AttributionTable.rows.contains { hasRead($0.register) } }
}

extension ActRow {
  fileprivate static func served(_ acts: [Acts.Act], _ order: [String: Int]) -> [ActRow] {
    let subjects = acts.map { $0.subject() }
    let registers = acts.map { order[$0.register] ?? .max }
    let sorted = acts.indices.sorted { left, right in
      if acts[left].period != acts[right].period { return acts[left].period > acts[right].period }
      if registers[left] != registers[right] { return registers[left] < registers[right] }
      return subjects[left].origin < subjects[right].origin
    }
    return sorted.flatMap { rows(acts[$0], subjects[$0]) }
  }

  private static func rows(_ act: Acts.Act, _ subject: Testimony.Subject) -> [ActRow] {
    let points = Set(act.points).sorted { $0.number < $1.number }
    return points.enumerated().flatMap { place, point in
      act.sortedOffices.enumerated().map { turn, office in
        ActRow(
          period: act.period, point: point, register: act.register, pillar: act.pillar ?? Pillar.none, office: office,
          subject: subject, partners: Set(act.partners).sorted(), whole: place == 0 && turn == 0 ? 1 : 0,
          ofPoint: turn == 0 ? 1 : 0, ofOffice: 1)
      }
    }
  }

  /// What acts are told together by.
  private struct Together: Hashable {
    let period: Int
    let register: String
    let pillar: Pillar
    let office: DimensionValue
  }

  private static func none(of key: Together) -> ActRow {
    ActRow(
      period: key.period, point: nil, register: key.register, pillar: key.pillar, office: key.office, subject: nil,
      partners: [], whole: 0, ofPoint: 0, ofOffice: 0)
  }

  private mutating func add(isFirst: Bool) {
    whole += isFirst ? 1 : 0
    ofPoint += isFirst ? 1 : 0
    ofOffice += 1
  }

  fileprivate static func unserved(_ acts: [Acts.Act], _ order: [String: Int]) -> [ActRow] {
    var rows: [Together: ActRow] = [:]
    for act in acts {
      for (turn, office) in act.sortedOffices.enumerated() {
        let key = Together(
          period: act.period, register: act.register, pillar: act.pillar ?? Pillar.none, office: office)
        rows[key, default: none(of: key)].add(isFirst: turn == 0)
      }
    }
    return rows.values.sorted { left, right in
      let keys = [left, right].map {
        (-$0.period, order[$0.register] ?? .max, $0.pillar.rawValue, $0.office.sortKey)
      }
      return keys[0] < keys[1]
    }
  }
}

extension Acts.Act {
  /// The offices that have it, each once; `unstated` of none.
  fileprivate var sortedOffices: [DimensionValue] {
    if offices.count < 2 { return offices.isEmpty ? [.unstated] : offices }
    return Set(offices).sorted { $0.sortKey < $1.sortKey }
  }
}
