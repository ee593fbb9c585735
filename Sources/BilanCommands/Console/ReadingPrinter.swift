internal import BilanIntake
internal import BilanModel
internal import BilanText

/// What a reading says of itself on the standard error: a line per source, the findings, and their count by code.
enum ReadingPrinter {
  /// How many findings of one file are printed; the rest are counted, and all of them stand in the edition.
  static let limit = 200

  static func sources(_ sources: [SourceReport], _ language: Language) {
    for source in sources { Console.error(source.description[language] + "\n") }
  }

  /// The findings, at most `limit` of each file.
  static func findings(_ findings: [Finding], _ language: Language, limit: Int = ReadingPrinter.limit) {
    var printed: [String: Int] = [:]
    for finding in findings {
      printed[finding.origin.file, default: 0] += 1
      if printed[finding.origin.file, default: 0] <= limit {
        Console.error(FindingPrinter.text(finding, language))
      }
    }
    for (file, count) in printed.sorted(by: { $0.key < $1.key }) where count > limit {
      let more = NumberText.integer(count - limit, language)
      Console.error(
        Wording("\(file): et \(more) autres constats\n", "\(file): and \(more) other findings\n")[language])
    }
  }

  /// The totals: what came in, what was kept, what was rejected, and the findings by code.
  static func summary(_ sources: [SourceReport], _ findings: [Finding], _ language: Language) {
    func number(_ value: Int) -> String { NumberText.integer(value, language) }
    let records = sources.reduce(0) { $0 + $1.counts.records }
    let kept = sources.reduce(0) { $0 + $1.counts.kept }
    let rejected = sources.reduce(0) { $0 + $1.counts.rejected }
    let withheld = sources.reduce(0) { $0 + $1.counts.withheld }
    var line = Wording(
      "\(number(records)) enregistrements lus = \(number(kept)) gardés + \(number(rejected)) rejetés",
      "\(number(records)) records read = \(number(kept)) kept + \(number(rejected)) rejected")[language]
    if withheld > 0 {
      line +=
        Wording(
          " + \(number(withheld)) écartés par leur protection", " + \(number(withheld)) withheld by their marking")[
          language]
    }
    Console.error(line + "\n" + FindingPrinter.summary(findings, language))
  }
}
