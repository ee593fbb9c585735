internal import BilanCairo
internal import BilanIntake
internal import BilanModel
internal import BilanText

/// What a reading says of itself on the standard error: a line per source, the findings, and their count by code.
enum ReadingPrinter {
  static func sources(_ sources: [SourceReport], _ language: Language) {
    for source in sources { Console.error(source.description[language] + "\n") }
  }

  /// All that a reading says of itself, with what rules of competence found where that counts; ends the run where nothing
  /// may be made of it.
  static func show(
    _ reading: Reading, _ findings: FindingOptions, competence isShown: Bool = false, _ language: Language
  ) throws {
    let competence = isShown ? reading.competence : FindingLog()
    self.sources(reading.sources, language)
    Console.error(findings.text(reading.log, language) + findings.competence(competence, language))
    summary(reading.sources, reading.log, competence: competence, language)
    guard let obstacle = reading.obstacle else { return }
    Console.error(obstacle[language] + "\n")
    throw ExitStatus.data.code
  }

  /// The texts drawn with letters that the fonts lack.
  static func missingGlyphs(
    _ texts: [UndrawnText], in document: Wording = Wording("graphiques", "charts"), _ language: Language
  ) {
    for text in texts {
      let shown = BidirectionalText.isolated(VisibleText.line(text.text))
      Console.error(
        Wording(
          "\(document.french), page \(text.page) : police sans caractère pour « \(shown) »\n",
          "\(document.english), page \(text.page): the font lacks a character of “\(shown)”\n")[language])
    }
  }

  /// The totals: what came in, what was kept, what was rejected, and the findings by code, those of the rules of
  /// competence last.
  static func summary(
    _ sources: [SourceReport], _ log: FindingLog, competence: FindingLog = FindingLog(), _ language: Language
  ) {
    func said(_ noun: CountedNoun, _ count: (SourceReport) -> Int) -> String {
      let total = sources.reduce(0) { $0 + count($1) }
      return "\(NumberText.integer(total, language)) \(noun.form(for: total, language))"
    }
    let (read, kept) = (said(RecordCount.read) { $0.counts.records }, said(RecordCount.kept) { $0.counts.kept })
    var line = "\(read) = \(kept) + \(said(RecordCount.rejected) { $0.counts.rejected })"
    if sources.contains(where: { $0.counts.withheld > 0 }) {
      line += " + " + said(RecordCount.withheld) { $0.counts.withheld }
    }
    if sources.contains(where: { $0.counts.setAside > 0 }) {
      line += (language == .french ? " ; " : "; ") + said(RecordCount.setAside) { $0.counts.setAside }
    }
    Journal.note(line)
    Console.error(
      line + "\n" + FindingPrinter.summary(log, language) + FindingPrinter.summary(competence, language))
  }
}

/// What becomes of records, as counted nouns: « 1 gardé ».
private enum RecordCount {
  static let read = CountedNoun(
    Wording("enregistrement lu", "record read"), Wording("enregistrements lus", "records read"))
  static let kept = CountedNoun(Wording("gardé", "kept"), Wording("gardés", "kept"))
  static let rejected = CountedNoun(Wording("rejeté", "rejected"), Wording("rejetés", "rejected"))
  static let withheld = CountedNoun(
    Wording("écarté par sa protection", "withheld by its marking"),
    Wording("écartés par leur protection", "withheld by their marking"))
  static let setAside = CountedNoun(
    Wording("ligne mise de côté", "line set aside"), Wording("lignes mises de côté", "lines set aside"))
}
