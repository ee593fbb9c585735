extension Batch {
  /// The records in which one of some partners takes part; the batch itself where that is all of them.
  package func about(_ partners: Set<PartnerIndex>) -> Batch {
    guard case .partners(let lists) = column(.partners) else { return keeping([]) }
    let codes = Set(partners.map(\.rawValue))
    let rows = (0..<count).filter { row in lists.codes[lists.range(row)].contains { codes.contains($0) } }
    return rows.count == count ? self : keeping(rows)
  }

  /// Some of the records, in the order of their rows.
  private func keeping(_ rows: [Int]) -> Batch {
    var kept = self
    kept.lines = rows.map { lines[$0] }
    kept.columns = columns.map { $0.keeping(rows) }
    kept.shares = [:]
    for (place, row) in rows.enumerated() where shares[row] != nil { kept.shares[place] = shares[row] }
    kept.places = places.map { places in ValuePlaces { place, column in places.origin(rows[place], column) } }
    return kept
  }
}
