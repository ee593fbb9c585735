package import BilanModel

/// What a report shows, as a desk writes it in `reports/*.yaml`: its title, its sheets and its charts, in order.
package struct ReportDefinition: Sendable, Hashable {
  /// A sheet or a chart asked for by its code, with the parameters set.
  package struct Part: Sendable, Hashable {
    /// Of the sheet or the chart.
    package let code: String
    /// Those set, by their codes.
    package let parameters: [String: Int]

    /// A part without parameters unless some are set.
    package init(_ code: String, _ parameters: [String: Int] = [:]) {
      self.code = code
      self.parameters = parameters
    }
  }

  /// Holds `{période}` where the label of the period goes.
  package var titleTemplate: Wording
  /// The office that answers for the report; printed at the foot of every page.
  package var office: Wording
  /// The author written in the properties of the files; the office when nil.
  package var author: String?
  /// A sentence printed on the sheet « Lecture ».
  package var notice: Wording?
  /// The sheets of the workbook, in order.
  package var sheets: [Part]
  /// The pages of the charts, in order.
  package var charts: [Part]

  /// A definition of sheets and charts.
  package init(
    titleTemplate: Wording, office: Wording, author: String? = nil, notice: Wording? = nil, sheets: [Part],
    charts: [Part]
  ) {
    self.titleTemplate = titleTemplate
    self.office = office
    self.author = author
    self.notice = notice
    self.sheets = sheets
    self.charts = charts
  }

  /// The title with the label of a period in place of `{période}`.
  package func title(period: String, _ language: Language) -> String {
    var title = ""
    var rest = Substring(titleTemplate[language])
    while let place = rest.firstRange(of: Self.periodMark) {
      title += rest[..<place.lowerBound] + period
      rest = rest[place.upperBound...]
    }
    return title + rest
  }

  static let periodMark = TitleTemplate.periodMark
}
