/// A language of the outputs: French is the default, English the other.
package enum Language: String, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"
}

/// The same words in French and in English.
package struct Wording: Sendable, Hashable {
  /// In French.
  package let french: String
  /// In English.
  package let english: String

  package init(_ french: String, _ english: String) {
    self.french = french
    self.english = english
  }

  /// The words in one language.
  package subscript(language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }
}
