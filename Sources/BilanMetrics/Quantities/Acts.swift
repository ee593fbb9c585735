internal import BilanModel

/// The acts of the shown periods: records of any register, each in its year, by the attributions that they serve.
struct Acts: Sendable {
  /// A record that is an act in a period.
  struct Act: Sendable {
    var period: Int
    /// Whether its dates say so; else it may be one.
    var isSure = true
    /// The code of its register.
    var register: String
    var points: [Attribution]
    var pillar: Pillar?
    var offices: [DimensionValue]
    var partners: [PartnerIndex]
    /// What the record is, for who asks.
    var subject: @Sendable () -> Testimony.Subject
  }

  private enum Point: Hashable { case any, unserved, point(Attribution) }
  private enum Place: Hashable {
    case all, partner(PartnerIndex), region(String), pillar(Pillar), office(String)
  }
  private struct Key: Hashable {
    var period: Int
    var point: Point
    var place: Place
    var isSure: Bool
  }

  private var counts: [Key: Int] = [:]
  private var names: [String: DimensionValue] = [:]

  init(_ acts: some Sequence<Act>) { for act in acts { add(act) } }

  private mutating func add(_ act: Act) {
    let points: [Point] = act.points.isEmpty ? [.unserved] : Set(act.points).map { .point($0) }
    var places: [Place] = [.all, .pillar(act.pillar ?? Pillar.none)]
    places += Set(act.partners).map { .partner($0) }
    for value in DimensionValue.regions(of: act.partners) { places.append(.region(note(value))) }
    for value in act.offices.isEmpty ? [.unstated] : act.offices { places.append(.office(note(value))) }
    for point in [.any] + points {
      for place in places {
        counts[Key(period: act.period, point: point, place: place, isSure: act.isSure), default: 0] += 1
      }
    }
  }

  private mutating func note(_ value: DimensionValue) -> String {
    guard case .word(let code, _) = value else { return "" }
    names[code] = names[code] ?? value
    return code
  }

  /// How many acts there are at a place.
  func count(_ at: Coordinate) -> Int { count(at, isSure: true) }

  /// How many records may be acts there.
  func open(_ at: Coordinate) -> Int { count(at, isSure: false) }

  private func count(_ at: Coordinate, isSure: Bool) -> Int {
    guard let place = place(at) else { return 0 }
    return counts[Key(period: at.period, point: point(at), place: place, isSure: isSure)] ?? 0
  }

  private func point(_ at: Coordinate) -> Point {
    guard case .word(let code, _)? = at.others[.attribution] else { return .any }
    return Attribution.allCases.first { $0.code == code }.map { .point($0) } ?? .unserved
  }

  private func place(_ at: Coordinate) -> Place? {
    var places: [Place] = []
    if let partner = at.partner { places.append(.partner(partner)) }
    if let pillar = at.pillar { places.append(.pillar(pillar)) }
    if case .word(let code, _)? = at.others[.region] { places.append(.region(code)) }
    if case .word(let code, _)? = at.others[.office] { places.append(.office(code)) }
    return places.count > 1 ? nil : places.first ?? .all
  }

  /// The places of a cut with an act in a period or the one before, in the order of their dimensions.
  func places(of cut: Cut, in period: Int) -> [Coordinate] {
    guard !cut.dimensions.isEmpty else { return [Coordinate(period: period)] }
    let near = counts.keys.filter { $0.period == period || $0.period == period - 1 }
    let places = Set(near.compactMap { coordinate($0, period) }).filter { cut.isMade(of: $0.dimensions) }
    return places.map { (key: $0.sortKey, place: $0) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.place)
  }

  private func coordinate(_ key: Key, _ period: Int) -> Coordinate? {
    var at = Coordinate(period: period)
    switch key.point {
    case .any: break
    case .unserved: at = at.at(.attribution, .unstated)
    case .point(let point): at = at.at(.attribution, .word(point.code, point.name))
    }
    switch key.place {
    case .all: return at
    case .partner(let partner): return at.at(.partner, .partner(partner))
    case .pillar(let pillar): return at.at(.pillar, .pillar(pillar))
    case .region(let code): return at.at(.region, names[code] ?? .unstated)
    case .office(let code): return at.at(.office, names[code] ?? .unstated)
    }
  }
}

/// The acts that a register says, which facts of a report alone look at.
package struct ActFacts: Sendable {
  private(set) var acts: [Acts.Act]

  /// The same with the files of the records named in another way.
  func namingFiles(_ name: (String) -> String) -> ActFacts {
    var copy = self
    for index in copy.acts.indices {
      let subject = acts[index].subject().namingFile(name)
      copy.acts[index].subject = { subject }
    }
    return copy
  }
}
