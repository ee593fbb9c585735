internal import BilanIntake
internal import BilanModel

/// What is still open in a file that somebody has described already.
extension Proposal {
  /// Takes a mapping as it stands: nothing of it is proposed anew, only values that it does not name are looked for.
  init(_ survey: SourceSurvey, _ markings: MarkingColumns, decided: SourceMapping) {
    self.init(
      survey, register: Register.all.first { $0.code == decided.register } ?? .activities, words: markings.words)
    mapping = decided
    self.decided = decided
    for (code, column) in decided.columns {
      guard case .column(let name) = column.source,
        let place = survey.columns.indices.first(where: { survey.columns[$0].isNamed(name) })
      else { continue }
      places[code] = place
    }
    takeValues()
    takeMarking()
  }

  /// For each column of the register, in its order, the lines of the values that wait or are sure slips, and that the
  /// mapping does not name.
  func openValues(_ language: Language) -> [(column: Column, lines: [String])] {
    guard let decided else { return [] }
    let words = ProposalWords(self, language, showsValues: true)
    return register.columns.compactMap { column in
      if case .marking = column.type { return nil }
      let known = decided.columns[column.code]
      let open = unknownValues(column).filter { value in
        known?.translations[translationKey(value.text)] == nil
          && !(known?.patterns.contains { $0.values.matches(value.text) } ?? false)
      }
      let lines = open.prefix(Proposal.valuesShown).map { words.entry($0, column) }
      return lines.isEmpty ? nil : (column, lines)
    }
  }
}

extension SurveyedColumn {
  /// Whether a mapping means this column by a name: as it is written, else but for case, accents and punctuation.
  fileprivate func isNamed(_ name: String) -> Bool {
    self.name == name || self.name.map { foldedKey($0) == foldedKey(name) } ?? false
  }
}
