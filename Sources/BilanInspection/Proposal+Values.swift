internal import BilanIntake
internal import BilanModel
internal import BilanYaml

/// What the values of a file that a register does not understand may mean.
extension Proposal {
  /// The most values that are written out for somebody to decide.
  static let valuesShown = 40

  mutating func takeValues() {
    for column in register.columns {
      guard column.isTyped, let source = places[column.code], !(lacksYear && column.role == .first) else { continue }
      let header = survey.columns[source].header
      var texts = values(column.code)
      if case .partners = column.type {
        texts = PartnerPieces.all(texts, cutAt: mapping.dialect.listSeparator, survey.desk.directory)
      }
      let trial = ColumnTrial(
        texts.map(\.text), as: column, supposedMapping.dialect, currency: mapping.currency,
        takesSpans: column.isDate && hasSpans, desk: survey.desk)
      let amongCodes = column.role == .partners && PartnerPieces.areCodes(texts.map(\.text), survey.desk.directory)
      var unknown = trial.refused.map { place, finding in
        UnknownValue(
          texts[place].text, count: texts[place].count, column, header: header, finding, survey.desk.directory,
          amongCodes: amongCodes)
      }
      if case .money = column.type, let marks = dialect.suggestedMarks {
        unknown = unknown.map { $0.read(under: marks, column, survey.desk) }
      }
      untranslated[column.code] = unknown.isEmpty ? nil : unknown
      for value in unknown {
        // The parser of YAML takes no longer key.
        guard let term = value.translation, YamlScalar.text(value.text).utf8.count <= 1000 else { continue }
        mapping.columns[column.code]?.translations[translationKey(value.text)] = term
      }
      if case .marking = column.type { continue }
      for value in unknownValues(column).lazy.filter({ $0.translation == nil }).prefix(Proposal.valuesShown) {
        mapping.columns[column.code]?.translations[translationKey(value.text)] = SourceMapping.ColumnMapping.undecided
      }
    }
  }

  /// The values that the register does not understand, each once but for accents and case, the most frequent first.
  func unknownValues(_ column: Column) -> [UnknownValue] {
    var seen: Set<String> = []
    return (untranslated[column.code] ?? []).filter {
      !$0.isFrance && YamlScalar.text($0.text).utf8.count <= 1000 && seen.insert(foldedKey($0.text)).inserted
    }
    .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }
}
