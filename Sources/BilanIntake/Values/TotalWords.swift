internal import BilanModel

/// Words by which a line says that it is a sum of others: « Total », « Sous-total Italie », “Program Totals”.
package enum TotalWords {
  /// Such words and no others.
  case sure
  /// Words that may begin a title too: « Ensemble », « Total Nord ».
  case probable
  /// Words that are those of a total where the amounts are sums of several rows: « S/T Italie », « Ensemble des visites ».
  case possible

  /// Nil where a text says no such thing.
  package init?(_ text: String) {
    let words = foldedKey(text).split { " :()=".contains($0) }.map(String.init)
    guard let first = words.first, let last = words.last, words.count <= 8 else { return nil }
    let isSub = words.count > 1 && ["sous", "sub", "grand"].contains(first) && Self.totals.contains(words[1])
    if isSub || Self.compounds.contains(first) || Self.totals.contains(first) && words.count == 1
      || words.prefix(2) == ["total", "general"]
    {
      self = .sure
    } else if Self.totals.contains(first) || Self.totals.contains(last) || Self.compounds.contains(last)
      || Self.whole.contains(words.joined())
    {
      self = .probable
    } else if Self.short.contains(first) || words.prefix(2) == ["s", "t"]
      || words.count > 1 && ["ensemble", "cumul"].contains(first) && ["de", "des", "du", "d"].contains(words[1])
    {
      self = .possible
    } else {
      return nil
    }
  }

  /// Whether a text says so whatever the amounts beside it are.
  static func areSaid(by text: String) -> Bool {
    switch TotalWords(text) {
    case .sure, .probable: true
    case .possible, nil: false
    }
  }

  /// Whether the bytes of a value may be such words: nothing that is dear may be done for every value of a file.
  @inline(__always)
  static func mayBe(_ cell: CellBytes) -> Bool {
    guard cell.count >= 5, cell.count <= 80 else { return false }
    switch (cell[0] | 32, cell[1] | 32) {
    case (116, 111), (115, 111), (115, 117), (101, 110), (99, 117), (103, 114): return true  // to, so, su, en, cu, gr
    case (115, 116): return cell[2] == 32 || cell[2] == 46  // st
    case (115, 47), (111, 118), (0xEE, 0xA3): return true  // s/, ov, Σ
    case (114, 101): return cell[2] | 32 == 99  // rec
    case (115, 121): return cell[2] | 32 == 110 && cell[3] | 32 == 116  // synt
    case (98, 105): return cell[2] | 32 == 108 && cell[3] | 32 == 97 && cell[4] | 32 == 110  // bilan
    case (114, 0xE3): return cell[3] | 32 == 99  // réc
    default: break
    }
    let end = cell[cell.count &- 1] == 41 ? cell.count &- 2 : cell.count &- 1  // )
    let (last, before) = (cell[end] | 32, cell[end &- 1] | 32)
    return last == 108 && before == 97 || last == 115 && before == 108 || last == 120 && before == 117  // al, ls, ux
  }

  private static let totals: Set<String> = ["total", "totaux", "totals"]
  private static let compounds: Set<String> = ["soustotal", "soustotaux", "subtotal", "subtotals"]
  private static let short: Set<String> = [
    "st", "tot", "somme", "sum", "recap", "recapitulatif", "recapitulation", "overall", "σ", "Σ",
    "toutes", "tous", "synthese", "bilan",
  ]
  private static let whole: Set<String> = [
    "ensemble", "cumul", "somme", "sommetotale", "cumulannuel", "ensemblegeneral",
  ]
}
