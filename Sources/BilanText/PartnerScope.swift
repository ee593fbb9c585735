package import BilanModel

/// The partners that all figures are about, and how many records are not about them, so that every document can say it.
package struct PartnerScope: Sendable, Hashable {
  /// In the order of the directory, each once.
  package let partners: [PartnerIndex]
  /// How many records are in no figure because none of the partners takes part.
  package let others: Int

  /// Nil where figures are about everybody.
  package init?(_ partners: [PartnerIndex], others: Int) {
    guard !partners.isEmpty else { return nil }
    self.partners = partners
    self.others = others
  }

  /// The names of the partners: `Canada, États-Unis`.
  package func names(_ directory: PartnerDirectory, _ language: Language) -> String {
    partners.map { directory[$0].name[language] }.joined(separator: ", ")
  }

  /// `Seulement avec : Canada, États-Unis (autres : 412 enregistrements)`, without a full stop.
  package func words(_ directory: PartnerDirectory, _ language: Language) -> String {
    let (names, counted) = (names(directory, language), CountedNoun.record.counted(others, language))
    let words = Wording("Seulement avec\u{A0}: \(names)", "Only with: \(names)")[language]
    return words + Wording(" (autres\u{A0}: \(counted))", " (others: \(counted))")[language]
  }
}
