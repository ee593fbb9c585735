internal import BilanMetrics
internal import BilanModel

/// Participations of the report's period by partner and pillar.
struct PillarPartners {
  /// A partner, or the sum of several.
  struct Row {
    /// nil for the sum of the partners not shown, and for all of them.
    let partner: PartnerIndex?
    let counts: [Int]
    var total: Int { counts.reduce(0, +) }
  }

  /// The pillars that have a column: the four, and « hors pilier » when something is in it.
  let pillars: [Pillar]
  /// All partners, most participations first.
  let all: [Row]
  let shown: Int

  init(_ context: ChartContext, top: Int) {
    let ranked = context.partnersByParticipations(period: 0).map(\.partner)
    func count(_ partner: PartnerIndex, _ pillar: Pillar) -> Int {
      context.whole(.participations, partner: partner, pillar: pillar)
    }
    let hasNone = ranked.contains { count($0, .none) > 0 }
    let pillars = Pillar.allCases.filter { $0 != .none || hasNone }
    self.pillars = pillars
    all = ranked.map { partner in Row(partner: partner, counts: pillars.map { count(partner, $0) }) }
    shown = all.count == top + 1 ? top + 1 : min(top, all.count)
  }

  var first: [Row] { Array(all.prefix(shown)) }
  var otherPartners: Int { all.count - shown }
  var others: Row { sum(all.dropFirst(shown)) }
  var total: Row { sum(all[...]) }

  private func sum(_ rows: ArraySlice<Row>) -> Row {
    Row(partner: nil, counts: pillars.indices.map { column in rows.reduce(0) { $0 + $1.counts[column] } })
  }
}
