package import BilanModel

/// How many records a ceiling of marking has left out, so that every document can say it.
package struct WithheldRecords: Sendable, Hashable {
  /// What is admitted.
  package let ceiling: Ceiling
  /// How many there are.
  package let count: Int

  /// Nil when nothing was left out.
  package init?(ceiling: Ceiling?, count: Int) {
    guard let ceiling, count > 0 else { return nil }
    self.ceiling = ceiling
    self.count = count
  }

  /// `Hors 7 enregistrements au-dessus de NP`, without a full stop.
  package func words(_ language: Language) -> String {
    let counted = CountedNoun.record.counted(count, language)
    return Wording("Hors \(counted) au-dessus de \(ceiling.code)", "Without \(counted) above \(ceiling.code)")[language]
  }
}
