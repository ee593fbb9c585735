internal import BilanIntake
internal import BilanModel

/// The last look at the sources of a run, just before its results are seen.
enum SourceChanges {
  /// Ends the run where a file is no longer the one that was read.
  static func refuse(_ sources: [SourceReport], _ language: Language) throws {
    let changes = sources.compactMap(\.change)
    for finding in changes { Console.error(FindingPrinter.text(finding, language)) }
    guard changes.isEmpty else { throw ExitStatus.data.code }
  }
}
