package import BilanModel

/// The text that a rule comes from, with the words that it rests on.
package struct RuleSource: Sendable {
  /// The text: « article D3121-14 du code de la défense ».
  package let text: Wording
  /// The point of an article, nil for a page.
  package let point: String?
  /// The words themselves, in their own language.
  package let quote: String

  /// A point of the article on the attributions of the chief of defence.
  static func article(_ point: Attribution, _ quote: String) -> RuleSource {
    RuleSource(
      text: Wording("article D3121-14 du code de la défense", "article D3121-14 of the code de la défense"),
      point: point.code, quote: quote)
  }

  /// The page of the armée de Terre on its international relations.
  static func army(_ quote: String) -> RuleSource {
    RuleSource(
      text: Wording(
        "page de l’armée de Terre sur ses relations internationales",
        "page of the armée de Terre on its international relations"),
      point: nil, quote: quote)
  }

  /// The page of the DGRIS on North America.
  static func northAmerica(_ quote: String) -> RuleSource {
    RuleSource(
      text: Wording("page de la DGRIS sur l’Amérique du Nord", "page of the DGRIS on North America"), point: nil,
      quote: quote)
  }

  /// The text and its point.
  package var place: Wording {
    guard let point else { return text }
    return Wording("\(text.french), \(point)", "\(text.english), \(point)")
  }

  /// The text, its point and its words.
  package var words: Wording {
    Wording("\(place.french) : « \(quote) »", "\(place.english): “\(quote)”")
  }
}
