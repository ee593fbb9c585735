internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText

/// Numbers, dates and small words of pages in one language.
struct Words: Sendable {
  let language: Language

  /// The words of one language.
  func callAsFunction(_ french: String, _ english: String) -> String { language == .french ? french : english }

  /// `2 457` or `2,457`.
  func number(_ value: Int) -> String { NumberText.integer(value, language) }
  /// The same, `n.d.` of a count that is not known.
  func told(_ count: Int?) -> String { count.map { number($0) } ?? missing(.noData) }
  /// A number for which there is little room: from ten million on in millions, then in thousand millions, `12,3 M`,
  /// `7,3 Md`; `12.3 M`, `7.3 bn`.
  func short(_ value: Int) -> String {
    guard value.magnitude >= 10_000_000 else { return number(value) }
    let isHuge = value.magnitude >= 10_000_000_000
    return NumberText.decimal(value, over: isHuge ? 1_000_000_000 : 1_000_000, language) + "\u{A0}"
      + (isHuge ? self("Md", "bn") : "M")
  }
  /// The same with its sign: `+ 12,3 M`.
  func shortSigned(_ value: Int) -> String {
    guard value.magnitude >= 10_000_000 else { return signed(value) }
    let magnitude = short(Int(clamping: value.magnitude))
    return (value < 0 ? "−" : "+") + self("\u{202F}", "") + magnitude
  }
  /// The whole number of a guide: `2 000`; the greatest one where a scale ends beyond whole numbers.
  func number(_ tick: Double) -> String { number(Int(exactly: tick.rounded()) ?? .max) }
  /// `+ 28`, `− 23`, `0`.
  func signed(_ value: Int) -> String { NumberText.signed(value, language) }
  /// The same in a column of changes: `=` for none.
  func change(_ value: Int) -> String { NumberForm.signed.text(.number(value), language) }
  /// `87 %`: a whole percentage, halves away from zero; `moins de 1 %` of something, `plus de 99 %` of not all.
  func percent(_ part: Int, of whole: Int) -> String {
    func percent(_ part: Int, _ whole: Int) -> String { NumberText.percent(part, of: whole, decimals: 0, language) }
    guard whole > 0, part > 0, part < whole else { return percent(part, whole) }
    switch Words.roundedPercent(part, of: whole) {
    case 0: return self("moins de ", "under ") + percent(1, 100)
    case 100: return self("plus de ", "over ") + percent(99, 100)
    default: return percent(part, whole)
    }
  }
  /// `1er`, `2e`; `1st`, `2nd`.
  func rank(_ value: Int) -> String { NumberText.ordinal(value, language) }

  /// The percentage that `percent` prints, of a part and a whole that are not negative; 0 when the whole is 0.
  static func roundedPercent(_ part: Int, of whole: Int) -> Int {
    guard whole > 0 else { return 0 }
    let (percents, rest) = (part / whole, part % whole)
    let (quotient, remainder) = whole.dividingFullWidth(rest.multipliedFullWidth(by: 100))
    return percents * 100 + quotient + (remainder >= whole - remainder ? 1 : 0)
  }

  /// What is printed for a missing value: `n.d.`, `s.o.`, `n.s.`, `—`.
  func missing(_ absence: Absence) -> String {
    let text: AbsenceText =
      switch absence {
      case .noData: .noData
      case .notApplicable: .notApplicable
      case .baseTooSmall: .baseTooSmall
      case .withheld: .withheld
      }
    return text.text(language)
  }

  /// `15 janvier 2025`, `1er janvier 2025`; `15 January 2025`.
  func date(_ day: Day) -> String { DateText.day(day, language) }
  /// `18 octobre 2017`, `été 2018`; `n.d.` without a date.
  func partialDate(_ date: PartialDate?) -> String {
    date.map { DateText.partial($0, language) } ?? missing(.noData)
  }
  /// `janvier`, `January`.
  func month(_ month: Int) -> String { DateText.month(month, language) }
  /// `janv.`, `mai`; `Jan`, `May`.
  func shortMonth(_ month: Int) -> String { DateText.abbreviation(ofMonth: month, language) }
  /// `2024`, `2023-2024`, `janvier – juin 2024`.
  func period(_ period: Period) -> String { PeriodText.name(period, language) }
  /// `2024`, `T3 2024`, `juil.–août 2024`.
  func shortPeriod(_ period: Period) -> String { PeriodText.short(period, language) }
  /// `en 2024`, `du 1er juillet 2023 au 30 juin 2024`.
  func during(_ period: Period) -> String { PeriodText.during(period, language) }
}
