internal import BilanModel

/// The done activities that a question asks for, added up at the places of its cut, and of all of them.
struct AskedActivities: Sendable {
  private struct Key: Hashable {
    var period: Int
    var place: [DimensionValue]
  }
  private struct Cell {
    var sums = Measures()
    /// One for each partner of each activity, and of each that may be of the period.
    var participations = 0
    var openParticipations = 0
  }

  private let cut: Cut
  /// The months that are asked for, 0 of none; none where any is.
  let months: [Int]
  private var cells: [Key: Cell] = [:]
  /// The values that the records have of the dimensions of the conditions.
  private(set) var seen: [Dimension: Set<DimensionValue>] = [:]

  /// Nil where nothing is asked of activities.
  init?(_ asked: Asked?, _ rows: [ActivityRow]) {
    guard let asked, asked.register == Register.activities.code else { return nil }
    cut = asked.cut
    months = asked.conditions.filter { $0.dimension == .month }.flatMap(\.values).compactMap { value in
      if case .word(let code, _)? = value.known { Int(code) } else { nil }
    }
    for row in rows {
      asked.noted(in: &seen) { row.values(of: $0) }
      guard let period = row.period, row.counts || row.days != 0 else { continue }
      let isAdmitted = asked.admits { row.values(of: $0) }
      if isAdmitted { add(row, period) }
      guard !row.openMonths.isEmpty, asked.admits({ row.openValues(of: $0) }) else { continue }
      addOpen(row, period, isWhole: !isAdmitted)
    }
  }

  /// Adds an activity to what each month that it may have started in leaves out; to the whole where its own month is not
  /// asked for.
  private mutating func addOpen(_ row: ActivityRow, _ period: Int, isWhole: Bool) {
    let partners = row.distinctPartners.count
    if isWhole { add(row.openSums, partners, Key(period: period, place: [])) }
    guard cut.dimensions.contains(.month) || isWhole, !cut.dimensions.isEmpty else { return }
    for place in cut.places({ row.openValues(of: $0) }) {
      let isOfPartner = place.contains { if case .partner = $0 { true } else { false } }
      add(row.openSums, isOfPartner ? 1 : partners, Key(period: period, place: place))
    }
  }

  private mutating func add(_ row: ActivityRow, _ period: Int) {
    let partners = row.counts || row.mayCount ? row.distinctPartners.count : 0
    add(row.sums, partners, Key(period: period, place: []))
    if cut.dimensions.isEmpty { return }
    for place in cut.places({ row.values(of: $0) }) {
      let partner = place.lazy.compactMap { if case .partner(let partner) = $0 { partner } else { nil } }.first
      let sums = partner.map { row.adds(for: $0).sums } ?? row.sums
      add(sums, partner == nil ? partners : 1, Key(period: period, place: place))
    }
  }

  private mutating func add(_ sums: Measures, _ partners: Int, _ key: Key) {
    cells[key, default: Cell()].sums += sums
    cells[key, default: Cell()].participations += sums.activities * partners
    cells[key, default: Cell()].openParticipations += sums.open * partners
  }

  private func cell(_ at: Coordinate) -> Cell {
    let place = at.dimensions.isEmpty ? [] : cut.dimensions.compactMap { at.value(of: $0) }
    return cells[Key(period: at.period, place: place)] ?? Cell()
  }

  /// The sums at a place.
  func measures(_ at: Coordinate) -> Measures { cell(at).sums }

  /// The participations at a place, and those that they leave out.
  func participations(_ at: Coordinate) -> (count: Int, leftOut: Int) {
    (cell(at).participations, cell(at).openParticipations)
  }

  /// The places with an activity in a period, in their order.
  func places(in period: Int) -> [Coordinate] {
    let found = cells.keys.filter { $0.period == period && $0.place.count == cut.dimensions.count }.map(\.place)
    return found.map { ($0.map(\.sortKey), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map { _, place in
      zip(cut.dimensions, place).reduce(Coordinate(period: period)) { $0.with($1.0, $1.1) }
    }
  }
}

extension ActivityRow {
  /// The values of the activity of a dimension; the month is that of a start that counts in the period.
  fileprivate func values(of dimension: Dimension) -> [DimensionValue] {
    guard dimension == .month else { return Activity.declaration.values(of: dimension, activity) }
    return counts ? [DimensionValue(.month(startMonth))] : []
  }

  /// The same of one whose start may be in several months.
  fileprivate func openValues(of dimension: Dimension) -> [DimensionValue] {
    dimension == .month ? openMonths.map { DimensionValue(.month($0)) } : values(of: dimension)
  }
}

extension Declaration {
  /// The values that a record has of the dimensions of a cut, each place once.
  func places(of cut: Cut, _ record: Record) -> [[DimensionValue]] { cut.places { values(of: $0, record) } }
}

extension Cut {
  /// The places of what has some values of each dimension, each once.
  fileprivate func places(_ values: (Dimension) -> [DimensionValue]) -> [[DimensionValue]] {
    dimensions.reduce([[]]) { places, dimension in
      let values = values(dimension)
      return places.flatMap { place in values.map { place + [$0] } }
    }
  }
}
