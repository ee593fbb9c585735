internal import BilanModel

/// The problems of a file that a mapping describes.
extension Problem {
  /// A header that the mapping names under a key and the file lacks, with the file's header that looks most like it.
  static func missingMappedColumn(_ name: String, _ code: String, nearest: String?) -> Problem {
    Problem(
      .missingMappedColumn,
      Wording(
        "colonne « \(shown(name)) » absente du fichier, attendue pour « \(code) »",
        "column “\(shown(name))” is not in the file, expected for “\(code)”"),
      hint: nearest.map {
        Wording("vouliez-vous dire « \(shown($0)) » ?", "did you mean “\(shown($0))”?")
      })
  }

  static let noMarking = Problem(
    .noMarking,
    Wording(
      "aucune protection n’est dite : sous un plafond, le fichier n’est pas lu",
      "no markings are said: under a ceiling the file is not read"),
    hint: Wording(
      "ajouter une colonne « Protection », ou dans bilan.yaml nommer la colonne (« columns: marking ») ou donner "
        + "« marking: NP » à toute la source",
      "add a column “Marking”, or in bilan.yaml name the column (“columns: marking”) or give “marking: NP” to the "
        + "whole source"))

  /// A value that is no object, where the one of a column is looked for in an object.
  static func noObject(before column: Column) -> Problem {
    Problem(
      .unexpectedValue,
      Wording(
        "« \(column.name.french) » est attendu dans un objet JSON, et ce n’en est pas un",
        "“\(column.name.english)” is expected inside a JSON object, and this is none"),
      hint: Wording("un objet { … } ou null", "an object { … } or null"))
  }

  static func ambiguousMappedColumn(_ name: String, _ code: String, places: [Int]) -> Problem {
    let list = places.map { "#\($0)" }.joined(separator: ", ")
    return Problem(
      .ambiguousMappedColumn,
      Wording(
        "plusieurs colonnes « \(shown(name)) » pour « \(code) »",
        "several columns “\(shown(name))” for “\(code)”"),
      hint: Wording("nommez-la par sa place : \(list)", "name it by its place: \(list)"))
  }

  static func unmappedColumn(_ column: Column) -> Problem {
    Problem(
      .missingColumn,
      Wording(
        "colonne obligatoire sans source : « \(column.name.french) » (\(column.code))",
        "required column without a source: “\(column.name.english)” (\(column.code))"),
      hint: Wording(
        "sous « columns », donnez sa colonne, ou « \(column.code): {constant: … } »",
        "under “columns”, give its column, or “\(column.code): {constant: … }”"))
  }

  static func noRecords(_ path: [String]) -> Problem {
    let path = path.joined(separator: ".")
    return Problem(
      .noRecords,
      Wording("aucun tableau d’objets à « \(path) »", "no array of objects at “\(path)”"),
      hint: Wording(
        "« records » nomme les clés qui mènent au tableau, séparées par des points",
        "“records” names the keys that lead to the array, separated by dots"))
  }

  /// Amounts under a header that says thousands or millions, in a source that does not say that it means it.
  static func unscaledAmounts(_ report: Currency, count: Int, sum: Int64) -> Problem {
    let sum = amount(sum)
    return Problem(
      .unscaledAmounts,
      Wording(
        "\(count) montant\(count < 2 ? "" : "s") en milliers, en millions ou en centimes, \(sum.french) au total : aucun n’est compté",
        "\(count) amount\(count == 1 ? "" : "s") in thousands, millions or hundredths, \(sum.english) in all: none is counted"
      ),
      hint: Wording(
        "déclarez l’unité dans bilan.yaml, « cost_eur: {column: …, unit: k\(report.sign)} », « M\(report.sign) » ou « centimes »",
        "declare the unit in bilan.yaml, “cost_eur: {column: …, unit: k\(report.sign)}”, “M\(report.sign)” or “centimes”"
      ))
  }

  /// Hundredths as an amount.
  private static func amount(_ sum: Int64) -> Wording {
    let (whole, cents) = (Int(sum / 100), String(sum % 100 + 100).dropFirst())
    return Wording(whole.grouped(.french) + "," + cents, whole.grouped(.english) + "." + cents)
  }

  static func otherCurrency(_ rules: ValueRules, count: Int, sum: Int64) -> Problem {
    let (sum, currency, report) = (amount(sum), rules.currency, rules.report.name)
    return Problem(
      .otherCurrency,
      Wording(
        "\(count) montant\(count < 2 ? "" : "s") en \(currency), \(sum.french) au total : aucun n’est compté en \(report.french)",
        "\(count) amount\(count == 1 ? "" : "s") in \(currency), \(sum.english) in all: none is counted in \(report.english)"
      ),
      hint: Wording("leur coût est compté comme inconnu", "their cost is counted as unknown"))
  }

  /// Days of which a spreadsheet has made dates where it could read them in the other order.
  static func turnedDays(_ count: Int) -> Problem {
    Problem(
      .turnedDays,
      Wording(
        "\(count) dates ont un jour de 12 au plus, et les autres sont restées des textes\u{A0}: un tableur a sans doute lu jour et "
          + "mois à l’envers",
        "\(count) dates have a day of 12 at most, and the others have stayed texts: a spreadsheet has probably read day and "
          + "month the wrong way round"),
      hint: FindingKind.turnedDays.remedy)
  }

  /// Dates that are one only with the month first, in a file that declares no order.
  ///
  /// Where no date proves the French order the file is refused: all its dates are probably read wrongly. Where some do,
  /// the others are rejected one by one.
  static func monthFirstDates(_ dates: DateEvidence) -> Problem {
    let some = dates.monthFirst
    let hint = Wording(
      "corrigez-les, ou déclarez « dates: mja » (ou « jma ») dans bilan.yaml",
      "mend them, or declare “dates: mja” (or “jma”) in bilan.yaml")
    if dates.dayFirst == 0 {
      return Problem(
        .monthFirstDates,
        Wording(
          "les dates semblent écrites mois/jour/année : \(some) ne se li\(some < 2 ? "t" : "sent") pas autrement ; "
            + "le fichier entier est rejeté",
          "dates seem written month/day/year: \(some) cannot be read otherwise; the whole file is rejected"),
        hint: hint)
    }
    return Problem(
      .mixedDateOrder,
      Wording(
        "l’ordre des dates se contredit : \(some) ne se li\(some < 2 ? "t" : "sent") que mois/jour/année, "
          + "d’autres que jour/mois/année",
        "the order of dates contradicts itself: \(some) can only be month/day/year, others only day/month/year"),
      hint: hint)
  }
}
