internal import BilanModel

/// The share of values whose words a register knows: enough to guess a column by, where the reader's own trial would
/// look for the nearest known word of each that is not.
enum KnownWords {
  /// From 0 to 1; nil for a column that has no words of its own.
  static func share(_ values: [String], of column: Column) -> Double? {
    guard !values.isEmpty else { return 1 }
    let known: Int
    switch column.type {
    case .choice(let terms):
      let words = Set(terms.flatMap { [$0.code, $0.name.french, $0.name.english] + $0.aliases }.map { foldedKey($0) })
      known = values.count { words.contains(foldedKey($0)) }
    case .partners: known = values.count { namesPartners($0) }
    default: return nil
    }
    return Double(known) / Double(values.count)
  }

  /// Whether all the pieces of a text are partners, and one of them at least is not France.
  private static func namesPartners(_ text: String) -> Bool {
    let directory = PartnerDirectory.standard
    let france = directory.find("FRA")
    var partners: [PartnerIndex] = []
    for piece in text.split(whereSeparator: { $0 == ";" || $0 == "|" || $0 == "\u{1F}" || $0.isNewline }) {
      if let partner = directory.find(piece) {
        partners.append(partner)
        continue
      }
      let joined = String(piece).replacing(" et ", with: ",").replacing(" and ", with: ",").replacing(" ET ", with: ",")
      for part in joined.split(whereSeparator: { ",/&+".contains($0) }) {
        guard let partner = directory.find(part) else { return false }
        partners.append(partner)
      }
    }
    return partners.contains { $0 != france }
  }
}
