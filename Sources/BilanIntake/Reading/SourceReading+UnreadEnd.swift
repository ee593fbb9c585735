internal import BilanModel

extension SourceReading {
  /// Says that a column named as the end is read by nothing, where records have a start: each then lasts one day.
  mutating func reportUnreadEnd(_ results: [SliceResult<T>], _ layout: RegisterLayout) {
    guard options.ceiling == nil, report.isRead, let span = layout.register.span, layout.plans[span.start] != nil,
      layout.plans[span.end] == nil
    else { return }
    let column = layout.register.columns[span.end]
    let names = Set((column.ownHeaders + column.aliases + column.elsewhere).map { foldedKey($0) })
    var samples = ValueSamples()
    for result in results { samples += result.samples }
    let header = report.unused.first { header in
      guard names.contains(foldedKey(header)) else { return false }
      return layout.headers.isEmpty || layout.headers.firstIndex(of: header).map { !samples.isEmpty($0) } ?? false
    }
    guard let header else { return }
    findings.append(Problem.unreadEnd(header, column.code).at(Origin(file: name)))
  }
}

extension Problem {
  fileprivate static func unreadEnd(_ header: String, _ code: String) -> Problem {
    let header = shown(header)
    return Problem(
      .unreadEnd,
      Wording(
        "« \(header) » porte le nom de la fin et rien ne le lit : chaque enregistrement ne dure que son premier jour",
        "“\(header)” is named as the end and nothing reads it: each record lasts its first day alone"),
      hint: Wording("dans bilan.yaml, « \(code): \(header) »", "in bilan.yaml, “\(code): \(header)”"))
  }
}
