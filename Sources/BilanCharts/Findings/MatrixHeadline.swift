internal import BilanText
internal import BilanMetrics
internal import BilanModel

/// The title of the matrix of partners and pillars.
enum MatrixHeadline {
  /// The strongest of these that is true: one pillar comes first for most partners; one cell is greater than all.
  static func title(_ matrix: PillarPartners, _ context: ChartContext) -> String {
    let words = context.words
    guard !matrix.all.isEmpty else { return EmptyHeadline.title(context) }
    // A date that may be of the period may be of any crossing.
    let isSure = context.leftOut() == 0
    if isSure, let (pillar, count, of) = leadingPillar(matrix) {
      let name = pillar.shortName[context.language]
      return count == of
        ? words(
          "Le pilier \(name) vient en tête chez les \(words.cardinal(of)) premiers partenaires",
          "The \(name) pillar comes first for the first \(words.cardinal(of)) partners")
        : words(
          "Le pilier \(name) vient en tête chez \(words.cardinal(count)) des \(words.cardinal(of)) premiers partenaires",
          "The \(name) pillar comes first for \(words.cardinal(count)) of the first \(words.cardinal(of)) partners")
    }
    if isSure, let (row, column) = greatestCell(matrix), let partner = matrix.first[row].partner {
      let pillar = matrix.pillars[column].shortName[context.language]
      return words("Croisement le plus dense\u{A0}: ", "Densest crossing: ") + context.nameWithArticle(partner)
        + words(" et le pilier \(pillar)", " and the \(pillar) pillar")
    }
    if let (pillar, count) = greatestPillar(matrix) {
      let name = pillar.shortName[context.language]
      guard count < matrix.total.total || !matrix.total.isKnown else {
        // What names no partner is on no row of the page.
        if context.facts.rows.contains(where: { $0.activity.partners.isEmpty }) {
          return words(
            "Toutes les participations relèvent du pilier \(name)", "All participations belong to the \(name) pillar")
        }
        return words("Toute l’activité relève du pilier \(name)", "All activity belongs to the \(name) pillar")
      }
      return words(
        "Le pilier \(name) réunit \(words.count(count, .participation)) sur \(words.number(matrix.total.total))",
        "The \(name) pillar has \(words.number(count)) of \(words.count(matrix.total.total, .participation))")
    }
    return words("Participations par partenaire et par pilier ", "Participations by partner and pillar ")
      + context.duringPeriod
  }

  /// The pillar that has strictly the most participations for at least six of the first ten partners of the page (or as
  /// many of five to nine in proportion); nil with fewer than five partners.
  static func leadingPillar(_ matrix: PillarPartners) -> (pillar: Pillar, count: Int, of: Int)? {
    let rows = matrix.first.prefix(10)
    guard rows.count >= 5 else { return nil }
    var wins = [Int](repeating: 0, count: matrix.pillars.count)
    for row in rows where row.isKnown {
      let greatest = row.counts.compactMap(\.self).max() ?? 0
      let leaders = row.counts.indices.filter { row.counts[$0] == greatest }
      if leaders.count == 1, let leader = leaders.first { wins[leader] += 1 }
    }
    guard let column = wins.indices.max(by: { wins[$0] < wins[$1] }), matrix.pillars[column] != .none,
      wins[column] * 10 >= rows.count * 6
    else { return nil }
    return (matrix.pillars[column], wins[column], rows.count)
  }

  /// The one pillar with the most participations of all; nil on a tie.
  static func greatestPillar(_ matrix: PillarPartners) -> (pillar: Pillar, count: Int)? {
    let pairs = zip(matrix.pillars, matrix.total.counts.map { $0 ?? 0 })
    guard let greatest = pairs.max(by: { $0.1 < $1.1 }), greatest.0 != .none, greatest.1 > 0,
      matrix.total.counts.count(where: { $0 == greatest.1 }) == 1
    else { return nil }
    return (greatest.0, greatest.1)
  }

  /// The one cell greater than every other; nil on a tie, with one partner, or when the cell holds very little.
  static func greatestCell(_ matrix: PillarPartners) -> (row: Int, column: Int)? {
    let cells = matrix.first.indices.flatMap { row in matrix.pillars.indices.map { (row: row, column: $0) } }
    guard matrix.first.allSatisfy(\.isKnown) else { return nil }
    func value(_ cell: (row: Int, column: Int)) -> Int { matrix.first[cell.row].counts[cell.column] ?? 0 }
    let greatest = cells.map(value).max() ?? 0
    let leaders = cells.filter { value($0) == greatest }
    return matrix.all.count > 1 && greatest >= Facts.smallestBase && leaders.count == 1
      && matrix.pillars[leaders[0].column] != .none ? leaders.first : nil
  }
}
