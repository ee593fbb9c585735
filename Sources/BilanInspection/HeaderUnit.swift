internal import BilanModel

/// The unit that a header says its amounts are in.
enum HeaderUnit {
  case euro
  /// Thousands or millions, which no mapping multiplies.
  case several

  /// Nil where the header says neither.
  init?(_ header: String) {
    let words = Set(foldedKey(header).split { $0 == " " || $0 == "[" || $0 == "]" }.map(String.init))
    if !words.isDisjoint(with: HeaderUnit.multiples) {
      self = .several
    } else if !words.isDisjoint(with: ["€", "eur", "euro", "euros"]), words.isDisjoint(with: HeaderUnit.noCosts) {
      self = .euro
    } else {
      return nil
    }
  }

  private static let multiples: Set<String> = [
    "k€", "ke", "keur", "keuros", "m€", "meur", "md€", "mds€", "milliers", "millier", "millions", "million",
    "milliards",
    "thousands", "thousand", "k$", "m$", "kusd", "musd",
  ]
  /// What is an amount and no cost.
  private static let noCosts: Set<String> = [
    "recette", "recettes", "revenu", "revenus", "income", "revenue", "moyen", "moyenne", "moyens", "average", "mean",
  ]
}
