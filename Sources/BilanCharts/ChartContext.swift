package import BilanMetrics
package import BilanModel
package import BilanScene

/// What every chart is drawn from.
package struct ChartContext {
  package var facts: Facts
  package var language: Language
  package var measuring: any TextMeasuring
  /// The number printed on the page; nil for a page that stands alone.
  package var pageNumber: Int?

  package init(facts: Facts, language: Language, measuring: any TextMeasuring, pageNumber: Int? = nil) {
    self.facts = facts
    self.language = language
    self.measuring = measuring
    self.pageNumber = pageNumber
  }

  /// The same context for another page.
  package func numbered(_ pageNumber: Int) -> ChartContext {
    var copy = self
    copy.pageNumber = pageNumber
    return copy
  }

  var words: Words { Words(language: language) }

  /// The text itself when it fits a width, else cut with an ellipsis.
  func fitted(_ text: String, _ style: TextStyle, width: Double) -> String {
    measuring.fitted(text, style, width: width)
  }

  func width(_ text: String, _ style: TextStyle) -> Double { measuring.width(of: text, style) }

  /// The width of the widest of some texts, at most a limit.
  func width(ofWidest texts: [String], _ style: TextStyle, limit: Double = .infinity) -> Double {
    min(limit, texts.map { width($0, style) }.max() ?? 0)
  }
}
