internal import BilanModel

extension DocumentDefinition {
  /// The definition used when none is given: a copy of `reports/rapport.yaml`, which a test compares with it.
  package static let activity = read(Array(activityText.utf8), file: "reports/rapport.yaml").definition ?? bare

  /// The definition of the briefing, a copy of `reports/briefing.yaml`, which a test compares with it.
  package static let briefing = read(Array(briefingText.utf8), file: "reports/briefing.yaml").definition ?? bare

  /// A first page and no more; what is left when the text above does not read, which a test forbids.
  private static var bare: DocumentDefinition {
    let mark = ReportDefinition.periodMark
    return DocumentDefinition(
      titleTemplate: Wording(mark, mark), office: Wording("bilan", "bilan"),
      sections: [
        Section(
          title: Template(french: [], english: []), isOfPillars: false,
          blocks: [Order(block: .part(.cover), condition: nil)])
      ])
  }
}
