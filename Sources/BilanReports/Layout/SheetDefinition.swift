internal import BilanMetrics
package import BilanModel
package import BilanTables
package import BilanWorkbook

/// A sheet that a report may hold.
package struct SheetDefinition: Sendable {
  /// The word of definitions: `synthese`.
  package let code: String
  /// On its tab.
  package let name: Wording
  /// One sentence of the table of sheets.
  package let purpose: Wording
  /// The numbers that a definition may give to it.
  package let parameters: [ParameterRule]
  /// 0xRRGGBB.
  package let tabColour: UInt32
  /// Whether formulas of other sheets need it: it is then in every workbook, asked for or not.
  package let isData: Bool
  /// The code of the one sheet whose formulas need it, without which it is in no workbook; nil where several may.
  let readBy: String?
  /// Whether a report has what the sheet shows: of a register that was not read, nothing does.
  let isThere: @Sendable (Facts) -> Bool
  /// The sheet of a report.
  package let build: @Sendable (ReportContext, SheetParameters) -> Sheet
  /// The tables of figures that the sheet renders; none for a sheet of rows.
  package let tables: @Sendable (ReportContext, SheetParameters) -> [FigureTable]

  init(
    _ code: String, _ name: Wording, purpose: Wording, parameters: [ParameterRule] = [], tabColour: UInt32,
    isData: Bool = false, readBy: String? = nil, isThere: @escaping @Sendable (Facts) -> Bool = isOfActivities,
    tables: @escaping @Sendable (ReportContext, SheetParameters) -> [FigureTable] = { _, _ in [] },
    build: @escaping @Sendable (ReportContext, SheetParameters) -> Sheet
  ) {
    self.code = code
    self.name = name
    self.purpose = purpose
    self.parameters = parameters
    self.tabColour = tabColour
    self.isData = isData
    self.readBy = readBy
    self.isThere = isThere
    self.build = build
    self.tables = tables
  }

  /// A sheet that renders tables of figures.
  static func ofTables<Tables: SheetOfTables>(
    _ code: String, _ name: Wording, purpose: Wording, parameters: [ParameterRule] = [], tabColour: UInt32,
    isThere: @escaping @Sendable (Facts) -> Bool = isOfActivities,
    of sheet: @escaping @Sendable (ReportContext, SheetParameters) -> Tables
  ) -> SheetDefinition {
    SheetDefinition(
      code, name, purpose: purpose, parameters: parameters, tabColour: tabColour, isThere: isThere,
      tables: { sheet($0, $1).tables },
      build: { context, parameters in
        let tables = sheet(context, parameters)
        var built = tables.sheet()
        let facts = context.facts
        let keys = { tables.tables.flatMap(\.keys) }
        built.addChoices(facts.choices.words(beside: keys(), facts.directory, context.language))
        return built
      })
  }

  /// Whether activities were read, or plans, whose sheet counts the activities beside them.
  @Sendable static func isOfActivities(_ facts: Facts) -> Bool {
    facts.hasRead(.activities) || facts.hasRead(.plans)
  }

  /// The data sheet of a register, called as its declaration says.
  static func data(
    _ words: SheetWords, purpose: Wording, isThere: @escaping @Sendable (Facts) -> Bool = isOfActivities,
    build: @escaping @Sendable (ReportContext, SheetParameters) -> Sheet
  ) -> SheetDefinition {
    SheetDefinition(
      words.code, words.name, purpose: purpose, tabColour: Tab.data, isData: true, isThere: isThere,
      build: build)
  }
}

/// A sheet whose figures stand in tables.
protocol SheetOfTables: SendableMetatype {
  /// The tables, in the order of reading.
  var tables: [FigureTable] { get }
  /// The sheet that renders them.
  consuming func sheet() -> Sheet
}

/// The numbers that a definition gives to a sheet; a missing one takes the standard of its rule.
package struct SheetParameters: Sendable, Hashable {
  private let values: [String: Int]

  /// The numbers of a definition, by the codes of their parameters.
  package init(_ values: [String: Int] = [:]) { self.values = values }

  subscript(rule: ParameterRule) -> Int { values[rule.code] ?? rule.standard }
}

/// The colours of the tabs: what is read, what is checked, what is computed on.
enum Tab {
  static let guide: UInt32 = 0x161616
  static let reading: UInt32 = 0x000091
  static let checks: UInt32 = 0xB34000
  static let data: UInt32 = 0x929292
}

/// The sheet that every other one leads back to.
enum GuideSheet {
  static let code = "lecture"
  static let name = Wording("Lecture", "Reading guide")
}

extension ReportContext {
  /// Whether the workbook holds a sheet.
  func shows(_ sheet: SheetDefinition) -> Bool {
    sheet.isData || definition.sheets.contains { $0.code == sheet.code }
  }
}
