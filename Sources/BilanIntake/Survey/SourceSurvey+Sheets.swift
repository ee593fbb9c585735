internal import BilanModel

extension SourceSurvey {
  /// The first sheet whose headers are those of records, where the first that is shown is a cover: it names fewer than two
  /// columns of any register, and that one three or more; nil where nothing is to be asked for.
  func sheetOfRecords(in bytes: FileBytes) -> String? {
    guard askedSheet == nil, let first = look(in: bytes, at: nil), first.sheet != nil, first.columnsKnown < 2 else {
      return nil
    }
    return first.otherSheets.prefix(SourceSurvey.sheetsTried).first { name in
      (look(in: bytes, at: name)?.columnsKnown ?? 0) >= 3
    }
  }

  /// Whether a sheet names three columns of registers, above records.
  func names(columnsIn bytes: FileBytes, at sheet: String) -> Bool {
    look(in: bytes, at: sheet).map { $0.columnsKnown >= 3 && $0.records > 0 } ?? false
  }

  /// The headers of a sheet, or of the first that is shown; nil where there is only one, or none can be looked at.
  private func look(in bytes: FileBytes, at sheet: String?) -> SourceSurvey? {
    var survey = SourceSurvey(file: file, desk)
    survey.askedSheet = sheet
    guard case .success(let text)? = try? survey.text(of: bytes), sheet != nil || !survey.otherSheets.isEmpty else {
      return nil
    }
    try? survey.look(at: text) { _, _, _, _ in false }
    return survey
  }

  /// How many headers name a column of some register.
  private var columnsKnown: Int {
    columns.count { column in desk.registers.contains { HeaderWords.of($0).column(named: column.header) != nil } }
  }
}
