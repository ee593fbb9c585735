/// What a desk decides of its documents without a definition of its own: their title, its name, what they leave out.
package struct DocumentChoices: Sendable, Hashable {
  /// A name of what is left out, and where it is written.
  package struct Name: Sendable, Hashable {
    /// As it is written.
    package let text: String
    /// Of the name.
    package let origin: Origin

    /// A name that stands at a place.
    package init(_ text: String, _ origin: Origin) { (self.text, self.origin) = (text, origin) }
  }

  /// Holds `{période}` where the label of the period goes; nil for that of the definition.
  package var title: Wording?
  /// The office that answers for the documents; nil for that of the definition.
  package var office: Wording?
  /// The sheets, charts, lists and sections that are left out, by their names.
  package var without: [Name] = []

  /// Nothing decided.
  package init() {}

  /// The words that the documents print.
  package var printedWords: [String] {
    [title, office].compactMap(\.self).flatMap { $0.french == $0.english ? [$0.french] : [$0.french, $0.english] }
  }
}

/// The rule of a title of documents: one line of a printed page, which says its period.
package enum TitleTemplate {
  /// Where the label of the period goes.
  package static let periodMark = "{période}"
  /// The most characters.
  package static let longest = 100
}
