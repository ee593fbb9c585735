import BilanIntake
import BilanMetrics
import BilanModel
import BilanReports
import BilanWorkbook
import Testing

/// What holds of every register, whatever it is of: a new one is held to it by its line in the catalogue.
@Suite struct RegisterLawTests {
  /// Those of the catalogue, and the one that these tests declare.
  static let registers: [any RegisterRecord.Type] = Registers.all + [Stand.self]

  private func tally(_ batches: [Batch]) -> ReportTally {
    var tally = ReportTally(series: .civilYears, asOf: Day(unchecked: 2001, 1, 15), registers: Self.registers)
    for batch in batches { tally.add(batch) }
    return tally
  }

  /// Rows of every register, so that what one says of another is there too.
  private func batches(_ count: Int = 120) -> [Batch] {
    Self.registers.enumerated().map { Batch(randomRecordsOf: $1.register, count: count, seed: UInt64($0 + 1)) }
  }

  @Test(arguments: registers.indices) func `what is written is read again`(index: Int) {
    func check<Record: RegisterRecord>(_ type: Record.Type) {
      let batch = Batch(randomRecordsOf: Record.register, count: 60, seed: 3)
      let records = (0..<batch.count).compactMap { Record(batch, row: $0) }
      #expect(records.count == batch.count && Record.fields.count == batch.columns.count)
      let written = Batch(records)
      for (row, record) in records.enumerated() {
        let again = Record(written, row: row)
        #expect(again?.origin == record.origin)
        for field in Record.fields {
          #expect(again.map { field.shown($0) } == .some(field.shown(record)), "\(field.column.code)")
        }
      }
    }
    check(Self.registers[index])
  }

  @Test(arguments: registers.indices) func `every record is counted, in a report and in a check`(index: Int) {
    let register = Self.registers[index].register
    let batch = Batch(randomRecordsOf: register, count: 60, seed: 5)
    let report = tally([batch])
    #expect(report.counted == [register.code: 60] && !report.loses)
    var links = LinkTally(registers: Self.registers)
    links.add(batch)
    #expect(!links.findings.map(\.code).contains("uncounted-records"))
  }

  @Test(arguments: registers.indices) func `a register has the columns that all have, and no role twice`(index: Int) {
    let register = Self.registers[index].register
    for role in [Role.identifier, .title, .partners, .marking, .source, .note] {
      #expect(register.column(role) != nil, "\(role)")
    }
    let roles = register.columns.compactMap(\.role)
    #expect(Set(roles).count == roles.count && Set(register.columns.map(\.code)).count == register.columns.count)
  }

  @Test(arguments: registers.indices) func `a year with records of one register alone is no empty one`(index: Int) {
    let facts = tally([Batch(randomRecordsOf: Self.registers[index].register, count: 90, seed: 5)]).facts()
    #expect(facts.emptyPeriod == nil)
    #expect(tally([]).facts().emptyPeriod != nil)
  }

  @Test(arguments: registers.indices) func `a workbook holds the data sheets of the registers read alone`(index: Int) {
    let read = Self.registers[index]
    let facts = tally([Batch(randomRecordsOf: read.register, count: 90, seed: 5)]).facts()
    let workbook = AnnualWorkbook.build(ReportContext(facts: facts, version: "0"))
    #expect(WorkbookChecks.problems(workbook) == [])
    // The sheet of the plan counts the activities beside it.
    let needed = read.register.code == Register.plans.code ? [sheet(of: Activity.self).code] : []
    for type in Self.registers {
      let words = sheet(of: type)
      #expect(
        workbook.sheets.contains { $0.tables.contains { $0.name == words.table.french } }
          == (type.register.code == read.register.code || needed.contains(words.code)), "\(words.code)")
    }
  }

  @Test(arguments: registers.indices) func `the highest marking of a record is the edition’s`(index: Int) throws {
    let register = Self.registers[index].register
    var batch = Batch(randomRecordsOf: register, count: 9, seed: 5)
    #expect(tally([batch]).facts().marking == .unprotected)
    let place = try #require(register.index(of: .marking))
    batch.columns[place] = .markings(Markings((0..<9).map { $0 == 7 ? .secret : nil }))
    #expect(tally([batch]).facts().marking == .secret)
  }

  @Test func `no order and no split of the records changes a figure or a finding`() {
    let whole = tally(batches())
    let rows = batches().flatMap { batch in (0..<batch.count).map { batch.row($0) } }
    let shuffled = rows.enumerated().sorted { ($0.0 * 97 % 331, $0.0) < ($1.0 * 97 % 331, $1.0) }.map(\.1)
    let parts = stride(from: 0, to: shuffled.count, by: 50).map { start in
      tally(Array(shuffled[start..<min(start + 50, shuffled.count)]))
    }
    let merged = parts.reversed().reduce(into: tally([])) { $0.merge($1) }
    let (one, other) = (whole.facts(), merged.facts())
    let figures = (one.figures(), other.figures())
    #expect(figures.0.count > 1000 && figures.0.count == figures.1.count)
    for (left, right) in zip(figures.0, figures.1) {
      #expect(left.metric.code == right.metric.code && left.coordinate == right.coordinate)
      #expect(left.quantity == right.quantity, "\(left.metric.code) \(left.coordinate)")
    }
    #expect(one.rows == other.rows && one.plan == other.plan)
    #expect(Array(whole.findings) == Array(merged.findings))
  }

  @Test(arguments: registers.indices) func `a total is the sum of its parts where a record has one of them`(index: Int)
  {
    func check<Record: RegisterRecord>(_ type: Record.Type) {
      let batch = Batch(randomRecordsOf: Record.register, count: 200, seed: 11)
      let facts = tally([batch]).facts()
      let records = (0..<batch.count).compactMap { Record(batch, row: $0) }
      let single = Record.declaration.dimensions.filter { dimension in
        records.allSatisfy { dimension.values($0).count == 1 }
      }.map { Cut($0.dimension) }
      #expect(!single.isEmpty)
      for metric in facts.metrics where metric.cuts.contains(.total) && ![.partners, .date].contains(metric.unit) {
        for cut in metric.cuts where single.contains(cut) {
          let figures = facts.figures().filter { $0.metric.code == metric.code && $0.coordinate.period == 0 }
          guard let total = figures.first(where: { $0.cut == .total })?.quantity.whole else { continue }
          let parts = figures.filter { $0.cut == cut }.compactMap(\.quantity.whole)
          #expect(parts.reduce(0, +) == total, "\(metric.code) \(cut.code)")
        }
      }
    }
    check(Self.registers[index])
  }

  @Test func `the column of an amount adds up to its figure, in both languages`() throws {
    let facts = tally(batches()).facts()
    #expect(!facts.registers.isEmpty)
    for register in facts.registers {
      let table = register.table(facts.directory)
      let whole = try #require(table.columns.firstIndex { $0.header == RegisterTable.whole })
      #expect(Set(table.columns.map(\.header.french)).count == table.columns.count)
      #expect(Set(table.columns.map(\.header.english)).count == table.columns.count)
      for metric in register.metrics where !metric.isBeside {
        guard metric.cuts.contains(.total), case .sum(let header) = try #require(register.formula(metric.code)) else {
          continue
        }
        let place = try #require(table.columns.firstIndex { $0.header == header })
        #expect(table.columns[place].isAmount)
        for period in [0, -1] {
          let rows = table.rows.filter { $0.period == period && $0.values[whole] == .number(1) }
          let sum = rows.reduce(0) { $0 + ($1.values[place]?.whole ?? 0) }
          #expect(sum == facts[metric, at: Coordinate(period: period)].parts ?? 0, "\(metric.code) \(period)")
        }
      }
    }
  }

  @Test(arguments: [Language.french, .english])
  func `a workbook of every register has no problem and a data sheet for each`(language: Language) {
    let workbook = AnnualWorkbook.build(
      ReportContext(facts: tally(batches()).facts(), language: language, version: "0"))
    #expect(WorkbookChecks.problems(workbook) == [])
    for type in Self.registers {
      let words = sheet(of: type)
      #expect(workbook.sheets.contains { $0.tables.contains { $0.name == words.table[language] } })
    }
  }

  private func sheet<Record: RegisterRecord>(of type: Record.Type) -> SheetWords { type.declaration.sheet }

  @Test func `words and codes of registers are each one’s own`() {
    func parts<Record: RegisterRecord>(_ type: Record.Type) -> (sheet: SheetWords, figures: [String]) {
      (Record.declaration.sheet, Record.declaration.figures.map(\.code))
    }
    let all = Self.registers.map { parts($0) }
    #expect(Set(all.map(\.sheet.code)).count == all.count && Set(all.map(\.sheet.name.french)).count == all.count)
    #expect(Set(all.map(\.sheet.table.english)).count == all.count)
    let codes = MetricCatalog.written.map(\.code) + all.flatMap(\.figures)
    #expect(Set(codes).count == codes.count)
    for metric in tally([]).facts().metrics {
      for words in [metric.name, metric.definition, metric.counts.words] {
        #expect(!words.french.isEmpty && !words.english.isEmpty, "\(metric.code)")
      }
      #expect(!metric.definition.french.hasSuffix("."), "\(metric.code)")
    }
  }
}

extension FieldValue {
  /// The whole number of an amount, cents for money.
  fileprivate var whole: Int? {
    switch self {
    case .number(let number): number
    case .money(let euros): Int(euros.cents)
    case .ratio(let part, _): part
    case .text, .words, .partners, .date: nil
    }
  }
}

extension Quantity {
  /// The number of things, of cents, or of the parts that a sum is added up in.
  fileprivate var parts: Int? {
    if case .ratio(let part, _) = self { Int(part) } else { whole }
  }

  /// The number of things or cents.
  fileprivate var whole: Int? {
    switch self {
    case .number(let number): number
    case .money(let euros): Int(euros.cents)
    case .ratio, .missing: nil
    }
  }
}
