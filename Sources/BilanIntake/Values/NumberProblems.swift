internal import BilanModel

/// The problems of numbers and amounts; the hints name what the source declares, or what it could declare.
extension Problem {
  static func negativeCount(_ value: String) -> Problem {
    Problem(
      .negativeCount, quoting("nombre négatif", "negative number", value),
      hint: parentheses(value) ?? Wording("un nombre entier, 0 ou plus", "a whole number, 0 or more"))
  }

  static func badCount(_ value: String, _ rules: ValueRules = ValueRules()) -> Problem {
    Problem(
      .badCount, quoting("nombre illisible", "unreadable number", value),
      hint: footnote(value) ?? doubtfulMark(value, rules) ?? declaredMarks(value, rules)
        ?? Wording("un nombre entier, par exemple « 1 200 »", "a whole number, for example “1200”"))
  }

  static func implausibleCount(_ value: String) -> Problem {
    Problem(
      .implausibleCount, quoting("nombre invraisemblable", "implausible number", value),
      hint: Wording("dix millions au plus", "ten million at most"))
  }

  static func badAmount(_ value: String, _ rules: ValueRules = ValueRules()) -> Problem {
    Problem(.badAmount, quoting("montant illisible", "unreadable amount", value), hint: badAmountHint(value, rules))
  }

  static func largeAmount(_ value: String, _ rules: ValueRules) -> Problem {
    Problem(
      .badAmount, quoting("montant trop grand", "amount too large", value),
      hint: Wording(
        "80 milliards \(rules.report.ofFrench) au plus ; vérifier l’unité de la colonne",
        "90 thousand million \(rules.report.name.english) at most; check the unit of the column"))
  }

  static func negativeAmount(_ value: String) -> Problem {
    Problem(
      .negativeAmount, quoting("montant négatif", "negative amount", value),
      hint: parentheses(value) ?? Wording("un montant de 0 ou plus", "an amount of 0 or more"))
  }

  /// A number behind which a mark of a footnote stands.
  private static func footnote(_ value: String) -> Wording? {
    FootnoteMark.without(value).map {
      Wording(
        "une marque de note ? vouliez-vous dire « \(shown($0)) » ?", "a mark of a note? did you mean “\(shown($0))”?")
    }
  }

  /// What accountants mean by a number in parentheses.
  private static func parentheses(_ value: String) -> Wording? {
    guard value.contains("("), value.contains(")") else { return nil }
    let number = value.filter { $0 != "(" && $0 != ")" }
    return Wording(
      "un nombre entre parenthèses est négatif (−\(shown(number))) ; il faut 0 ou plus",
      "a number in parentheses is negative (−\(shown(number))); it must be 0 or more")
  }

  private static func badAmountHint(_ value: String, _ rules: ValueRules) -> Wording {
    if let unit = unit(of: value, rules) { return unit }
    if let currency = footnote(value) ?? otherCurrency(value, rules) { return currency }
    if let mark = doubtfulMark(value, rules) { return mark }
    let declared = rules.declared
    if !declared.isEmpty {
      let french = declared.map { "« \($0) »" }.joined(separator: ", ")
      let english = declared.map { "“\($0)”" }.joined(separator: ", ")
      let places = String(rules.amountPlaces)
      let most = rules.amountPlaces == 2 ? Wording("deux", "two") : Wording(places, places)
      return Wording(
        "la source déclare \(french) ; \(most.french) décimales au plus, par exemple « \(rules.example) »",
        "the source declares \(english); at most \(most.english) decimals, for example “\(rules.example)”")
    }
    return Wording(
      "des \(rules.report.name.french) avec deux décimales au plus, par exemple « 1 234,50 »",
      "\(rules.report.name.english) with at most two decimals, for example “1234.50”")
  }

  /// A value that says its unit in a source that does not say so, or none where it does.
  private static func unit(of value: String, _ rules: ValueRules) -> Wording? {
    let unit = CellUnit(value, currency: rules.currency)
    if case .cells = rules.amountUnit {
      return unit == nil
        ? Wording(
          "la source déclare « unit: cells » : le nombre et son unité, « 12 k€ » ou « 3 450,50 € »",
          "the source declares “unit: cells”: a number and its unit, “12 k€” or “3,450.50 €”") : nil
    }
    guard let unit, unit.isMultiple, unit.currency != .other else { return nil }
    return Wording(
      "si chaque valeur dit son unité, « unit: cells » de la colonne la lit, dans bilan.yaml",
      "where each value says its unit, “unit: cells” of the column reads it, in bilan.yaml")
  }

  /// A mark before three digits, of which the source does not say what it is: `1.234`.
  private static func doubtfulMark(_ value: String, _ rules: ValueRules) -> Wording? {
    let marks = value.filter { $0 == "." || $0 == "," }
    guard !rules.declaresMarks, marks.count == 1, let mark = marks.first,
      let head = value.split(separator: mark).first, let tail = value.split(separator: mark).last,
      (1...3).contains(head.filter(\.isNumber).count), tail.prefix(while: \.isNumber).count == 3
    else { return nil }
    let other = mark == "," ? "." : ","
    return Wording(
      "« \(mark) » peut séparer des milliers ou des décimales : déclarez « decimal: \"\(other)\" » ou "
        + "« decimal: \"\(mark)\" » dans bilan.yaml",
      "“\(mark)” may separate thousands or decimals: declare “decimal: \"\(other)\"” or "
        + "“decimal: \"\(mark)\"” in bilan.yaml")
  }

  /// What the source declares of the marks in a whole number that has some.
  private static func declaredMarks(_ value: String, _ rules: ValueRules) -> Wording? {
    guard rules.declaresMarks, value.contains(where: { $0 == "." || $0 == "," }) else { return nil }
    let keys = rules.declared.filter { !$0.hasPrefix("currency") }
    return Wording(
      "la source déclare \(keys.map { "« \($0) »" }.joined(separator: ", ")) ; un nombre entier",
      "the source declares \(keys.map { "“\($0)”" }.joined(separator: ", ")); a whole number")
  }

  /// An amount in another currency than that of the source.
  private static func otherCurrency(_ value: String, _ rules: ValueRules) -> Wording? {
    guard let found = rules.currency(in: value), found != rules.currency else { return nil }
    return !rules.isForeign
      ? Wording(
        "des \(rules.report.name.french), ou déclarez « currency: \(found) » pour la source dans bilan.yaml",
        "\(rules.report.name.english), or declare “currency: \(found)” for the source in bilan.yaml")
      : Wording(
        "la source déclare « currency: \(rules.currency) »", "the source declares “currency: \(rules.currency)”")
  }
}

extension ValueRules {
  /// Whether the source says what marks stand in numbers.
  fileprivate var declaresMarks: Bool { decimalMark != nil || thousandsMark != nil }

  /// What the source declares of numbers, as bilan.yaml has it.
  fileprivate var declared: [String] {
    var keys: [String] = []
    if let decimalMark { keys.append("decimal: \"\(decimalMark.rawValue)\"") }
    if let thousandsMark { keys.append("thousands: \"\(thousandsMark)\"") }
    if isForeign { keys.append("currency: \(currency)") }
    return keys
  }

  /// An amount as the source declares them.
  fileprivate var example: String {
    let decimal = decimalMark?.rawValue ?? (thousandsMark == "," ? "." : ",")
    return "1\(thousandsMark.map(String.init) ?? " ")234\(decimal)50"
  }
}
