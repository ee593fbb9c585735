internal import BilanModel

/// What may be wrong in a configuration beside its keys and its types.
extension Finding {
  static func columnsWithoutRegister(_ origin: Origin) -> Finding {
    Finding(
      "configuration-columns-without-register", .error, origin,
      Wording("« columns » ne se comprend pas sans « register »", "“columns” means nothing without “register”"),
      hint: Wording("ajouter par exemple « register: activities »", "add for instance “register: activities”"))
  }

  static func notACurrency(_ text: String, _ origin: Origin) -> Finding {
    Finding(
      "configuration-not-a-currency", .error, origin,
      Wording("« \(text) » n’est pas un code de monnaie", "“\(text)” is not a currency code"),
      hint: Wording("trois capitales de la norme ISO 4217 : EUR, USD…", "three capitals of ISO 4217: EUR, USD…"))
  }

  static func datePartsElsewhere(_ column: String, _ origin: Origin) -> Finding {
    Finding(
      "configuration-date-parts", .error, origin,
      Wording("« \(column) » n’est pas une date", "“\(column)” is not a date"),
      hint: Wording(
        "« day », « month » et « year » ne servent qu’aux dates", "“day”, “month” and “year” serve dates only"))
  }

  static func severalColumnSources(_ column: String, _ origin: Origin) -> Finding {
    Finding(
      "configuration-column-source", .error, origin,
      Wording(
        "« \(column) » demande une source et une seule", "“\(column)” needs one source, and only one"),
      hint: Wording(
        "donner « column », ou « constant », ou « year » avec « month » et « day »",
        "give “column”, or “constant”, or “year” with “month” and “day”"))
  }

  static func sameTranslation(_ value: String, _ origin: Origin) -> Finding {
    Finding(
      "configuration-same-value", .error, origin,
      Wording(
        "« \(value) » est déjà traduit, aux accents et à la casse près",
        "“\(value)” is already translated, but for accents and case"),
      hint: Wording("n’en garder qu’une traduction", "keep one translation only"))
  }
}
