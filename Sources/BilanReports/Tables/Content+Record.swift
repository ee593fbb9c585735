internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

extension Content {
  /// A text, or nothing when there is none or it is empty.
  static func optional(_ text: String?) -> Content {
    guard let text, !text.isEmpty else { return .blank }
    return .text(text)
  }

  static func optional(_ number: Int?) -> Content { number.map { .number(Double($0)) } ?? .blank }

  /// Names after each other, or nothing when there are none.
  static func list(_ names: [String]) -> Content { .optional(names.joined(separator: ", ")) }

  /// The names of partners after each other.
  static func names(_ partners: [PartnerIndex], _ context: ReportContext) -> Content {
    .list(partners.map { context.facts.directory[$0].name[context.language] })
  }

  static func optional(_ euros: Euros?) -> Content { euros.map { .number(Double($0.cents) / 100) } ?? .blank }

  /// The day of an exact date, or nothing; a day before those that Excel knows is left to the words of the dates.
  static func exact(_ date: PartialDate?) -> Content {
    guard let day = date?.exact, isKnownToExcel(day) else { return .blank }
    return .day(day)
  }

  /// Whether a cell can hold a day; Excel counts from March 1900, to the end of 9999.
  static func isKnownToExcel(_ day: Day) -> Bool {
    (Day(unchecked: 1900, 3, 1)...Day(unchecked: 9999, 12, 31)).contains(day)
  }

  /// The content, a text too long for a cell being shortened: no record is a reason to write no workbook.
  var fittingACell: Content {
    guard case .text(let text) = self else { return self }
    return .text(ExcelText.shortened(text))
  }

  static func flag(_ isTrue: Bool) -> Content { .number(isTrue ? 1 : 0) }
}
