import BilanIntake
import BilanModel
import Testing

/// Lines that end before the last column, and whole lines in quotes: records that a spreadsheet has cut or wrapped.
@Suite struct ShortLineTests {
  private static let header = "Intitulé;Partenaires;Nature;Début;Fin;État;Participants français;Note\n"

  private func read(
    _ lines: String, fills: Bool = true, header: String = Self.header, ceiling: Ceiling? = nil
  ) throws -> Reading {
    var mapping = SourceMapping(files: ["*"])
    if fills { mapping.dialect.shortLines = .fill }
    return try BilanIntakeTests.read(header + lines, options: IntakeOptions(ceiling: ceiling), mapping: mapping)
  }

  private static let whole = "A;Italie;Visite;2024-03-04;2024-03-05;fait;12;n\n"

  @Test(arguments: [
    ("B;Mali;Visite;2024-03-04;;fait", "B;Mali;Visite;2024-03-04;;fait;;"),
    ("B;Mali;Visite;2024-03-04;;fait;3", "B;Mali;Visite;2024-03-04;;fait;3;"),
    ("\"B\";\"Mali\";Visite;2024-03-04;;fait", "B;Mali;Visite;2024-03-04;;fait;;"),
    ("B \"x\";Mali;Visite;2024-03-04;;fait", "B \"x\";Mali;Visite;2024-03-04;;fait;;"),
  ]) func `a line that ends early is the line with empty fields`(short: String, whole: String) throws {
    for next in ["", Self.whole] {
      let filled = try read(Self.whole + short + "\n" + next)
      let plain = try read(Self.whole + whole + "\n" + next, fills: false)
      #expect(filled.records == plain.records && filled.records.count == (next.isEmpty ? 2 : 3))
      #expect(filled.codes == plain.codes)
      #expect(try read(Self.whole + short + "\n" + next, fills: false).codes.contains("field-count"))
    }
  }

  @Test func `what a record must have is missed where the line ends before it`() throws {
    let reading = try read(Self.whole + "B;Mali;Visite\n" + Self.whole)
    #expect(reading.records.count == 2 && reading.codes.contains("missing-value"))
  }

  @Test func `a line of one value is no record`() throws {
    let reading = try read(Self.whole + "2EME SEMESTRE\n" + Self.whole)
    #expect(reading.records.count == 2 && reading.report.sources.first?.rejected == 1)
  }

  @Test func `a marking is never one of the fields that are not there`() throws {
    let header = "Intitulé;Partenaires;Nature;Début;État;Protection;Note\n"
    let lines =
      "A;Italie;Visite;2024-03-04;fait;NP;n\nB;Mali;Visite;2024-03-04;fait\nC;Togo;Visite;2024-03-05;fait;NP\n"
    for ceiling in [nil, Ceiling.unprotected] {
      let reading = try read(lines, header: header, ceiling: ceiling)
      #expect(reading.records.count == 2 && reading.codes.filter { $0 == "field-count" }.count == 1)
    }
  }

  @Test(arguments: [
    "\"B;Mali;Visite;2024-03-04;;fait;3;\"", "\"B;Mali;Visite;2024-03-04;;fait;3;\";;;;;;;",
    "\"B,Mali,Visite,2024-03-04,,fait\"",
  ]) func `a whole line in quotes is a record that is rejected, wherever it stands`(line: String) throws {
    for text in [line + "\n", Self.whole + line + "\n", Self.whole + line + "\n" + Self.whole] {
      let reading = try read(text, fills: false)
      let source = try #require(reading.report.sources.first)
      #expect(source.rejected == 1 && source.setAside == 0, "\(text)")
    }
  }

  @Test(arguments: ["\"Source : bureau, 2024\"", "Extraction du 12/01/2025"])
  func `a footer in quotes is still one`(line: String) throws {
    let reading = try read(Self.whole + line + "\n", fills: false)
    #expect(reading.codes == ["footer-line"] && reading.report.sources.first?.rejected == 0)
  }
}
