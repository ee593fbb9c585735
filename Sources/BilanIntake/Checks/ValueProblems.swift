internal import BilanModel

/// The problems of one value.
extension Problem {
  /// `mayBeMerged` says whether the value may stand on a line above, as where cells were merged.
  static func missingValue(_ column: Column, mayBeMerged: Bool = false) -> Problem {
    Problem(
      .missingValue,
      Wording("« \(column.name.french) » est vide", "“\(column.name.english)” is empty"),
      hint: mayBeMerged
        ? Wording(
          "cette colonne est obligatoire ; si ses cellules étaient fusionnées, « fill: down » dans bilan.yaml les remplit, "
            + "avec « rows: participation » si la ligne n’est qu’un partenaire de l’activité au-dessus",
          "this column is required; where its cells were merged, “fill: down” in bilan.yaml fills them, with "
            + "“rows: participation” where the line is but a partner of the activity above")
        : Wording("cette colonne est obligatoire", "this column is required"))
  }

  /// A control character in a value, by its code point.
  static func controlCharacter(_ code: UInt32, _ column: Column) -> Problem {
    let digits = String(code, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Problem(
      .controlCharacter,
      Wording(
        "caractère de contrôle \(name) dans « \(column.name.french) »",
        "control character \(name) in “\(column.name.english)”"),
      hint: Wording("il est lu comme une espace", "it is read as a space"))
  }

  /// A value of which the mapping says that its meaning waits.
  static func undecidedValue(_ value: String, _ column: Column) -> Problem {
    Problem(
      .undecidedValue,
      Wording(
        "« \(shown(value)) » attend une décision dans « \(column.name.french) »",
        "“\(shown(value))” waits to be decided in “\(column.name.english)”"),
      hint: Wording(
        "remplacer dans bilan.yaml le « ? » qui suit cette valeur",
        "replace the “?” behind this value in bilan.yaml"))
  }

  static func unknownPartner(
    _ value: String, nearest: @autoclosure @escaping @Sendable () -> Partner?
  ) -> Problem {
    Problem(
      .unknownPartner, quoting("partenaire inconnu", "unknown partner", value),
      hint: nearest().map { partner in
        Wording(
          "vouliez-vous dire « \(partner.name.french) » (\(partner.code)) ?",
          "did you mean “\(partner.name.english)” (\(partner.code))?")
      }
        ?? Wording(
          "un code ISO 3166 ou le nom, en français ou en anglais, d’un État ou d’une organisation",
          "an ISO 3166 code or the French or English name of a state or an organisation"))
  }

  /// A partner read without the remark or the mark of a footnote behind its name.
  static func partnerRemark(_ value: String, _ remark: PartnerRemark, _ directory: PartnerDirectory) -> Problem {
    let name = directory[remark.partner].name
    let kept = remark.words.map {
      Wording(" ; « \(shown($0)) » est gardé en note", "; “\(shown($0))” is kept as a note")
    }
    return Problem(
      .partnerRemark,
      Wording(
        "« \(shown(value)) » est lu « \(name.french) »\(kept?.french ?? "")",
        "“\(shown(value))” is read as “\(name.english)”\(kept?.english ?? "")"),
      hint: Wording(
        "si ce n’est pas lui, corrigez la valeur, ou traduisez-la dans bilan.yaml (« values: »)",
        "if it is not meant, mend the value, or translate it in bilan.yaml (“values:”)"))
  }

  /// The error of a formula in place of a value.
  static func spreadsheetError(_ text: String, _ column: Column) -> Problem {
    Problem(
      column.needsValue ? .spreadsheetErrorRequired : .spreadsheetError,
      Wording(
        "erreur de tableur « \(shown(text)) » dans « \(column.name.french) »",
        "spreadsheet error “\(shown(text))” in “\(column.name.english)”"),
      hint: column.needsValue
        ? Wording("corrigez la formule, puis exportez de nouveau", "mend the formula, then export again")
        : Wording("il n’y a donc pas de valeur", "there is no value then"))
  }

  /// Texts as formulas, which are read without them.
  static func textFormulas(_ count: Int) -> Problem {
    Problem(
      .textFormulas,
      Wording(
        "\(count) valeur\(count < 2 ? "" : "s") écrite\(count < 2 ? "" : "s") comme une formule, =\"…\", lue\(count < 2 ? "" : "s") sans elle",
        "\(count) value\(count == 1 ? "" : "s") written as a formula, =\"…\", read without it"))
  }

  /// Days in universal time that are another day in Paris, where the source says no time zone.
  static func utcEvenings(_ count: Int) -> Problem {
    Problem(
      .utcEvenings,
      Wording(
        "\(count) date\(count < 2 ? "" : "s") en temps universel, le soir : à Paris c’est le lendemain",
        "\(count) date\(count == 1 ? "" : "s") in universal time, in the evening: in Paris it is the next day"),
      hint: Wording(
        "déclarez « time_zone: Europe/Paris » dans bilan.yaml, ou « time_zone: UTC » si le jour écrit est le bon",
        "declare “time_zone: Europe/Paris” in bilan.yaml, or “time_zone: UTC” where the day written is right"))
  }

  /// Days that are all written as 22:00 or 23:00, in a source that says no time zone.
  static func midnights(_ count: Int) -> Problem {
    Problem(
      .utcEvenings,
      Wording(
        "\(count) date\(count < 2 ? "" : "s") à 22 h en été ou 23 h en hiver, et aucune autre : sans doute minuit à Paris écrit en temps universel, donc le lendemain",
        "\(count) date\(count == 1 ? "" : "s") at 22:00 in summer or 23:00 in winter, and no other: probably midnight in Paris written in universal time, so the next day"
      ),
      hint: Wording(
        "déclarez « time_zone: Europe/Paris » dans bilan.yaml, ou « time_zone: UTC » si le jour écrit est le bon",
        "declare “time_zone: Europe/Paris” in bilan.yaml, or “time_zone: UTC” where the day written is right"))
  }

  /// Words for no value where a partner is named; `code` is the state whose code they are too.
  static func noPartner(_ words: String, code: Partner?, isAlone: Bool) -> Problem {
    let other = code.map { partner in
      Wording(
        " ; pour « \(partner.name.french) », écrivez \(partner.code)",
        "; for “\(partner.name.english)” write \(partner.code)")
    }
    return Problem(
      isAlone ? .noPartner : .noPartnerBeside,
      Wording(
        "« \(shown(words)) » dit qu’il n’y a pas de valeur : aucun partenaire",
        "“\(shown(words))” says that there is no value: no partner"),
      hint: Wording(
        (isAlone ? "nommez le partenaire" : "il n’est pas compté") + (other?.french ?? ""),
        (isAlone ? "name the partner" : "it is not counted") + (other?.english ?? "")))
  }

  /// Words that name each of several partners.
  static func ambiguousPartner(_ value: String, meanings: [Partner]) -> Problem {
    Problem(
      .ambiguousPartner, quoting("partenaire ambigu", "ambiguous partner", value),
      hint: Wording(
        "écrivez " + meanings.map { "« \($0.code) » (\($0.name.french))" }.joined(separator: " ou "),
        "write " + meanings.map { "“\($0.code)” (\($0.name.english))" }.joined(separator: " or ")))
  }

  static func repeatedPartner(_ partner: Partner) -> Problem {
    Problem(
      .repeatedPartner,
      Wording("partenaire répété « \(partner.name.french) »", "partner repeated “\(partner.name.english)”"),
      hint: Wording("il est compté une fois", "it is counted once"))
  }

  /// A state that was no more on the first day of a record.
  static func partnerEnded(_ partner: Partner, _ last: Day) -> Problem {
    Problem(
      .partnerEnded,
      Wording(
        "« \(partner.name.french) » n’existe plus après le \(last.iso)",
        "“\(partner.name.english)” is no more after \(last.iso)"),
      hint: Wording(
        "nommez l’État de cette date, ou corrigez la date", "name the state of that day, or mend the date"))
  }

  static let partnerIsFrance = Problem(
    .partnerIsFrance,
    Wording(
      "la France n’est pas un partenaire, ni aucun de ses territoires",
      "France is not a partner, nor is any of its territories"),
    hint: Wording(
      "elle n’est pas comptée ; la colonne ne nomme que les autres",
      "it is not counted; the column names the others only"))

  static let onlyFrance = Problem(
    .onlyFrance,
    Wording("aucun partenaire que la France", "no partner but France"),
    hint: Wording(
      "l’enregistrement compte dans les totaux, sans partenaire ; nommer les autres États et organisations",
      "the record counts in totals, without a partner; name the other states and bodies"))

  static func unknownTerm(
    _ value: String, in column: Column, terms: [Term], nearest: @autoclosure @escaping @Sendable () -> Term?
  ) -> Problem {
    let words =
      column.subject?.unknown
      ?? Wording("valeur inconnue dans « \(column.name.french) »", "unknown value in “\(column.name.english)”")
    return Problem(
      column.role.flatMap { unknownTerms[$0] } ?? .unknownValue, quoting(words.french, words.english, value),
      hint: nearest().map { term in
        Wording(
          "vouliez-vous dire « \(term.name.french) » (\(term.code)) ?",
          "did you mean “\(term.name.english)” (\(term.code))?")
      } ?? oneOf(terms, in: column))
  }

  static func badDuration(_ value: String) -> Problem {
    Problem(
      .badDuration, quoting("durée illisible", "unreadable duration", value),
      hint: Wording(
        "écrire par exemple « P5Y », « 5 ans », « 6 mois » ou « indéfinie »",
        "write for example “P5Y”, “5 years”, “6 months” or “indefinite”"))
  }

  static func badDecimal(_ value: String) -> Problem {
    Problem(
      .badDecimal, quoting("nombre décimal illisible", "unreadable decimal number", value),
      hint: Wording("écrire par exemple « 1234,5 », sans unité", "write for example “1234.5”, without a unit"))
  }

  /// A marking that cannot be read, of which nothing may be shown.
  static func unreadableMarking(_ kind: FindingKind, in column: Column, _ words: MarkingWords) -> Problem {
    Problem(
      kind,
      Wording(
        "« \(column.name.french) » illisible : rien n’est montré de cet enregistrement",
        "unreadable “\(column.name.english)”: nothing of this record is shown"),
      hint: markingHint(words))
  }

  /// A text that is no marking.
  static func unknownMarking(_ value: String, in column: Column, _ words: MarkingWords) -> Problem {
    Problem(
      .unknownMarking, quoting("mention de protection inconnue", "unknown marking", value), hint: markingHint(words))
  }

  /// The levels and the caveats, by name with the code that people write.
  private static func markingHint(_ words: MarkingWords) -> Wording {
    let levels = ["NON PROTÉGÉ (NP)", "DIFFUSION RESTREINTE (DR)", "SECRET (S)", "TRÈS SECRET (TS)"]
    let caveats = words.caveats.map { $0 == .france ? "\($0.name) (SF)" : $0.name }
    func joined(_ and: String) -> String { levels.joined(separator: ", ") + and + caveats.joined(separator: ", ") }
    return Wording(
      "un niveau : " + joined(" ; et s’il y a lieu : "), "a level: " + joined("; and where it applies: "))
  }
}

extension Problem {
  /// The kinds of finding of a value that a vocabulary does not have, by the role of its column.
  private static let unknownTerms: [Role: FindingKind] = [
    .kind: .unknownKind, .status: .unknownStatus, .pillar: .unknownPillar, .level: .unknownLevel,
    .direction: .unknownDirection,
  ]

  /// The values of a vocabulary by name.
  private static func oneOf(_ terms: [Term], in column: Column) -> Wording {
    func names(_ language: Language) -> String { terms.map { $0.name[language] }.joined(separator: ", ") }
    let one = column.subject?.isFeminine ?? false ? "une" : "un"
    return Wording("\(one) de : \(names(.french))", "one of: \(names(.english))")
  }
}
