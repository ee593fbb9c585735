internal import BilanModel

extension BatchColumn {
  /// The values of some rows.
  func keeping(_ rows: [Int]) -> BatchColumn {
    switch self {
    case .absent: return .absent
    case .texts(let texts):
      var kept = Texts()
      for row in rows { kept.append(texts.bytes[(row == 0 ? 0 : texts.ends[row - 1])..<texts.ends[row]]) }
      return .texts(kept)
    case .labels(let labels):
      var kept = labels
      kept.codes = rows.map { labels.codes[$0] }
      return .labels(kept)
    case .labelLists(let lists, let names): return .labelLists(lists.keeping(rows), names: names)
    case .partners(let lists): return .partners(lists.keeping(rows))
    case .markings(let markings):
      var kept = markings
      kept.codes = rows.map { markings.codes[$0] }
      return .markings(kept)
    case .terms(let codes): return .terms(rows.map { codes[$0] })
    case .counts(let values): return .counts(rows.map { values[$0] })
    case .money(let values): return .money(rows.map { values[$0] })
    case .dates(let dates):
      var kept = Dates()
      kept.earliest = rows.map { dates.earliest[$0] }
      kept.latest = rows.map { dates.latest[$0] }
      return .dates(kept)
    }
  }
}

extension Lists {
  fileprivate func keeping(_ rows: [Int]) -> Lists {
    var kept = Lists()
    for row in rows { kept.append(codes[range(row)]) }
    return kept
  }
}
