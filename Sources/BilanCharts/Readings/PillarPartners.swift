internal import BilanMetrics
internal import BilanModel

/// Participations of the report's period by partner and pillar.
struct PillarPartners {
  /// A partner, or the sum of several.
  struct Row {
    /// nil for the sum of the partners not shown, and for all of them.
    let partner: PartnerIndex?
    /// One a pillar; nil where it is not known.
    let counts: [Int?]
    var total: Int { counts.reduce(0) { $0 + ($1 ?? 0) } }
    /// Whether each of the counts is known, so that it may be set above the others.
    var isKnown: Bool { !counts.contains(nil) }
  }

  /// The pillars that have a column: the four, and « hors pilier » when something is in it.
  let pillars: [Pillar]
  /// All partners, most participations first.
  let all: [Row]
  let shown: Int
  /// All of them, those without a rank too.
  let total: Row

  init(_ context: ChartContext, top: Int) {
    let ranked = context.partnersByParticipations(period: 0).map(\.partner)
    func count(_ partner: PartnerIndex?, _ pillar: Pillar) -> Int? {
      context.known(.participations, partner: partner, pillar: pillar)
    }
    let hasNone = ranked.contains { count($0, .none) != 0 }
    let pillars = Pillar.allCases.filter { $0 != .none || hasNone }
    self.pillars = pillars
    all = ranked.map { partner in Row(partner: partner, counts: pillars.map { count(partner, $0) }) }
    shown = all.count == top + 1 ? top + 1 : min(top, all.count)
    total = Row(partner: nil, counts: pillars.map { count(nil, $0) })
  }

  var first: [Row] { Array(all.prefix(shown)) }
  var otherPartners: Int { all.count - shown }
  var others: Row {
    let rows = all.dropFirst(shown)
    return Row(partner: nil, counts: pillars.indices.map { column in rows.map { $0.counts[column] }.knownSum })
  }
}
