import BilanWorkbook
import Testing

@Suite struct TableChecksTests {
  private func workbook(_ tables: [Table], headers: [String] = ["A", "B"], rows: Int = 4) -> Workbook {
    var sheet = Sheet("Données")
    for (column, words) in headers.enumerated() { sheet[0, column] = Cell(.text(words)) }
    for row in 1..<rows { sheet[row, 0] = Cell(.number(1)) }
    sheet.tables = tables
    return Workbook(properties: .sample, sheets: [sheet])
  }

  private func table(_ name: String = "Table_1", headers: [String] = ["A", "B"], last: Int = 3) -> Table {
    Table(name: name, range: CellRange(Place(0, 0), Place(last, headers.count - 1)), headers: headers)
  }

  @Test(arguments: ["Annexe", "_x", "Année_2024", "a.b", "ABCD1", "Rang1", "Rc2x"])
  func `a good name of a table is accepted`(name: String) { #expect(TableName.faults(name).isEmpty) }

  @Test(arguments: ["", "A1", "xfd99", "R", "c", "R1C1", "RC", "r2", "1a", "mauvais nom", "Row1", "a-b", "a!b", ".a"])
  func `a bad name of a table is refused`(name: String) { #expect(!TableName.faults(name).isEmpty) }

  @Test func `names of cells are as those of tables, and filters stand outside of tables`() {
    var good = workbook([table()])
    (good.sheets[0].names, good.sheets[0].filter) = (["activities.whole": Place(1, 0)], nil)
    #expect(WorkbookChecks.problems(good).isEmpty)
    var bad = workbook([table()])
    (bad.sheets[0].names, bad.sheets[0].filter) = (
      ["table_1": Place(1, 0), "A1": Place(1, 1)], CellRange(Place(0, 0), Place(3, 1))
    )
    #expect(
      WorkbookChecks.problems(bad).map(\.message) == [
        "“A1” is not a name of a table: Excel reads it as a cell", "two things are named table_1",
        "the filter is not a rectangle inside the sheet and outside of tables",
      ])
  }

  @Test func `a table of words that are there is accepted`() {
    #expect(WorkbookChecks.problems(workbook([table()])).isEmpty)
  }

  @Test(arguments: [
    (["A", "C"], "does not hold the header “C”"), (["A", ""], "is empty"), (["A", "a"], "are headed “a”"),
    (["A", "B\n"], "line break"), (["A", "_x0041_"], "escape"), (["A", String(repeating: "b", count: 256)], "not 256"),
  ])
  func `headers that Excel would repair are refused`(headers: [String], words: String) {
    let found = WorkbookChecks.problems(workbook([table(headers: headers)])).map(\.description)
    #expect(found.contains { $0.contains(words) }, "\(found)")
  }

  @Test func `tables overlap, lack data, or share a name in no good workbook`() {
    let found = WorkbookChecks.problems(workbook([table(), table("TABLE_1"), table("Autre", last: 0)]))
      .map(\.description)
    #expect(
      found == [
        "Données: two tables are named TABLE_1", "Données: the tables Table_1 and TABLE_1 overlap",
        "Données: the table Autre has no row of data", "Données: the tables Table_1 and Autre overlap",
        "Données: the tables TABLE_1 and Autre overlap",
      ])
  }

  @Test func `a formula may name the columns of a table that are there`() {
    var workbook = workbook([table()])
    workbook.sheets[0][3, 3] = Cell(.formula("=SUM(table_1[a])+ROWS(Table_1[#All])", result: 1))
    #expect(WorkbookChecks.problems(workbook).isEmpty)
    workbook.sheets[0][3, 3] = Cell(.formula("=SUM(Table_1[Z])", result: 1))
    #expect(
      WorkbookChecks.problems(workbook).map(\.description) == [
        "Données!D4: a formula names the column Table_1[Z], which is not there"
      ])
  }
}
