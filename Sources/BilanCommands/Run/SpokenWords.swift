internal import BilanIntake
internal import BilanModel
internal import BilanReports

extension Settings {
  /// What the words of a definition say of a marking; nothing for those of a definition built in, and an error under a
  /// ceiling that does not admit it, which ends the run.
  func spoken(_ words: [String], in text: WholeText?) throws -> DefinitionMarking? {
    guard let text else { return nil }
    let (ceiling, markings) = (try ceiling(), markings)
    let spoken = DefinitionMarking(
      words, in: String(decoding: text.bytes, as: UTF8.self), file: text.path,
      said: { markings.said(in: $0) }, admits: { ceiling?.admits($0) ?? true })
    try Settings.print(spoken.findings, language)
    return spoken
  }
}
