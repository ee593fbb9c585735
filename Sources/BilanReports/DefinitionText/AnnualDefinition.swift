internal import BilanModel

extension ReportDefinition {
  /// The definition used when none is given: a copy of `reports/annuel.yaml`, which a test compares with it.
  package static let annual = read(Array(annualText.utf8), file: "reports/annuel.yaml").definition ?? bare

  /// All sheets and charts without parameters; what is left when the text above does not read, which a test forbids.
  private static var bare: ReportDefinition {
    ReportDefinition(
      titleTemplate: Wording(periodMark, periodMark), office: Wording("bilan", "bilan"),
      sheets: SheetCatalog.all.map { Part($0.code) }, charts: ChartRules.all.map { Part($0.code) })
  }
}
