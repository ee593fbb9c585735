import BilanIntake
import BilanModel
import Testing

/// The hint of a bad value names what the source declares, or what it could declare.
@Suite struct HintTests {
  private func hint(_ value: String, _ column: String, _ change: (inout SourceMapping) -> Void) throws -> String {
    var mapping = SourceMapping(files: ["*"])
    mapping.register = "activities"
    mapping.columns = [
      "title": .init(.column("Objet")), "partners": .init(.column("Pays")), "kind": .init(.constant("visit")),
      "status": .init(.constant("fait")), column: .init(.column("X")),
    ]
    change(&mapping)
    let reading = try read("Objet\tPays\tX\nA\tJapon\t\(value)\n", mapping: mapping)
    return reading.report.findings.first?.hint?.french ?? "–"
  }

  @Test(arguments: [
    ("31/02/2024", Dialect.DateOrder?.none, "février 2024 a 29 jours"), ("2024-02-30", nil, "février 2024 a 29 jours"),
    ("29.02.2023", nil, "février 2023 a 28 jours"), ("31/04/2024", .dayMonthYear, "avril a 30 jours"),
    ("04/31/2024", .monthDayYear, "avril a 30 jours"),
    ("31/04/2024", .monthDayYear, "la source déclare « dates: mja »"),
    ("31/04/2024", .yearMonthDay, "la source déclare « dates: amj »"),
    ("32/01/2024", nil, "par exemple « 2018-10-03 »"),
    ("2024/13/31", nil, "par exemple"), ("31/04/24", .dayMonthYear, "la source déclare « dates: jma »"),
    ("3/4/24", nil, "une année de deux chiffres"),
    ("04/25/2024", nil, "l’ordre est jour/mois/année, sauf si la source déclare « dates: mja »"),
    ("04/25/2024", .dayMonthYear, "la source déclare « dates: jma », jour/mois/année, par exemple « 03/10/2018 »"),
    ("25/04/2024", .monthDayYear, "la source déclare « dates: mja », mois/jour/année, par exemple « 10/03/2018 »"),
    ("25/04/2024", .yearMonthDay, "la source déclare « dates: amj », année/mois/jour, par exemple « 2018/10/03 »"),
    ("2024", .excelSerial, "la source déclare « dates: excel », en jours de tableur, par exemple « 43376 »"),
    ("14/03", nil, "l’année manque : « year: »"), ("12 avril", .dayMonthYear, "l’année manque"),
    ("bientôt", .dayMonthYear, "la source déclare « dates: jma »"),
  ])
  func `that of a date names the declared order`(value: String, order: Dialect.DateOrder?, hint: String) throws {
    let said = try self.hint(value, "start") { $0.dialect.dateOrder = order }
    #expect(said.hasPrefix(hint))
  }

  @Test(arguments: [
    ("douze", Dialect.DecimalMark?.none, Character?.none, "EUR", "des euros avec deux décimales au plus"),
    ("1.234", nil, nil, "EUR", "« . » peut séparer des milliers ou des décimales : déclarez « decimal: \",\" »"),
    ("1,234 €", nil, nil, "EUR", "« , » peut séparer des milliers ou des décimales : déclarez « decimal: \".\" »"),
    ("1234,505", nil, nil, "EUR", "des euros avec deux décimales au plus"),
    (
      "12.50", .comma, nil, "EUR",
      "la source déclare « decimal: \",\" » ; deux décimales au plus, par exemple « 1 234,50 »"
    ),
    ("12,50", .point, ",", "EUR", "la source déclare « decimal: \".\" », « thousands: \",\" »"),
    ("$12", nil, nil, "EUR", "des euros, ou déclarez « currency: USD » pour la source"),
    ("12 CHF", nil, nil, "EUR", "des euros, ou déclarez « currency: CHF » pour la source"),
    ("12 €", nil, nil, "USD", "la source déclare « currency: USD »"),
    ("douze", nil, nil, "USD", "la source déclare « currency: USD » ; deux décimales"),
    ("(12)", nil, nil, "EUR", "un nombre entre parenthèses est négatif (−12)"),
    ("($12)", .comma, nil, "USD", "un nombre entre parenthèses est négatif"),
    ("-$12", nil, nil, "USD", "un montant de 0"),
    ("-3", nil, nil, "EUR", "un montant de 0 ou plus"),
  ])
  func `that of an amount names the declared marks and currency`(
    value: String, decimal: Dialect.DecimalMark?, thousands: Character?, currency: String, hint: String
  ) throws {
    let said = try self.hint(value, "cost_eur") {
      $0.dialect.decimalMark = decimal
      $0.dialect.thousandsMark = thousands
      $0.currency = currency
    }
    #expect(said.hasPrefix(hint))
  }

  @Test(arguments: [
    ("1.200", Dialect.DecimalMark?.none, "« . » peut séparer des milliers ou des décimales"),
    ("1.200", .comma, "la source déclare « decimal: \",\" » ; un nombre entier"),
    ("douze", .comma, "un nombre entier, par exemple"), ("(12)", nil, "un nombre entre parenthèses est négatif (−12)"),
    ("-12", nil, "un nombre entier, 0 ou plus"),
  ])
  func `that of a number names the declared marks`(value: String, decimal: Dialect.DecimalMark?, hint: String) throws {
    let said = try self.hint(value, "participants_fr") { $0.dialect.decimalMark = decimal }
    #expect(said.hasPrefix(hint))
  }

  @Test func `that of a missing value thinks of merged cells below one alone`() throws {
    let rows = "A;Mali;visit;2024-03-04;fait\nB;;visit;2024-03-05;fait\nC;;visit;2024-03-06;fait\n"
    let hints = try read("Intitulé;Pays;Nature;Début;État\n" + rows).report.findings.map { $0.hint?.french ?? "" }
    #expect(hints.count == 2)
    #expect(hints.first?.contains("« fill: down »") == true)
    #expect(hints.last == "cette colonne est obligatoire")
  }
}
