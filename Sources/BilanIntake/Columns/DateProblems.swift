internal import BilanModel

/// The problems of dates; the hints name the order that the source declares.
extension Problem {
  static func badDate(_ value: String, _ order: Dialect.DateOrder? = nil) -> Problem {
    Problem(.badDate, quoting("date illisible", "unreadable date", value), hint: badDateHint(value, order))
  }

  /// A date of three columns, as they hold it.
  static func badDateParts(day: String, month: String, year: String, _ order: Dialect.DateOrder?) -> Problem {
    let parts = [
      (Wording("jour", "day"), day), (Wording("mois", "month"), month), (Wording("année", "year"), year),
    ]
    // What is empty is said of the month and of the year; a date may do without its day.
    let said = parts.filter { $0.1 != day || !day.isEmpty }.map { name, value in
      value.isEmpty
        ? Wording("\(name.french) vide", "no \(name.english)") : quoting(name.french, name.english, value)
    }
    return Problem(
      .badDate,
      Wording(
        "date illisible : " + said.map(\.french).joined(separator: ", "),
        "unreadable date: " + said.map(\.english).joined(separator: ", ")),
      hint: badPartsHint(year: year, order))
  }

  static func ambiguousWinter(_ year: Int) -> Problem {
    Problem(
      .ambiguousWinter,
      Wording("l’hiver \(year) est à cheval sur deux années", "winter \(year) straddles two years"),
      hint: Wording(
        "précisez le mois, par exemple « \(year)-01 » ou « \(year)-12 »",
        "give the month, for example “\(year)-01” or “\(year)-12”"))
  }

  private static func badPartsHint(year: String, _ order: Dialect.DateOrder?) -> Wording {
    let isShort = year.utf8.count == 2 && year.utf8.allSatisfy { (48...57).contains($0) }
    if isShort, order == nil || order == .excelSerial || order == .epoch { return shortYear }
    let takesShort = order != nil && order != .excelSerial && order != .epoch
    return Wording(
      "un jour du mois, un mois en chiffres ou par son nom, une année de quatre chiffres\(takesShort ? " ou deux" : "")",
      "a day of the month, a month in figures or by its name, a year of four figures\(takesShort ? " or two" : "")")
  }

  private static let shortYear = Wording(
    "une année de deux chiffres ne se lit que si la source déclare « dates: » dans bilan.yaml, par exemple « dates: jma »",
    "a year of two figures is read only where the source declares “dates:” in bilan.yaml, for example “dates: jma”")

  private static func badDateHint(_ value: String, _ order: Dialect.DateOrder?) -> Wording {
    let figures = value.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    let parts = figures.map { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
    if value.contains("/"), parts.count > 3 {
      return Wording("le début et la fin vont chacun dans leur colonne", "start and end each have a column")
    }
    if let (_, rest) = Weekday.parted(value), (try? WrittenDate.read(rest, order)) != nil {
      return Wording(
        "ce jour n’est pas celui de la semaine qui est écrit : une faute, ou un autre ordre, « dates: mja » ou « jma »",
        "this day is not the one of the week that is written: a slip, or another order, “dates: mja” or “jma”")
    }
    if value.contains("("), let bare = remarkless(value) {
      return Wording(
        "la remarque va dans une autre colonne : « \(shown(bare)) »",
        "the remark goes into another column: “\(shown(bare))”")
    }
    if value.contains(" et ") || value.contains(" and ") || value.contains(" & ") {
      return Wording(
        "deux jours sont deux enregistrements, ou un début et une fin, chacun dans sa colonne",
        "two days are two records, or a start and an end, each in its column")
    }
    if DayWithoutYear.matches(value) {
      return Wording(
        "l’année manque : « year: » de la source, dans bilan.yaml, la donne à tous les jours",
        "the year is missing: “year:” of the source in bilan.yaml gives it to all days")
    }
    if let impossible = ImpossibleDay(value, order) { return impossible.hint }
    if let order { return declared(order) }
    if parts.count == 3, !parts.contains(nil), figures.allSatisfy({ (1...2).contains($0.utf8.count) }) {
      return shortYear
    }
    if parts.count == 3, let day = parts[1], let month = parts[0], day > 12, day <= 31, month >= 1, month <= 12 {
      return Wording(
        "l’ordre est jour/mois/année, sauf si la source déclare « dates: mja » dans bilan.yaml",
        "the order is day/month/year, unless the source declares “dates: mja” in bilan.yaml")
    }
    return Wording(
      "par exemple « 2018-10-03 », « 03/10/2018 », « octobre 2018 », « été 2018 » ou « 2018 »",
      "for example “2018-10-03”, “03/10/2018”, “October 2018”, “summer 2018” or “2018”")
  }

  /// A date without a remark in brackets behind it; nil where the rest is none.
  private static func remarkless(_ value: String) -> String? {
    let bare = value.prefix { $0 != "(" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return bare.isEmpty || (try? WrittenDate.read(bare)) == nil ? nil : bare
  }

  /// What dates of a declared order look like.
  private static func declared(_ order: Dialect.DateOrder) -> Wording {
    let (name, example): (Wording, String) =
      switch order {
      case .dayMonthYear: (Wording("jour/mois/année", "day/month/year"), "03/10/2018")
      case .monthDayYear: (Wording("mois/jour/année", "month/day/year"), "10/03/2018")
      case .yearMonthDay: (Wording("année/mois/jour", "year/month/day"), "2018/10/03")
      case .excelSerial: (Wording("en jours de tableur", "as spreadsheet days"), "43376")
      case .epoch: (Wording("en secondes depuis 1970", "as seconds since 1970"), "1709247600")
      }
    let key = "dates: \(order.rawValue)"
    return Wording(
      "la source déclare « \(key) », \(name.french), par exemple « \(example) »",
      "the source declares “\(key)”, \(name.english), for example “\(example)”")
  }
}
