package import BilanModel

/// The joints of sentences: lists, elisions, and the prepositions that a partner's name calls for.
package enum Sentences {
  /// `A`, `A et B`, `A, B et C`; in English `A, B and C`.
  package static func list(_ items: [String], _ language: Language) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + (language == .french ? " et " : " and ") + last
  }

  /// The first items and how many are left: `A, B et 3 autres`; all of them when at most one more than the limit.
  package static func list(_ items: [String], atMost limit: Int, _ language: Language) -> String {
    guard limit > 0, items.count > limit + 1 else { return list(items, language) }
    let rest = NumberText.integer(items.count - limit, language) + Space.noBreak
    return list(items.prefix(limit) + [rest + (language == .french ? "autres" : "others")], language)
  }

  /// `de` before a French name without article: `d’Oman`, `de Malte`.
  package static func de(_ name: String) -> String { (Article.isElided(before: name) ? "d’" : "de ") + name }

  /// The same text with a capital first letter: `les États-Unis` → `Les États-Unis`.
  package static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// `avec l’Allemagne`, `avec les États-Unis`, `avec Malte`; in English `with Germany`.
  package static func with(_ partner: Partner, _ language: Language) -> String {
    (language == .french ? "avec " : "with ") + partner.nameWithArticle[language]
  }

  /// Possession: `de l’Allemagne`, `du Japon`, `des États-Unis`, `d’Israël`; in English `of Germany`.
  package static func of(_ partner: Partner, _ language: Language) -> String {
    guard language == .french else { return "of " + partner.nameWithArticle.english }
    return joined("de", contracted: ("du ", "des "), to: partner)
  }

  /// Destination of an act: `à l’Allemagne`, `au Japon`, `aux États-Unis`, `à Malte`; in English `to Germany`.
  package static func to(_ partner: Partner, _ language: Language) -> String {
    guard language == .french else { return "to " + partner.nameWithArticle.english }
    return joined("à", contracted: ("au ", "aux "), to: partner)
  }

  /// Place: `en Allemagne`, `au Japon`, `aux États-Unis`, `à Cuba`, `à l’Otan`; in English `in Germany`, `at NATO`.
  package static func at(_ partner: Partner, _ language: Language) -> String {
    switch (language, partner.placing) {
    case (.french, .inside): return "en " + partner.name.french
    case (.french, .at): return to(partner, .french)
    case (.english, _): return (partner.nature == .state ? "in " : "at ") + partner.nameWithArticle.english
    }
  }

  /// A preposition with a partner's name, `le` and `les` melted into it.
  private static func joined(
    _ preposition: String, contracted: (le: String, les: String), to partner: Partner
  ) -> String {
    let withArticle = partner.nameWithArticle.french
    if withArticle.hasPrefix("le ") { return contracted.le + withArticle.dropFirst(3) }
    if partner.article == .les { return contracted.les + withArticle.dropFirst(4) }
    return preposition == "de" && partner.article == .none ? de(withArticle) : preposition + " " + withArticle
  }
}
