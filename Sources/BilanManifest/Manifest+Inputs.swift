extension Manifest {
  /// What an edition is made from: of equal inputs equal editions are made.
  package enum Input: Sendable, CaseIterable {
    case program, period, asOf, language, definition, ceiling, configuration, fonts, sources
  }

  /// The inputs that differ from those of another edition; what came of them is not looked at.
  package func changedInputs(since other: Manifest) -> [Input] {
    Input.allCases.filter { input in
      switch input {
      case .program: program != other.program || program.build == nil
      case .period: period != other.period
      case .asOf: asOf != other.asOf
      case .language: language != other.language
      case .definition: definition != other.definition
      case .ceiling: ceiling != other.ceiling || releaseTo != other.releaseTo
      case .configuration: configuration != other.configuration
      case .fonts: fonts != other.fonts
      case .sources: sources.map(\.input) != other.sources.map(\.input)
      }
    }
  }
}
