import BilanMetrics
import BilanModel
import BilanReports
import BilanWorkbook
import Testing

/// Every name that a workbook publishes is one that `explain` takes: of a figure it gives the value of the cell, of a
/// record that is listed it lists that record.
@Suite struct FigureNamesTests {
  private static let editions = [ReadRecords.registers, .america]

  /// A cell with a name, and the cells of its row.
  private struct NamedCell {
    let sheet: String
    let place: Place
    let name: FigureIdentifier
    let content: Content?
    let row: [ShownValue]
  }

  private func cells(_ records: ReadRecords) throws -> [NamedCell] {
    let indicators = records.batches.filter { $0.register.code == Indicator.register.code }.flatMap { batch in
      (0..<batch.count).compactMap { Indicator(batch, row: $0) }
    }
    let workbook = AnnualWorkbook.build(
      ReportContext(facts: try records.tally().facts(), indicators: indicators, version: "0"))
    return workbook.sheets.flatMap { sheet in
      sheet.identifiers.sorted { $0.key < $1.key }.map { place, name in
        NamedCell(
          sheet: sheet.name, place: place, name: FigureIdentifier(name),
          content: sheet[place.row, place.column]?.content,
          row: sheet.rows[place.row].compactMap { $0?.content.shown })
      }
    }
  }

  /// How many periods back of the edition a name is of.
  private func back(_ name: FigureIdentifier, _ records: ReadRecords) throws -> Int {
    records.year - (try #require(name.period.flatMap { Int($0) }))
  }

  @Test(arguments: editions.indices) func `every name of a cell is explained as the cell says`(edition: Int) throws {
    let records = Self.editions[edition]
    let cells = try cells(records)
    #expect(cells.count > 500)
    #expect(Set(cells.map(\.sheet)).isSuperset(of: ["Échéances", "Contrôles de compétence"]))
    // Many sheets show the same figure: it is explained once.
    var known: [String: Explanation?] = [:]
    for cell in cells {
      let text = "\(cell.sheet) \(cell.place.reference()) \(cell.name.text)"
      let found = try known[cell.name.text] ?? explained(cell.name, records)
      known[cell.name.text] = found
      guard let explanation = found else {
        // Of what no record has, the sheet prints 0, or that there is nothing.
        #expect([.number(0), .text("n.d."), .text("s.o.")].contains(cell.content?.shown), "\(text)")
        continue
      }
      if case .text? = cell.content {
        #expect(explanation.counted.contains { isOf($0.subject, cell.row) }, "\(text)")
      } else {
        #expect(
          isShown(told(explanation, cell.name.aspect), of: explanation.metric, cell.name.aspect, cell.content),
          "\(text)")
      }
    }
  }

  /// What a name is explained as; nil where no record has the values that it names.
  private func explained(_ name: FigureIdentifier, _ records: ReadRecords) throws -> Explanation? {
    do {
      return try records.explanation(name.text, back: back(name, records))
    } catch is QuestionProblem {
      return nil
    }
  }

  @Test(arguments: editions.indices) func `every fifth name of the figures of the period is explained as they say`(
    edition: Int
  ) throws {
    let records = Self.editions[edition]
    let facts = try records.tally().facts()
    var count = 0
    // The first two of each group, and those of earlier periods, are held to the same where their records are listed.
    for group in facts.figureGroups() where group.periods.first == 0 {
      for row in group.rows.enumerated().filter({ $0.offset % 5 == 2 }).map(\.element) {
        guard let value = row.values[0] else { continue }
        let name = FigureIdentifier(group.metric, at: row.place, in: facts.series.base)
        #expect(try records.explanation(name.text).value.inLowestTerms == value.inLowestTerms, "\(name.text)")
        count += 1
      }
    }
    #expect(count > 50)
  }

  @Test func `the days of a name are those within which deadlines are looked for`() throws {
    let figure = "deadlines.listed@2024/deadline=preavis/within="
    let values = try ["0", "90", "3660"].map { try ReadRecords.registers.explanation(figure + $0).value.double ?? -1 }
    #expect(values == values.sorted() && values[0] < values[2])
  }

  private func told(_ explanation: Explanation, _ aspect: FigureIdentifier.Aspect?) -> Quantity {
    switch aspect {
    case nil: explanation.value
    case .change: explanation.change
    case .evolution: explanation.evolution
    }
  }

  /// Whether a cell shows a figure: a day as a sheet knows it, a change of shares in points, one that is printed as 0 as 0.
  private func isShown(
    _ value: Quantity, of metric: Metric, _ aspect: FigureIdentifier.Aspect?, _ content: Content?
  ) -> Bool {
    switch (content?.shown, value) {
    case (.text(let text), .missing(let absence)):
      let prints: [Absence: String] = [.noData: "n.d.", .notApplicable: "s.o.", .baseTooSmall: "n.s.", .withheld: "—"]
      return text == prints[absence]
    case (.number(let shown), _):
      guard var number = value.double else { return false }
      if metric.unit == .date, aspect == nil { number += 25_569 }
      let isChange = metric.unit == .share && aspect == .change
      if isChange { number *= 100 }
      if aspect != nil, abs(number) < (isChange ? 0.05 : 0.0005) { number = 0 }
      return abs(shown - number) <= 1e-9 * max(1, abs(number))
    default: return false
    }
  }

  /// Whether a row is of a record: it says where it stands, or its name.
  private func isOf(_ record: Testimony.Subject, _ row: [ShownValue]) -> Bool {
    row.contains(.text(record.origin.file)) && row.contains(.number(Double(record.origin.line)))
      || !record.id.isEmpty && row.contains(.text(record.id))
  }
}
