import BilanDigest
import BilanIntake
import BilanModel
import BilanReports
import BilanWorkbook
import BilanXlsx
import Foundation
import Testing

/// What is rejected of a workbook comes back as one, is mended there, and takes the place of what was rejected.
@Suite struct RejectsWorkbookTests {
  private let head = ["id", "title", "partners", "kind", "start", "status"]

  private func workbook(_ rows: [[String]], above: Int = 0) -> Workbook {
    var sheet = Sheet("Actes 2024")
    if above > 0 { sheet[0, 0] = Cell(.text("Registre")) }
    for (row, fields) in ([head] + rows).enumerated() {
      sheet.setRow(above + row, fields.map { $0.isEmpty ? nil : Cell(.text($0)) })
    }
    return Workbook(
      properties: Workbook.Properties(
        title: "Actes", subject: "Actes", author: "bureau", created: Day(unchecked: 2024, 1, 1)),
      sheets: [sheet])
  }

  private let rows = [
    ["A1", "Visite", "Italie", "visit", "2024-01-05", "fait"],
    ["007", "une ; « \"deux\" »\nlignes", "Atlantide", "visit", "2024-01-06", "fait"],
    ["A3", "=1+1 _x0041_", "Espagne", "visite", "2024-13-07", "fait"], ["A4", "", "Atlantide", "", "", ""],
  ]

  private func written(_ workbook: Workbook, in folder: URL, _ name: String) throws -> String {
    let path = folder.appending(path: name).path
    try XlsxBackend.write(workbook, to: path)
    return path
  }

  private func read(
    _ path: String, corrections: [String] = [], mapping: SourceMapping? = nil
  ) -> (batches: [Batch], report: IntakeReport) {
    var options = IntakeOptions()
    options.keepsRejects = true
    options.corrections = [path: corrections]
    for file in [path] + corrections { options.mappings[file] = mapping }
    let (tally, report) = Intake.read([path] + corrections, options: options, into: Kept())
    return (tally.batches.filter { $0.count > 0 }, report)
  }

  /// The workbook of what is rejected of a file.
  private func rejects(_ report: IntakeReport) throws -> Workbook {
    let rejects = try #require(report.sources.first?.rejects)
    var text = try RejectsText(rejects, .restricted, .french)
    var bytes: [UInt8] = []
    while let piece = try text.piece() { bytes += piece }
    return RejectsWorkbook.build(bytes, sheet: try #require(rejects.sheet), .restricted, .french)
  }

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bilan-rejets-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func `each record comes back text by text under its header, the reason before it`() throws {
    try inFolder { folder in
      let (_, report) = read(try written(workbook(rows), in: folder, "actes.xlsx"))
      let sheet = try #require(try rejects(report).sheets.first)
      func line(_ row: Int) -> [String] {
        sheet.rows[row].map { cell in if case .text(let text)? = cell?.content { text } else { "" } }
      }
      #expect(sheet.name == "Actes 2024" && sheet.rows.count == 4)
      #expect(line(0) == ["motif_du_rejet"] + head)
      #expect(Array(line(1).dropFirst()) == rows[1] && Array(line(2).dropFirst()) == rows[2])
      #expect(line(1)[0].hasPrefix("[DIFFUSION RESTREINTE] ligne 3, empreinte "))
      #expect(line(3)[0].contains("ligne 5, ") && line(3)[1] == "A4")
    }
  }

  @Test(arguments: [0, 3]) func `mended there, it takes the place of what was rejected`(above: Int) throws {
    try inFolder { folder in
      let path = try written(workbook(rows, above: above), in: folder, "actes.xlsx")
      var mended = try rejects(read(path).report)
      let first = try #require(mended.sheets[0].rows.firstIndex { !$0.isEmpty }) + 1
      mended.sheets[0][first, 3] = Cell(.text("Italie"))
      mended.sheets[0][first + 1, 5] = Cell(.text("07/12/2024"))
      for (column, text) in ["A4", "Réunion", "Grèce", "visit", "2024-03-01", "fait"].enumerated() {
        mended.sheets[0][first + 2, column + 1] = Cell(.text(text))
      }
      let corrections = try written(mended, in: folder, "corrections.xlsx")
      let (batches, report) = read(path, corrections: [corrections])
      #expect(report.counts.rejected == 0 && report.counts.kept == 4, "\(report.findings.map(\.message.french))")
      #expect(report.sources[0].counts.aside.corrected == 3)
      let identifiers = batches.flatMap { batch in (0..<batch.count).compactMap { Activity(batch, row: $0)?.id } }
      #expect(identifiers.sorted() == ["007", "A1", "A3", "A4"])
      // A workbook that has changed since is not the one whose rejects were mended.
      var others = rows
      others[1][1] = "autre"
      let changed = try written(workbook(others, above: above), in: folder, "actes.xlsx")
      #expect(read(changed, corrections: [corrections]).report.findings.contains { $0.code == "misfit-correction" })
    }
  }

  @Test func `what is rejected of any sheet of a source is mended in a workbook of that sheet`() throws {
    try inFolder { folder in
      var two = workbook([rows[0]])
      let second = workbook([["B1", "Cours", "Grèce", "course", "2023-05-02", "fait"], rows[1]])
      two.sheets.append(second.sheets[0])
      two.sheets[1].name = "Actes 2023"
      var mapping = SourceMapping(files: [])
      mapping.dialect.sheet = "Actes 2024"
      mapping.dialect.moreSheets = ["Actes 2023"]
      let path = try written(two, in: folder, "actes.xlsx")
      var options = IntakeOptions()
      options.keepsRejects = true
      options.mappings[path] = mapping
      options.digest = { FileDigest.measure($0)?.sha256 }
      let report = Intake.read([path], options: options, into: Kept()).report
      #expect(report.sources.map(\.counts.rejected) == [0, 1] && report.sources.map(\.counts.kept) == [1, 1])
      // Both sheets are of one file, whose bytes were counted.
      let sum = FileDigest.sha256(of: Array(try Data(contentsOf: URL(filePath: path))))
      #expect(report.sources.map(\.digest) == [sum, sum])
      let rejected = try #require(report.sources[1].rejects)
      var text = try RejectsText(rejected, .unprotected, .french)
      var bytes: [UInt8] = []
      while let piece = try text.piece() { bytes += piece }
      var mended = RejectsWorkbook.build(bytes, sheet: "Actes 2023", .unprotected, .french)
      let first = try #require(mended.sheets[0].rows.firstIndex { !$0.isEmpty }) + 1
      mended.sheets[0][first, 3] = Cell(.text("Italie"))
      let corrections = try written(mended, in: folder, "corrections.xlsx")
      options.corrections = [path: [corrections]]
      let again = Intake.read([path, corrections], options: options, into: Kept()).report
      #expect(again.counts.kept == 3 && again.counts.rejected == 0, "\(again.findings.map(\.message.french))")
      #expect(again.sources.map(\.counts.aside.corrected) == [0, 1, 0])
    }
  }

  @Test func `a sheet that no workbook can name, or of too many records, stays a text`() {
    #expect(RejectsWorkbook.holds(sheet: "Actes", columns: 12, records: 3))
    #expect(!RejectsWorkbook.holds(sheet: "Actes: été", columns: 12, records: 3))
    #expect(!RejectsWorkbook.holds(sheet: "Actes", columns: 16_384, records: 3))
    #expect(!RejectsWorkbook.holds(sheet: "Actes", columns: 12, records: RejectsWorkbook.mostRecords + 1))
  }
}

private struct Kept: Tally {
  var batches: [Batch] = []
  mutating func add(_ batch: Batch) { batches.append(batch) }
  mutating func merge(_ other: consuming Kept) { batches += other.batches }

  @Test func `a row is as high as its reason needs`() throws {
    let text = "motif_du_rejet\tid\ncourt\tA1\n" + String(repeating: "long ", count: 25) + "\tA2\n"
    let workbook = RejectsWorkbook.build(Array(text.utf8), sheet: "Actes", .unprotected, .french)
    #expect(workbook.sheets[0].heights == [2: 45])
  }
}
