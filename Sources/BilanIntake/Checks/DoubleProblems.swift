internal import BilanModel

/// Records that may be in a file twice: they are kept, and said.
extension Problem {
  /// Records that are another one byte for byte, said once a file.
  static func identicalLines(_ count: Int, like first: Origin) -> Problem {
    Problem(
      .identicalLines,
      count == 1
        ? Wording(
          "un enregistrement sans identifiant est identique à un autre ; les deux sont gardés",
          "one record without identifier is identical to another; both are kept")
        : Wording(
          "\(count) enregistrements sans identifiant sont identiques à un autre ; tous sont gardés",
          "\(count) records without identifier are identical to another; all are kept"),
      hint: Wording(
        "le premier répète \(first.row)", "the first one repeats \(first.row)"))
  }

  /// A record that may be a total: by its amounts, the sum of so many lines, or else by its words.
  static func possibleTotal(rows: Int?, isTold: Bool = false) -> Problem {
    let reason =
      switch rows {
      case nil: Wording("ses mots le disent", "its words say so")
      case 1?: Wording("ses montants sont ceux de la ligne au-dessus", "its amounts are those of the line above")
      case let rows?:
        Wording(
          "ses montants sont la somme des \(rows) lignes au-dessus",
          "its amounts are the sum of the \(rows) lines above")
      }
    return Problem(
      isTold ? .possibleTotalTold : .possibleTotal,
      Wording(
        "peut-être un total : \(reason.french) ; il est gardé et compté",
        "perhaps a total: \(reason.english); it is kept and counted"),
      hint: Wording(
        "tout serait compté deux fois : dans bilan.yaml, « totals: leave » écarte ces lignes, « totals: keep » les garde",
        "everything would count twice: in bilan.yaml, “totals: leave” leaves such lines out, “totals: keep” keeps them")
    )
  }
}
