import BilanMetrics
import BilanModel
import BilanReports
import BilanWorkbook
import Testing

/// What a sheet says beside its cells: where the record of a finding stands, what a head counts.
@Suite struct RecordLinkTests {
  private static let kind = FindingKind(
    "test-link", .warning, Wording("un constat", "a finding"), fix: Wording("le lire", "read it"))

  private func context() throws -> ReportContext {
    var activities = try SampleReport.small()
    for index in activities.indices { activities[index].origin = Origin(file: SampleReport.file, line: 2 + index) }
    // The fourth line is one of 2024, the ninth is of no record.
    let findings = [4, 9].map { line in
      Finding(Self.kind, Origin(file: SampleReport.file, line: line), Wording("ligne \(line)", "line \(line)"))
    }
    return try SampleReport.context(activities, findings: findings)
  }

  @Test func `a finding leads to the row of its record, and to nothing where it has none`() throws {
    let workbook = AnnualWorkbook.build(try context())
    let checks = try #require(workbook["Contrôles"])
    let rows = checks.rows.indices.filter { row in
      if case .text(let words)? = checks[row, 1]?.content { words.hasPrefix("ligne ") } else { false }
    }
    #expect(rows.count == 2)
    guard case .link(.sheet(let sheet, let place), let words)? = checks[rows[0], 4]?.content else {
      Issue.record("no link: \(String(describing: checks[rows[0], 4]?.content))")
      return
    }
    #expect(sheet == "Activités" && words == SampleReport.file)
    let activities = try #require(workbook[sheet])
    #expect(activities[place.row, 1]?.content == .text("A-3"))
    #expect(checks[rows[1], 4]?.content == .text(SampleReport.file))
  }

  @Test func `a head says what its figures count, the corner what a table of one metric does`() throws {
    let workbook = AnnualWorkbook.build(try context())
    let partners = try #require(workbook["Partenaires"])
    let share = try #require(partners.rows[5].firstIndex { $0?.content == .text("Part") })
    #expect(
      partners.notes[Place(5, share)] == "\(Metric.share.name.french)\u{A0}: \(Metric.share.definition.french).")
    #expect(partners.notes[Place(5, 1)] == nil)
    let key = try #require(workbook["Synthèse"]?.notes[Place(6, 0)])
    #expect(key.hasPrefix("Activités\u{A0}: "))
  }
}
