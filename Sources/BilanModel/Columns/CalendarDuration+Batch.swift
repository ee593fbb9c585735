extension CalendarDuration: BatchValue {
  /// The whole number that stands for it in a column.
  package var code: Int64 { isIndefinite ? -1 : Int64(months) << 24 | Int64(days) }

  /// The value of a row.
  package static func read(_ column: BatchColumn, _ row: Int) -> CalendarDuration? {
    guard case .counts(let values) = column, values[row] != BatchColumn.missingNumber else { return nil }
    let code = values[row]
    return code < 0 ? .indefinite : CalendarDuration(months: Int(code >> 24), days: Int(code & 0xFF_FFFF))
  }

  /// The values in a column of their type.
  package static func column(of values: [CalendarDuration?], as type: ColumnType) -> BatchColumn {
    .counts(values.map { $0?.code ?? BatchColumn.missingNumber })
  }

  /// In words: « 5 ans », « 18 mois », « 30 jours ».
  package var shown: FieldValue? {
    if isIndefinite { return .words(Wording("indéfinie", "indefinite")) }
    let inYears = months % 12 == 0 && days == 0 && months > 0
    var (french, english): ([String], [String]) = ([], [])
    if inYears {
      let years = months / 12
      french.append("\(years)\u{A0}an\(years > 1 ? "s" : "")")
      english.append("\(years)\u{A0}year\(years > 1 ? "s" : "")")
    } else if months > 0 {
      french.append("\(months)\u{A0}mois")
      english.append("\(months)\u{A0}month\(months > 1 ? "s" : "")")
    }
    if days > 0 || months == 0 {
      french.append("\(days)\u{A0}jour\(days > 1 ? "s" : "")")
      english.append("\(days)\u{A0}day\(days == 1 ? "" : "s")")
    }
    return .words(Wording(french.joined(separator: " et "), english.joined(separator: " and ")))
  }
}
