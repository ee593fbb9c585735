internal import BilanConfiguration
internal import BilanIntake
internal import BilanModel
internal import BilanReports

extension Settings {
  /// What the words of a definition say of a marking; nothing for those of a definition built in, and an error under a
  /// ceiling that does not admit it, which ends the run.
  func spoken(_ words: [String], in text: WholeText?) throws -> DefinitionMarking? {
    guard let text else { return nil }
    return try spoken(words, in: String(decoding: text.bytes, as: UTF8.self), of: text.path)
  }

  /// What words say of a marking, in the text of a file or on the command line.
  func spoken(_ words: [String], in text: String, of file: String) throws -> DefinitionMarking {
    let (ceiling, markings) = (try ceiling(), markings)
    let spoken = DefinitionMarking(
      words, in: text, file: file,
      said: { markings.said(in: $0) }, admits: { ceiling?.admits($0) ?? true })
    try Settings.print(spoken.findings, language)
    return spoken
  }

  /// The names of the desk's own partners that speak of a marking: wherever the partner is printed it would be read.
  func spokenPartners(in file: String) -> [Finding] {
    let own = directory.partners.dropFirst(PartnerDirectory.standard.partners.count)
    let names = own.flatMap { [$0.name.french, $0.name.english] }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return names.filter { markings.said(in: $0) != nil }.map { .partnerSpeaking($0, Origin(file: file)) }
  }
}
