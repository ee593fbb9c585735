internal import BilanModel

extension Corrections {
  /// Looks through the reasons of files of mended records; one that cannot be read says so when its records are.
  init(_ files: [String]) {
    self.init()
    for file in files { take(file) }
  }

  private mutating func take(_ file: String) {
    guard let survey = SourceSurvey.read(file).survey else { return }
    guard survey.isWhole, let reasons = survey.columns.firstIndex(where: { RejectionReason.isNamed($0.header) }) else {
      return take(without: Origin(file: file, line: survey.headerLine, sheet: survey.sheet?.name))
    }
    survey.forEachRow { row, line in
      guard row.contains(where: { !$0.isEmpty }) else { return }
      let place = Origin(file: file, line: line, sheet: survey.sheet?.name)
      let reason = row.indices.contains(reasons) ? row[reasons] : ""
      if !take(reason, at: place) { take(without: place) }
    }
  }
}
