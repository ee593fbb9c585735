import BilanIntake
import BilanModel
import Foundation
import Testing

@Suite struct `Workbooks as sources` {
  /// Rows of cells: a number is a number, `d45426` a date, `#N/A` an error, all else a text; empty cells are none.
  private func rows(_ rows: [[String]], from first: Int = 1) -> String {
    rows.enumerated().map { index, cells in
      let number = first + index
      return "<row r=\"\(number)\">"
        + cells.enumerated().map { cell($1, Origin.letters(ofColumn: $0 + 1) + "\(number)") }.joined() + "</row>"
    }.joined()
  }

  private func cell(_ text: String, _ place: String) -> String {
    if text.isEmpty { return "" }
    if text.hasPrefix("#") { return "<c r=\"\(place)\" t=\"e\"><v>\(text)</v></c>" }
    if text.hasPrefix("d"), let day = Int(text.dropFirst()) { return "<c r=\"\(place)\" s=\"1\"><v>\(day)</v></c>" }
    if Double(text) != nil { return "<c r=\"\(place)\"><v>\(text)</v></c>" }
    return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  private let header = [
    "Intitulé", "Partenaires", "Nature", "Début", "État", "Effectif français", "Coût (€)", "Protection",
  ]

  private func sheet(_ cells: String, name: String = "Actes", state: String = "visible", after: String = "")
    -> SmallWorkbook.Sheet
  {
    .init(name: name, state: state, content: "<sheetData>\(cells)</sheetData>\(after)")
  }

  private func read(
    _ sheets: [SmallWorkbook.Sheet], name: String = "a.xlsx", ceiling: Ceiling? = nil, mapping: SourceMapping? = nil
  ) throws -> Reading {
    var workbook = SmallWorkbook(sheets)
    workbook.formats = ["dd/mm/yyyy"]
    return try BilanIntakeTests.read(
      files: [(name, workbook.bytes())], options: IntakeOptions(ceiling: ceiling), mapping: mapping)
  }

  /// The findings with the path before the name of the file left out.
  private func said(_ reading: Reading) -> [String] {
    reading.report.findings.map { finding in
      let text = finding.text(.french)
      return text.firstRange(of: "a.xlsx").map { String(text[$0.lowerBound...]) } ?? text
    }
  }

  @Test func `rows are read as those of a CSV file with the same values`() throws {
    let written = """
      Intitulé;Partenaires;Nature;Début;État;Effectif français;Coût (€);Protection
      Visite;Italie;visite;2024-05-14;fait;12;1234.5;NP
      "deux
      lignes";"Italie
      Grèce";exercice;2024-05-20T09:30:00;fait;"0012";1 234,50 €;DR
      """
    let sheet = sheet(
      rows([
        header, ["Visite", "Italie", "visite", "d45426", "fait", "12", "1234.5", "NP"],
        ["deux\nlignes", "Italie\nGrèce", "exercice", "", "fait", "0012", "1 234,50 €", "DR"],
      ]).replacingOccurrences(
        of: "<c r=\"E3\"", with: "<c r=\"D3\" s=\"1\"><v>45432.395833333336</v></c><c r=\"E3\""))
    let (csv, workbook) = (try BilanIntakeTests.read(written), try read([sheet]))
    #expect(csv.records.count == 2)
    #expect(workbook.records == csv.records)
    #expect(workbook.codes == csv.codes)
    #expect(
      workbook.report.sources.first?.description.french.contains("xlsx, feuille « Actes », 2 enregistrements") == true)
  }

  @Test func `what is said of two records names the sheet of both`() throws {
    func hint(_ reading: Reading, _ code: String) throws -> String {
      let found = try #require(reading.report.findings.first { $0.code == code })
      #expect(found.origin.sheet == "Actes" && found.origin.line == 3)
      return try #require(found.hint?.french)
    }
    let cells = ["Visite", "Italie", "visite", "d45426", "fait", "12", "", "NP"]
    #expect(try hint(read([sheet(rows([header, cells, cells]))]), "identical-lines").hasSuffix("a.xlsx:Actes!2"))
    let named = [["id"] + header, ["A1"] + cells, ["A1"] + cells]
    #expect(try hint(read([sheet(rows(named))]), "repeated-id").hasSuffix("a.xlsx:Actes!2"))
  }

  @Test func `findings name the sheet and the cell`() throws {
    let reading = try read([
      sheet(
        rows(
          [
            header, ["Visite\nde travail", "Italie", "visite", "d45426", "fait", "12", "1", "NP"],
            ["Cours", "Atlantide", "visite", "31/04/2024", "fait", "beaucoup", "#REF!", "NP"], ["Total"],
          ], from: 3), name: "Mes actes")
    ])
    #expect(
      said(reading) == [
        "a.xlsx:Mes actes!B5: erreur[unknown-partner]: partenaire inconnu « Atlantide »",
        "a.xlsx:Mes actes!D5: erreur[bad-date]: date illisible « 31/04/2024 »",
        "a.xlsx:Mes actes!F5: erreur[bad-count]: nombre illisible « beaucoup »",
        "a.xlsx:Mes actes!G5: avertissement[spreadsheet-error]: erreur de tableur « #REF! » dans « Coût (€) »",
        "a.xlsx:Mes actes!A6: note[total-line]: ligne de total mise de côté : « Total »",
      ])
  }

  @Test func `a number is read by no mark but its own`() throws {
    var mapping = SourceMapping(files: [])
    mapping.dialect.decimalMark = .comma
    let sheet = sheet(rows([header, ["Visite", "Italie", "visite", "d45426", "fait", "12", "1234.5", "NP"]]))
    #expect(try read([sheet], mapping: mapping).records == read([sheet]).records)
    #expect(try read([sheet]).records.first?.contains("cost_eur=1234.50") == true)
  }

  @Test func `the sheet of the configuration is read, and else the first that is shown`() throws {
    let record = ["Visite", "Italie", "visite", "d45426", "fait", "12", "1", "NP"]
    let sheets = [
      sheet(rows([["liste"]]), name: "Listes", state: "hidden"), sheet(rows([header, record])),
      sheet(rows([header, record, record]), name: "2023"),
    ]
    let reading = try read(sheets)
    #expect(reading.records.count == 1)
    #expect(
      said(reading) == [
        "a.xlsx: note[other-sheets]: seule la feuille « Actes » est lue, non « Listes » (masquée), « 2023 »"
      ])
    var mapping = SourceMapping(files: [])
    mapping.dialect.sheet = "2023"
    #expect(try read(sheets, mapping: mapping).records.count == 2)
    mapping.dialect.sheet = "2022"
    let missing = try read(sheets, mapping: mapping)
    #expect(missing.codes == ["unknown-sheet"])
    #expect(missing.report.sources.first?.isRead == false)
  }

  @Test(arguments: [SourceMapping.RowMeaning.activity, .participation])
  func `sheets of a list are read one after the other, and what is wrong in each is said there`(
    _ rows: SourceMapping.RowMeaning
  ) throws {
    func activity(_ number: Int, _ cost: String) -> [String] {
      ["V\(number)", "Visite \(number)", "Italie", "visite", "d45426", "fait", "12", cost, "NP"]
    }
    let header = ["id"] + header
    let sheets = [
      sheet(self.rows([header, activity(1, "1")]), name: "2023"),
      sheet(self.rows([header, activity(2, "2"), activity(3, "x")]), name: "2024"),
      sheet(self.rows([header, activity(4, "4")]), name: "2025"),
    ]
    var mapping = SourceMapping(files: [])
    mapping.rows = rows
    (mapping.dialect.sheet, mapping.dialect.moreSheets) = ("2023", ["2024"])
    let reading = try read(sheets, mapping: mapping)
    #expect(reading.records.map { $0.contains("cost_eur=1.00") } == [true, false])
    #expect(reading.report.counts.kept == 2 && reading.report.counts.rejected == 1)
    #expect(
      said(reading).count == 1 && said(reading)[0].hasPrefix("a.xlsx:2024!H3: erreur[bad-amount]"), "\(said(reading))")
    // The same identifier in two of them is one too many.
    mapping.rows = .activity
    mapping.dialect.moreSheets = ["2025", "2022"]
    #expect(try read(sheets, mapping: mapping).codes == ["unknown-sheet"])
    let twice = [sheets[0], sheet(self.rows([header, activity(1, "5")]), name: "2024")]
    mapping.dialect.moreSheets = ["2024"]
    #expect(try read(twice, mapping: mapping).codes == ["repeated-id"])
  }

  @Test func `what a workbook says elsewhere of its marking holds for what is read`() throws {
    let record = ["Visite", "Italie", "visite", "d45426", "fait", "12", "1", "NP"]
    let own = sheet(rows([header, record]))
    let banner = sheet(rows([["SECRET"]]), name: "Garde", state: "hidden")
    #expect(try read([own], ceiling: .restricted).records.count == 1)
    let refused = try read([own, banner], ceiling: .restricted)
    #expect(refused.records.isEmpty)
    #expect(said(refused).contains { $0.hasPrefix("a.xlsx:Garde!A1: erreur[unread-marking]") })
    #expect(said(refused).allSatisfy { !$0.contains("« Garde »") })
    #expect(try read([own, banner]).report.quotedMarking == .secret)
    let page = sheet(
      rows([header, record]), after: "<headerFooter><oddHeader>&amp;CDIFFUSION RESTREINTE</oddHeader></headerFooter>")
    #expect(try read([page], ceiling: .unprotected).records.isEmpty)
    #expect(try read([page], ceiling: .restricted).records.count == 1)
    // Head and foot are no list: what both say is joined.
    let both = "<headerFooter><oddHeader>&amp;CDR</oddHeader><oddFooter>&amp;CSECRET</oddFooter></headerFooter>"
    #expect(try read([sheet(rows([header, record]), after: both)]).report.quotedMarking == .secret)
    // A list of the words for levels says nothing of the records, but under a ceiling nobody knows.
    let words = sheet(rows([["NP"], ["DR"], ["SECRET"]]), name: "Listes")
    #expect(try read([own, words]).report.quotedMarking == .unprotected)
    #expect(try read([own, words], ceiling: .restricted).records.isEmpty)
    var mapping = SourceMapping(files: [])
    mapping.marking = .unprotected
    #expect(try read([own, words], ceiling: .restricted, mapping: mapping).records.count == 1)
  }

  @Test func `a title above the header that says a marking is heeded`() throws {
    let reading = try read(
      [
        sheet(
          rows([
            ["Registre", "DIFFUSION RESTREINTE"], [], header,
            ["Visite", "Italie", "visite", "d45426", "fait", "", "", "NP"],
          ]))
      ],
      ceiling: .unprotected)
    #expect(reading.records.isEmpty)
    #expect(reading.codes.contains("unread-marking"))
  }

  @Test func `merged cells, hidden rows and hidden columns are said`() throws {
    let record = ["Visite", "Italie", "visite", "d45426", "fait", "12", "1", "NP"]
    let other = ["Cours", "", "visite", "d45427", "fait", "", "2", "NP"]
    let text = rows([header, record, other]).replacingOccurrences(of: "<row r=\"3\"", with: "<row r=\"3\" hidden=\"1\"")
    let one = try read([sheet(text, after: #"<mergeCells><mergeCell ref="B2:B3"/></mergeCells>"#)])
    #expect(one.records.count == 2)
    #expect(one.codes == ["hidden-cells", "merged-cells"])
    let two = try read([
      sheet(text, after: #"<mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="F2:F3"/></mergeCells>"#)
    ])
    #expect(
      said(two).last
        == "a.xlsx:Actes!F2: avertissement[merged-number]: un nombre fusionné sur 2 lignes compte dans chacune")
  }

  @Test func `the name and the content of a file are held against one another`() throws {
    let record = ["Visite", "Italie", "visite", "d45426", "fait", "12", "1", "NP"]
    #expect(try read([sheet(rows([header, record]))], name: "a.xlsx.csv").codes == ["misnamed-file"])
    let text = header.joined(separator: ";") + "\nVisite;Italie;visite;2024-05-14;fait;12;1;NP\n"
    let reading = try BilanIntakeTests.read(text, name: "a.xlsx")
    #expect(reading.codes == ["misnamed-file"])
    #expect(reading.records.count == 1)
  }

  @Test func `a workbook that cannot be read is an error by its reason`() throws {
    let whole = SmallWorkbook([sheet(rows([header]))]).bytes()
    let locked =
      [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 508) + "EncryptedPackage".utf8.flatMap { [$0, 0] }
    let cases: [(bytes: [UInt8], code: String)] = [
      (Array(whole.dropLast(30)), "bad-workbook"),
      (SmallWorkbook([sheet(rows([header]))]).bytes(.init(isEncrypted: true)), "encrypted-workbook"),
      (locked, "encrypted-workbook"), (Array(locked.prefix(512)), "not-text"),
    ]
    for (bytes, code) in cases {
      let reading = try BilanIntakeTests.read(files: [("a.xlsx", bytes)])
      #expect(reading.codes == [code])
      #expect(reading.report.sources.first?.isRead == false)
    }
  }

  @Test func `a table may stand some columns and rows into its sheet`() throws {
    let record = ["", "", "Visite", "Italie", "visite", "d45426", "fait", "12", "1", "NP"]
    let reading = try read(
      [sheet(rows([["", "", "Titre"], [], ["", ""] + header, ["", "", "Section"], record], from: 2))])
    #expect(reading.records.count == 1)
    #expect(reading.codes == ["title-lines", "section-line"])
    #expect(reading.report.sources.first?.rejected == 0)
  }

  @Test func `lines are left out by rows, whatever line ends cells hold`() throws {
    var mapping = SourceMapping(files: [])
    (mapping.dialect.skippedBefore, mapping.dialect.skippedAfter) = (1, 1)
    let record = ["Visite", "Italie", "visite", "d45426", "fait", "12", "1", "NP"]
    let reading = try read(
      [sheet(rows([["Titre\nsur deux lignes"], header, record, ["Fin", "sur\ndeux", "lignes"]]))], mapping: mapping)
    #expect(reading.records.count == 1)
    #expect(reading.codes == [])
  }

  @Test func `a survey looks at the sheet as at a text`() throws {
    let record = ["Visite", "Italie", "visite", "d45426", "fait", "12", "1", "NP"]
    var workbook = SmallWorkbook([sheet(rows([["Titre"], header, record]), name: "Mes actes")])
    workbook.formats = ["dd/mm/yyyy"]
    let path = FileManager.default.temporaryDirectory.appending(path: "survey-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(workbook.bytes()).write(to: path)
    let survey = SourceSurvey.read(path.path).survey
    #expect(survey?.sheet?.name == "Mes actes")
    #expect(survey?.headerLine == 2)
    #expect(survey?.records == 1)
    #expect(survey?.columns.map(\.header) == header)
    #expect(survey?.columns[3].values.first?.text == "2024-05-14")
  }

  @Test func `a formula without a value is said at its cell`() throws {
    let cells = rows([header, ["Visite", "Italie", "visite", "d45426", "fait", "", "1", "NP"]])
      .replacingOccurrences(of: "<c r=\"G2\">", with: "<c r=\"F2\"><f>G2*2</f></c><c r=\"G2\">")
    let reading = try read([sheet(cells)])
    #expect(reading.codes.contains("uncalculated-formulas"))
    #expect(
      said(reading).contains { $0.hasPrefix("a.xlsx:Actes!F2: ") && $0.contains("une formule n’a pas de valeur") })
  }

  @Test func `a marking that nobody has calculated is not read as none`() throws {
    let cells = rows([header, ["Visite", "Italie", "visite", "d45426", "fait", "12", "1", "NP"]])
      .replacingOccurrences(
        of: "<c r=\"H2\" t=\"inlineStr\"><is><t>NP</t></is></c>", with: "<c r=\"H2\"><f>I2</f><v/></c>")
    let reading = try read([sheet(cells)], ceiling: .unprotected)
    #expect(reading.report.counts.kept == 0 && reading.codes.contains("uncalculated-formulas"))
  }
}
