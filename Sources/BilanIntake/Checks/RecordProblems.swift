internal import BilanModel

/// The problems of a record as a whole.
extension Problem {
  /// A last day that is before the first, whatever their partial dates mean.
  static func endBeforeStart(_ last: Day, _ first: Day) -> Problem {
    Problem(
      .endBeforeStart,
      Wording(
        "la fin, \(last.iso), est avant le début, \(first.iso)",
        "the end, \(last.iso), is before the start, \(first.iso)"),
      hint: Wording("la fin est le dernier jour compris", "the end is the last day included"))
  }

  /// An identifier that was given before, at `first`.
  static func repeatedIdentifier(_ value: String, first: Origin) -> Problem {
    Problem(
      .repeatedId, quoting("identifiant répété", "identifier repeated", value),
      hint: isRounded(value)
        ? Wording(
          "un tableur l’a arrondi : exportez la colonne en texte ; le même en \(first.row)",
          "a spreadsheet has rounded it: export the column as text; the same at \(first.row)")
        : Wording("déjà donné en \(first.row)", "already given at \(first.row)"))
  }

  /// Whether a value is a number as spreadsheets shorten long ones: `2,02403E+11`.
  private static func isRounded(_ value: String) -> Bool {
    let parts = value.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].hasPrefix("+"), let first = parts[0].first, first.isNumber else { return false }
    return parts[0].allSatisfy { $0.isNumber || $0 == "," || $0 == "." } && parts[1].dropFirst().allSatisfy(\.isNumber)
  }

  /// A record with other fields than the header, in number.
  static func fieldCount(found: Int, expected: Int, holdsLine: Bool = false) -> Problem {
    if holdsLine {
      return Problem(
        .fieldCount,
        Wording("une ligne entière entre guillemets", "a whole line in quotes"),
        hint: Wording(
          "retirez les guillemets, ou exportez de nouveau le tableau en plusieurs colonnes",
          "remove the quotes, or export the table again in several columns"))
    }
    return Problem(
      .fieldCount,
      Wording(
        "\(found) \(found < 2 ? "champ" : "champs") au lieu de \(expected)",
        "\(found) \(found == 1 ? "field" : "fields") instead of \(expected)"),
      hint: found > expected
        ? Wording(
          "un champ qui contient le séparateur s’écrit entre guillemets",
          "a field that contains the separator is written in quotes")
        : found == 1
          ? Wording("chaque ligne a autant de champs que l’en-tête", "each line has as many fields as the header")
          : Wording(
            "chaque ligne a autant de champs que l’en-tête ; si un tableur en a coupé la fin, vide, « short_lines: fill » dans bilan.yaml",
            "each line has as many fields as the header; if a spreadsheet has cut its empty end, “short_lines: fill” in bilan.yaml"
          ))
  }

  static let paddedLine = Problem(
    .paddedLine,
    Wording(
      "champs vides de trop : si un séparateur est dans un champ sans guillemets, la protection lue n’est pas la bonne",
      "empty fields too many: if a separator is in a field without quotes, the marking read is not the right one"),
    hint: Wording(
      "l’édition porte « protection non reconnue » ; sous un plafond la ligne est rejetée",
      "the edition bears “marking not recognised”; under a ceiling the line is rejected"))

  /// Whole lines inside the quotes of one field.
  static func swallowedLines(isRefused: Bool) -> Problem {
    Problem(
      isRefused ? .swallowedLinesRefused : .swallowedLines,
      Wording(
        "un champ entre guillemets contient des lignes entières : un guillemet est peut-être de trop ou oublié",
        "a quoted field holds whole lines: a quote may be one too many, or forgotten"),
      hint: isRefused
        ? Wording(
          "sous un plafond ces lignes sont rejetées : mettre les guillemets en paires",
          "under a ceiling these lines are rejected: pair the quotes")
        : Wording(
          "ces lignes ne sont pas comptées comme des enregistrements : mettre les guillemets en paires, si c’en sont",
          "these lines are counted as no records: pair the quotes, if they are"))
  }

  static let swallowingHeader = Problem(
    .swallowedLinesRefused,
    Wording(
      "le nom d’une colonne, entre guillemets, contient des lignes entières : rien n’est lu",
      "the name of a column, in quotes, holds whole lines: nothing is read"),
    hint: Wording("mettre les guillemets de l’en-tête en paires", "pair the quotes of the header"))

  static let recordTooLong = Problem(
    .recordTooLong,
    Wording("enregistrement trop long", "record too long"),
    hint: Wording(
      "un guillemet est peut-être resté ouvert ; la lecture reprend plus bas",
      "a quote may have been left open; reading goes on below"))

  static let quoteInField = Problem(
    .strayQuoteKept,
    Wording("guillemet au milieu d’un champ", "quote inside a field"),
    hint: Wording(
      "il est gardé tel quel ; un champ avec des guillemets s’écrit \"ainsi \"\"cité\"\" ici\"",
      "it is kept as it is; a field with quotes is written \"like \"\"this\"\" here\""))

  /// Text after a closing quote; `opening` is the line of the opening one where it is another.
  static func textAfterQuote(opening: Int?) -> Problem {
    Problem(
      .strayQuote,
      Wording(
        "texte après le guillemet qui ferme le champ" + (opening.map { " (ouvert ligne \($0))" } ?? ""),
        "text after the quote that ends the field" + (opening.map { " (opened on line \($0))" } ?? "")),
      hint: Wording(
        "un guillemet dans un champ entre guillemets s’écrit deux fois",
        "a quote inside a quoted field is written twice"))
  }

  static let unclosedQuote = Problem(
    .unclosedQuote,
    Wording("guillemet ouvert et jamais fermé", "quote opened and never closed"),
    hint: Wording("la lecture reprend à la ligne suivante", "reading goes on at the next line"))

  /// A byte that is no UTF-8; nil where it may not be shown.
  static func invalidUTF8(_ byte: UInt8?) -> Problem {
    let hex = byte.map { " 0x" + String($0, radix: 16, uppercase: true) } ?? ""
    return Problem(
      .invalidUTF8,
      Wording("octet\(hex) qui n’est pas de l’UTF-8", "byte\(hex) is not UTF-8"),
      hint: Wording("enregistrez le fichier en UTF-8", "save the file as UTF-8"))
  }
}
