import BilanIntake
import BilanModel
import Testing

/// What merged cells carry from one record to others is as protected there as where it comes from.
@Suite struct `Markings of merged cells` {
  private static let header = ["id", "Intitulé", "Partenaires", "Nature", "Début", "État", "Protection"]

  /// A workbook of records whose titles are merged over the given rows.
  private func workbook(_ markings: [String], merged: [String]) -> [UInt8] {
    let records = markings.enumerated().map { index, marking in
      ["A\(index)", index == 0 ? "CANARI" : "Autre", "Italie", "visite", "2024-05-14", "fait", marking]
    }
    let rows = ([Self.header] + records).enumerated().map { row, cells in
      let cells = cells.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        "<c r=\"\(Origin.letters(ofColumn: column + 1))\(row + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row r=\"\(row + 1)\">\(cells.joined())</row>"
    }
    let merges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return SmallWorkbook([
      .init(
        name: "Actes", state: "visible",
        content: "<sheetData>\(rows.joined())</sheetData><mergeCells>\(merges)</mergeCells>")
    ]).bytes()
  }

  @Test(
    arguments: [
      (["S", "NP", "NP"], ["B2:B3"], ["A2"]), (["S", "", "NP"], ["B2:B4"], []),
      (["SECRTE", "NP", "NP"], ["B2:B3"], ["A2"]), (["NP", "NP", "S"], ["B2:B4"], ["A0", "A1"]),
      (["S", "NP", "NP"], ["B2:B3", "C3:C4"], []), (["DR-SF", "NP", "NP"], ["B2:B3"], ["A2"]),
      (["S", "NP", "NP"], ["C2:D2"], ["A1", "A2"]),
    ] as [([String], [String], [String])])
  func `under a ceiling nothing of a record that is left out is shown with another one`(
    _ markings: [String], _ merged: [String], _ kept: [String]
  ) throws {
    let bytes = workbook(markings, merged: merged)
    let reading = try read(files: [("a.xlsx", bytes)], options: IntakeOptions(ceiling: .unprotected))
    #expect(
      ["A0", "A1", "A2"].filter { id in reading.records.contains { $0.contains("id=\(id)") } } == kept,
      "\(reading.records)")
    #expect(!reading.records.contains { $0.contains("CANARI") } || markings[0] == "NP")
  }

  @Test func `without a ceiling a record bears what is shown of another`() throws {
    let reading = try read(files: [("a.xlsx", workbook(["S", "NP", "NP"], merged: ["B2:B3"]))])
    #expect(reading.records.filter { $0.contains("CANARI") }.allSatisfy { $0.contains("marking=S") })
    #expect(reading.records.count { $0.contains("CANARI") } == 2)
  }
}
