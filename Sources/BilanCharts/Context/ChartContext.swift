package import BilanMetrics
package import BilanModel
package import BilanScene
internal import BilanText

/// What every chart is drawn from.
package struct ChartContext {
  /// What is known of the period and of those before it.
  package var facts: Facts
  /// The language of every word.
  package var language: Language
  /// The widths of texts.
  package var measuring: any TextMeasuring

  /// The facts, in a language, with the widths of its letters.
  package init(facts: Facts, language: Language, measuring: any TextMeasuring) {
    self.facts = facts
    self.language = language
    self.measuring = measuring
  }

  var words: Words { Words(language: language) }

  /// The text itself when it fits a width, else cut with an ellipsis.
  func fitted(_ text: String, _ style: TextStyle, width: Double) -> String {
    measuring.fitted(text, style, width: width)
  }

  /// A name on one line, a little smaller when it is long, else on two lines where there is room for them, else cut.
  func label(_ text: String, _ style: TextStyle, width limit: Double, height: Double) -> (
    lines: [String], style: TextStyle
  ) {
    for size in [style.size, style.size - 1] where width(text, style.sized(size)) <= limit {
      return ([text], style.sized(size))
    }
    let small = style.sized(style.size - 1)
    let lines = measuring.lines(of: text, small, width: limit)
    if lines.count == 2, height >= 2 * small.size { return (lines, small) }
    let least = style.sized(9)
    return ([fitted(text, least, width: limit)], least)
  }

  func width(_ text: String, _ style: TextStyle) -> Double { measuring.width(of: text, style) }

  /// The width of the widest of some texts, at most a limit.
  func width(ofWidest texts: [String], _ style: TextStyle, limit: Double = .infinity) -> Double {
    min(limit, texts.map { width($0, style) }.max() ?? 0)
  }
}
