package import BilanModel

extension HeaderUnit {
  /// Words in brackets behind the name of an amount that may be a unit and are none known: « Coût (DM) »; nil where there
  /// are none.
  ///
  /// A unit that nobody understands would count as that of the report.
  package static func unknown(in header: some StringProtocol, _ own: Currency) -> String? {
    guard HeaderUnit(header, own)?.isMultiple != true else { return nil }
    return pieces(of: header).first { piece in
      guard HeaderUnit(piece, own)?.currency.map({ $0 == own.code }) ?? true else { return false }
      let words = foldedKey(piece).split { " +*?".contains($0) }.map(String.init)
      let others = words.filter {
        !own.words.contains($0) && !plain.contains($0) && !linking.contains($0) && !isYear($0)
      }
      return (1...2).contains(others.count) && others.allSatisfy { $0.count <= 5 }
    }
  }

  private static func pieces(of header: some StringProtocol) -> [String] {
    header.split { ")]".contains($0) }.compactMap { piece in
      piece.lastIndex { "([".contains($0) }.map { String(piece[piece.index(after: $0)...]) }
    }
  }

  /// Whether a word is a year, or the mark of a footnote.
  private static func isYear(_ word: String) -> Bool {
    Int(word).map { (1900...2100).contains($0) || $0 < 10 } ?? false
  }

  /// What stands in brackets behind an amount and is no unit.
  private static let plain: Set<String> = [
    "ht", "ttc", "tva", "hors", "taxe", "taxes", "reel", "reels", "prevu", "total", "brut", "net", "est", "env", "fr",
    "fra", "vat", "excl", "incl", "tax", "real", "gross", "paid", "ue", "otan", "nato", "ae", "cp", "t2", "ht2", "note",
    "frais", "solde", "vol", "hebergement", "repas", "part",
  ]
}
