import BilanMetrics
import BilanModel
import BilanReports
import BilanWorkbook
import Testing

/// Columns of what vague dates leave out of a part of a year, beside the figures that leave it out.
@Suite struct LeftOutColumnsTests {
  private static let year = PartialDate(earliest: Day(unchecked: 2024, 1, 1), latest: Day(unchecked: 2024, 12, 31))

  /// A visit of February, and of some day of 2024 another, an exercise and a line of the plan.
  private func workbook(vague: Bool) throws -> Workbook {
    let states = try SampleReport.partners(["BEL", "CAN"])
    var visits = ["V1", "V2"].map { SampleReport.activity($0, .visit, [states[0]], (2024, 2, 3), days: 1) }
    var exercise = SampleReport.activity("E1", .exercise, [states[1]], (2024, 3, 4), days: 2)
    var lines = ["L1", "L2"].map { id in
      PlanLine(
        id: id, title: "Ligne", partners: [states[0]], plan: "P", version: "1",
        approvedOn: PartialDate(Day(unchecked: 2023, 12, 1)), kind: .exercise,
        plannedStart: PartialDate(Day(unchecked: 2024, 3, 10)), origin: Origin(file: "plans.csv", line: 2))
    }
    for index in visits.indices { visits[index].direction = .given }
    if vague {
      (visits[1].start, visits[1].end, exercise.start, exercise.end) = (Self.year, nil, Self.year, nil)
      lines[1].plannedStart = Self.year
    }
    let half = Period(first: Day(unchecked: 2024, 1, 1), last: Day(unchecked: 2024, 6, 30))
    return AnnualWorkbook.build(try SampleReport.context(visits + [exercise], plan: lines, period: half))
  }

  /// The number in the row of some words, below the first cell that begins with « Laissées de côté ».
  private func leftOut(_ name: String, _ row: String, in workbook: Workbook) throws -> Double? {
    let sheet = try #require(workbook.sheets.first { $0.name == name })
    func text(_ row: Int, _ column: Int) -> String? {
      if case .text(let text)? = sheet[row, column]?.content.shown { text } else { nil }
    }
    let places = sheet.rows.indices.flatMap { row in sheet.rows[row].indices.map { Place(row, $0) } }
    guard let head = places.first(where: { text($0.row, $0.column)?.hasPrefix("Laissées de") ?? false }),
      let found = sheet.rows.indices.first(where: { $0 > head.row && text($0, 0) == row }),
      case .number(let number)? = sheet[found, head.column]?.content.shown
    else { return nil }
    return number
  }

  @Test(arguments: [
    ("Partenaires", "Belgique"), ("Partenaires", "Canada"), ("Visites", "Belgique"), ("Plan", "Ensemble"),
  ])
  func `what a vague date leaves out stands in its row, and no column without any`(sheet: String, row: String) throws {
    #expect(try leftOut(sheet, row, in: try workbook(vague: true)) == 1)
    #expect(try leftOut(sheet, row, in: try workbook(vague: false)) == nil)
  }
}
