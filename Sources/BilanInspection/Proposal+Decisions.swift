internal import BilanIntake
internal import BilanModel

/// What a proposal leaves to somebody.
extension Proposal {
  /// The columns of the register that a record must have and nothing in the file says, or nothing yet.
  var missing: [Column] {
    register.columns.filter { column in
      column.isRequired && mapping.columns[column.code] == nil
        && !(mapping.year != nil && column.role == .first)
    }
  }

  /// What somebody must decide before all records can be kept and trusted, by the keys of the configuration, in the order
  /// in which they are written.
  var undecided: [String] {
    let settings = [
      ("sheet", !survey.sheetsAlike.isEmpty), ("dates", dialect.isOrderOpen), ("time_zone", dialect.hasUTCEvenings),
      ("decimal", dialect.openMark != nil), ("currency", hasOpenCurrency),
      ("short_lines", survey.shortLines > 0), ("rows", joinable != nil || mergedLines != nil),
      ("year", !isDated),
    ]
    let missing = Set(missing.map(\.code))
    let columns = register.columns.filter { column in
      missing.contains(column.code) || rivalries[column.code] != nil
        || column.role == .identifier && joinable != nil
        || untranslated[column.code]?.contains { $0.translation == nil && !$0.isFrance } ?? false
    }
    return settings.filter(\.1).map(\.0) + columns.map(\.code)
  }

  /// Whether the currency of amounts is not said, or not the same for all.
  var hasOpenCurrency: Bool {
    currencyColumn.map { $0.codes.count > 1 } ?? (dialect.hasSharedSign || headerCurrency != nil)
  }

  /// The year that the lines of the file say, or its name; none where the lines say several.
  var likelyYear: Int? {
    yearsOfSections.isEmpty ? yearsOfName.first : yearsOfSections.count == 1 ? yearsOfSections[0] : nil
  }

  /// The mapping with the order of dates that is supposed, for a trial.
  var supposedMapping: SourceMapping {
    if decided != nil { return mapping }
    var supposed = mapping
    if lacksYear { supposed.year = likelyYear ?? 2000 }
    supposed.dialect.dateOrder = supposedOrder ?? mapping.dialect.dateOrder
    supposed.dialect.decimalMark = dialect.decimalMark
    supposed.dialect.thousandsMark = dialect.thousandsMark
    return supposed
  }

  /// Whether a column of dates, or a year, says when.
  var isDated: Bool {
    mapping.year != nil
      || !lacksYear
        && register.column(.first).map { mapping.columns[$0.code] != nil || rivalries[$0.code] != nil } ?? false
  }
}
