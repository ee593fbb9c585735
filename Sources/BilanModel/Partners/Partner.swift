/// Who a cooperation is with: a state of ISO 3166, an organisation, or whom a desk names, known by its place in the
/// directory of a run.
package struct Partner: Sendable, Hashable {
  /// ISO 3166-1 alpha-3 for a state (`USA`), the usual acronym for an organisation (`OTAN`, `UE`, `ONU`).
  package let code: String
  /// What it is.
  package let nature: Nature
  /// The region that it is in: every state is in one, no organisation is.
  package private(set) var region: Region?
  /// The names printed: `États-Unis`, `United States`.
  package let name: Wording
  /// `the United States`, with the article that a French sentence needs: `les États-Unis`, `la Belgique`, `Malte`.
  package let nameWithArticle: Wording
  /// The article of the French name.
  package let article: Article
  /// How French says « there »: `en Allemagne`, `au Japon`, `à Cuba`.
  package let placing: Placing
  /// The last day on which a state that is no more existed.
  package let lastDay: Day?
  /// ISO 3166-1 alpha-2, nil for what is no state of today.
  package let alpha2: String?
  /// Other spellings accepted in records, ISO alpha-2 included.
  package private(set) var aliases: [String]

  /// The same partner with other names by which records may call it too.
  func called(_ names: [String]) -> Partner {
    var partner = self
    partner.aliases += names
    return partner
  }

  /// The same partner in a region.
  func placed(in region: Region?) -> Partner {
    var partner = self
    partner.region = region
    return partner
  }

  /// Every word that names the partner in a record: its code, its names and its aliases.
  package var words: [String] { [code, name.french, name.english] + aliases }

  /// Its code and its words, as a value of a vocabulary.
  package var term: Term { Term(code, name.french, name.english, aliases) }

  /// A partner by its names; the English one with its article, if it takes one.
  init(
    _ code: String, _ nature: Nature, _ article: Article, _ french: String, _ english: String, placing: Placing,
    lastDay: Day? = nil, alpha2: String? = nil, aliases: [String]
  ) {
    self.code = code
    self.nature = nature
    self.alpha2 = alpha2
    self.article = article
    self.placing = placing
    self.lastDay = lastDay
    self.aliases = aliases
    let bareEnglish = english.hasPrefix("the ") ? String(english.dropFirst(4)) : english
    name = Wording(french, bareEnglish)
    nameWithArticle = Wording(article.placed(before: french), english)
  }

  /// A state by its ISO 3166 codes and its names, and where it is no more its last day.
  ///
  /// Without a `placing`, a feminine name and one that begins with a vowel take « en », the others « à ».
  static func state(
    _ alpha3: String, _ alpha2: String, _ article: Article, _ french: String, _ english: String,
    _ aliases: [String] = [], placing: Placing? = nil, lastDay: Day? = nil
  ) -> Partner {
    let takesEn = article == .la || (article == .le && Article.isElided(before: french))
    return Partner(
      alpha3, .state, article, french, english, placing: placing ?? (takesEn ? .inside : .at),
      lastDay: lastDay, alpha2: lastDay == nil ? alpha2 : nil, aliases: [alpha2] + aliases)
  }

  /// An organisation by its acronym and its names.
  static func organisation(
    _ code: String, _ article: Article, _ french: String, _ english: String, _ aliases: [String] = []
  ) -> Partner {
    Partner(code, .organisation, article, french, english, placing: .at, aliases: aliases)
  }
}

extension Partner {
  /// A partner of a desk's own; an organisation is in no region.
  package init(
    own code: String, _ nature: Nature, _ name: Wording, article: Article = .none, region: Region?, aliases: [String]
  ) {
    self.init(code, nature, article, name.french, name.english, placing: .at, aliases: aliases)
    self.region = region
  }
}
