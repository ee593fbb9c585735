internal import BilanIntake
internal import BilanModel

/// The last look at what a run has read, just before its results are seen.
enum SourceChanges {
  /// Ends the run where a source, or a text that says what to do with them, is no longer the one that was read.
  static func refuse(_ sources: [SourceReport], _ texts: [WholeText], _ language: Language) throws {
    let changes = sources.compactMap(\.change) + texts.compactMap(\.change)
    for finding in changes { Console.error(FindingPrinter.text(finding, language)) }
    guard changes.isEmpty else { throw ExitStatus.data.code }
  }
}
