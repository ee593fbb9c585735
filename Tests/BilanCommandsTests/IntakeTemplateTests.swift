import BilanIntake
import BilanModel
import BilanReports
import BilanText
import BilanWorkbook
import BilanXlsx
import Foundation
import Testing

/// A template that is filled in is read without any mapping, whatever register it is of.
@Suite struct IntakeTemplateTests {
  private static let languages: [Language] = [.french, .english]

  /// Writes a workbook and reads it.
  private func read(
    _ workbook: Workbook, _ options: IntakeOptions = IntakeOptions()
  ) throws -> (batches: [Batch], report: IntakeReport) {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("bilan-saisie-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try XlsxBackend.write(workbook, to: file.path)
    let (tally, report) = Intake.read([file.path], options: options, into: Kept())
    return (tally.batches.filter { $0.count > 0 }, report)
  }

  /// The template of some registers with records in each, written as its language writes them.
  private func filled(
    _ registers: [any RegisterRecord.Type], _ language: Language, count: Int = 20
  ) -> (workbook: Workbook, records: [String: Batch]) {
    var workbook = IntakeTemplate.build(registers.map { $0.register }, language)
    var records: [String: Batch] = [:]
    for (place, type) in registers.enumerated() {
      let batch = Batch(randomRecordsOf: type.register, count: count, seed: UInt64(place + 1)).typable
      let writer = CellWords(language)
      for row in 0..<count {
        for (column, cell) in writer.cells(batch, row: row).enumerated() where cell != nil {
          workbook.sheets[place][row + 2, column] = cell
        }
      }
      records[type.register.code] = batch
    }
    return (workbook, records)
  }

  private func check<Record: RegisterRecord>(_ type: Record.Type, _ found: [Batch], _ written: Batch?) throws {
    let own = found.filter { $0.register.code == Record.register.code }
    let read = own.flatMap { batch in (0..<batch.count).compactMap { Record(batch, row: $0) } }
    let records = try #require(written).records(type)
    #expect(read.count == records.count)
    for (one, other) in zip(read, records) {
      for field in Record.fields { #expect(field.shown(one) == field.shown(other), "\(field.column.code)") }
    }
  }

  @Test(arguments: Registers.all.indices, languages)
  func `every column of every register comes back as it was filled in`(index: Int, language: Language) throws {
    let type = Registers.all[index]
    let (workbook, records) = filled([type], language)
    let (batches, report) = try read(workbook)
    try check(type, batches, records[type.register.code])
    let source = try #require(report.sources.first)
    #expect(source.kept == 20 && source.counts.aside.examples == 1 && report.counts.rejected == 0)
    #expect(report.findings.allSatisfy { $0.severity == .note }, "\(report.findings.map(\.message.french))")
    #expect(report.findings.map(\.code) == ["example-line"] && report.sources.count == 1)
  }

  @Test(arguments: languages) func `a workbook of all registers is read sheet by sheet`(language: Language) throws {
    let (workbook, records) = filled(Registers.all, language)
    let (batches, report) = try read(workbook)
    for type in Registers.all { try check(type, batches, records[type.register.code]) }
    #expect(report.sources.map { $0.register?.code } == Registers.all.map { $0.register.code })
    #expect(report.counts.kept == 20 * Registers.all.count && report.counts.aside.examples == Registers.all.count)
    #expect(report.findings.allSatisfy { $0.severity == .note && $0.code != "other-sheets" })
  }

  @Test(arguments: languages) func `lists, notes and examples say no marking`(language: Language) throws {
    var options = IntakeOptions()
    options.ceiling = Ceiling(.unprotected, releaseTo: [])
    let (batches, report) = try read(filled(Registers.all, language).workbook, options)
    #expect(report.counts.kept == 20 * Registers.all.count && report.counts.withheld == 0)
    #expect(batches.count == Registers.all.count)
  }

  @Test func `sheets that nobody has filled in are not given, and all of them empty are an empty source`() throws {
    var (workbook, _) = filled([Activity.self], .french)
    let empty = IntakeTemplate.build([PlanLine.register, Agreement.register], .french)
    workbook.sheets.insert(contentsOf: empty.sheets.dropLast(), at: 0)
    // Their lists are those of activities too.
    workbook.sheets[0].validations = []
    workbook.sheets[1].validations = []
    let (batches, report) = try read(workbook)
    #expect(
      batches.map(\.register.code) == ["activities"] && report.sources.map { $0.register?.code } == ["activities"])
    #expect(report.findings.count { $0.code == "empty-sheet" } == 2)
    let (none, nothing) = try read(empty)
    #expect(none.isEmpty && nothing.findings.contains { $0.code == "empty-register" })
  }

  @Test(arguments: Registers.all.indices, languages)
  func `an example line that nobody marks as one is a record without a fault`(index: Int, language: Language) throws {
    var workbook = IntakeTemplate.build([Registers.all[index].register], language)
    let place = try #require(Registers.all[index].register.index(of: .identifier))
    workbook.sheets[0][1, place] = Cell(.text("A-1"))
    let (batches, report) = try read(workbook)
    #expect(batches.map(\.count) == [1] && report.findings.isEmpty, "\(report.findings.map(\.message.french))")
  }

  @Test(arguments: Registers.all.indices, languages)
  func `a template keeps the limits of Excel and says each column`(index: Int, language: Language) {
    let register = Registers.all[index].register
    let workbook = IntakeTemplate.build([register], language)
    #expect(WorkbookChecks.problems(workbook) == [])
    let sheet = workbook.sheets[0]
    #expect(sheet.notes.count == register.columns.count)
    for (place, column) in register.columns.enumerated() {
      let validation = sheet.validations.first { $0.range.first.column == place }
      switch column.type {
      case .choice, .count, .money, .decimal, .date:
        #expect(validation?.refusal != nil, "\(column.code)")
      case .partners, .choices, .marking:
        #expect(validation != nil && validation?.refusal == nil, "\(column.code)")
      case .text, .label, .labels, .duration: #expect(validation == nil, "\(column.code)")
      case .identifier: #expect((validation == nil) == !register.scope.isEmpty, "\(column.code)")
      }
    }
  }

  @Test func `every partner of the list is found by its name`() {
    for partner in PartnerDirectory.standard.partners {
      for name in [partner.name.french, partner.name.english] {
        #expect(
          PartnerDirectory.standard.find(name).map { PartnerDirectory.standard[$0].code } == partner.code, "\(name)")
      }
    }
  }
}

/// The batches of a reading.
private struct Kept: Tally {
  var batches: [Batch] = []
  mutating func add(_ batch: Batch) { batches.append(batch) }
  mutating func merge(_ other: consuming Kept) { batches += other.batches }
}

extension Batch {
  /// The same records with what somebody would type: whole months where a day is not known, no value twice in a cell.
  fileprivate var typable: Batch {
    var batch = self
    batch.columns = columns.map { column in
      switch column {
      case .dates(var dates):
        for row in dates.earliest.indices where dates.earliest[row] != dates.latest[row] {
          let (year, month, _) = Day(number: dates.earliest[row]).civil
          dates.earliest[row] = Day(unchecked: year, month, 1).number
          dates.latest[row] = Day(unchecked: year, month, Day.length(ofMonth: month, year: year)).number
        }
        return .dates(dates)
      case .partners(let lists): return .partners(lists.withoutRepeats(count))
      case .labelLists(let lists, let names): return .labelLists(lists.withoutRepeats(count), names: names)
      default: return column
      }
    }
    guard let start = register.index(of: .first), let end = register.index(of: .last),
      case .dates(let starts) = batch.columns[start], case .dates(var ends) = batch.columns[end]
    else { return batch }
    for row in 0..<count where ends.latest[row] < starts.earliest[row] && ends.latest[row] != BatchColumn.missingDay {
      (ends.earliest[row], ends.latest[row]) = (starts.earliest[row], starts.latest[row])
    }
    batch.columns[end] = .dates(ends)
    return batch
  }

  fileprivate func records<Record: RegisterRecord>(_ type: Record.Type) -> [Record] {
    (0..<count).compactMap { Record(self, row: $0) }
  }
}

extension Lists {
  fileprivate func withoutRepeats(_ count: Int) -> Lists {
    var lists = Lists()
    for row in 0..<count {
      let codes = self.codes[range(row)]
      lists.append(codes.indices.filter { !codes[..<$0].contains(codes[$0]) }.map { codes[$0] })
    }
    return lists
  }
}

/// The values of records as somebody types them.
private struct CellWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  func cells(_ batch: Batch, row: Int) -> [Cell?] {
    zip(batch.register.columns, batch.columns).map { column, values in
      content(column, values, row).map { content in
        guard case .day = content else { return Cell(content) }
        return Cell(content, CellStyle.body.with { $0.numberFormat = NumberFormat.day })
      }
    }
  }

  private func content(_ column: Column, _ values: BatchColumn, _ row: Int) -> Content? {
    let several = "; "
    switch column.type {
    case .identifier, .text, .label: return String.read(values, row).map { .text($0) }
    case .labels: return list(String.list(values, row) ?? [], several)
    case .choice(let terms):
      guard case .terms(let codes) = values, codes[row] != BatchColumn.missingTerm else { return nil }
      return .text(terms[Int(codes[row])].name[language])
    case .choices(let terms):
      guard case .labelLists(let lists, _) = values else { return nil }
      return list(lists.range(row).map { terms[Int(lists.codes[$0])].name[language] }, several)
    case .marking: return row % 3 == 0 ? .text("NP") : nil
    case .partners:
      let directory = PartnerDirectory.standard
      return list((PartnerIndex.list(values, row) ?? []).map { directory[$0].name[language] }, several)
    case .date: return PartialDate.read(values, row).map(date)
    case .count: return Int.read(values, row).map { .number(Double($0)) }
    case .money: return Euros.read(values, row).map { .number(Double($0.cents) / 100) }
    case .decimal:
      return DecimalNumber.read(values, row).map { .number(Double($0.millionths) / 1_000_000) }
    case .duration: return CalendarDuration.read(values, row).map(duration)
    }
  }

  private func list(_ words: [String], _ separator: String) -> Content? {
    words.isEmpty ? nil : .text(words.joined(separator: separator))
  }

  private func date(_ date: PartialDate) -> Content {
    if date.earliest == date.latest { return .day(date.earliest) }
    return .text(DateText.partial(date, language))
  }

  private func duration(_ duration: CalendarDuration) -> Content {
    if duration.isIndefinite { return .text(Wording("indéfinie", "indefinite")[language]) }
    return .text("P\(duration.months)M" + (duration.days > 0 ? "\(duration.days)D" : ""))
  }
}
