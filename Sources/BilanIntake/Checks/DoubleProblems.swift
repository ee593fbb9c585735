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
        "le premier répète \(first.file):\(first.line)", "the first one repeats \(first.file):\(first.line)"))
  }

  static func possibleTotal(rows: Int) -> Problem {
    Problem(
      .possibleTotal,
      Wording(
        "peut-être un total : ses montants sont la somme des \(rows) lignes au-dessus ; il est gardé et compté",
        "perhaps a total: its amounts are the sum of the \(rows) lines above; it is kept and counted"),
      hint: Wording(
        "retirer la ligne si c’en est un : tout serait compté deux fois",
        "remove the line if it is one: everything would count twice"))
  }
}
