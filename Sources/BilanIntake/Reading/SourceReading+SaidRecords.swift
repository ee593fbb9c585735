internal import BilanModel

extension SourceReading {
  /// Says that a JSON text tells of more records than stand in it.
  mutating func reportSaidRecords(_ keys: [MetKeys]) {
    for key in keys { saidRecords += key.records }
    let records = report.counts.records + report.counts.aside.corrected
    // What the text counts may be of several arrays that are read.
    let isPart = options.mappings[name].map { !$0.others.isEmpty } ?? false
    guard let said = saidRecords.beyond(isPart ? .max : records) else { return }
    let finding = Problem.partialExport(said, records).at(Origin(file: name, line: said.line))
    findings.append(options.ceiling == nil ? finding : finding.withoutQuotation)
  }
}

extension Problem {
  fileprivate static func partialExport(_ said: SaidRecords.Said, _ records: Int) -> Problem {
    let words = Wording("« \(shown(said.key)) : \(shown(said.value)) »", "“\(shown(said.key)): \(shown(said.value))”")
    let count = records == 1 ? Wording("celui", "one") : Wording("les \(records)", "\(records)")
    return Problem(
      .partialExport,
      Wording(
        "\(words.french) : le fichier dit plus d’enregistrements que \(count.french) qu’il contient",
        "\(words.english): the file tells of more records than the \(count.english) that it holds"),
      hint: Wording(
        "exporter de nouveau sans pages ; ou nommer toutes les pages sous « files »",
        "export again without pages; or name all pages under “files”"))
  }
}
