internal import BilanModel

/// The limits of Excel, checked on the value before any file is written.
package enum WorkbookChecks {
  /// Throws every problem of a workbook at once.
  package static func check(_ workbook: Workbook) throws(WorkbookError) {
    let found = problems(workbook)
    guard found.isEmpty else { throw WorkbookError(found) }
  }

  /// The problems of a workbook, file first, then sheet by sheet; none when Excel will open it as it is.
  package static func problems(_ workbook: Workbook) -> [WorkbookProblem] {
    var checks = Checks(workbook)
    checks.checkProperties()
    checks.checkSheetNames()
    checks.checkTableNames()
    for sheet in workbook.sheets {
      checks.checkLayout(of: sheet)
      checks.checkCells(of: sheet)
      checks.checkTables(of: sheet)
      checks.checkRules(of: sheet)
      checks.checkEntries(of: sheet)
      checks.checkCharts(of: sheet)
    }
    return checks.problems
  }

  /// The key under which Excel takes two names for the same.
  static func folded(_ name: String) -> String { name.uppercased().lowercased() }
}

/// One pass of the checks over a workbook.
struct Checks {
  let workbook: Workbook
  /// The sheets by folded name.
  let sheetNames: Set<String>
  /// The folded headers of each table, by its folded name.
  let headers: [String: Set<String>]
  /// The columns that formulas name and that are there: thousands of formulas name the same few.
  var soundColumns: Set<FormulaScan.TableColumn> = []
  var problems: [WorkbookProblem] = []

  init(_ workbook: Workbook) {
    self.workbook = workbook
    sheetNames = Set(workbook.sheets.map { WorkbookChecks.folded($0.name) })
    headers = Dictionary(
      workbook.sheets.flatMap(\.tables).map { table in
        (WorkbookChecks.folded(table.name), Set(table.headers.map(WorkbookChecks.folded)))
      },
      uniquingKeysWith: { $0.union($1) })
  }

  /// Notes a problem.
  mutating func note(_ message: String, _ sheet: Sheet? = nil, _ place: Place? = nil) {
    problems.append(WorkbookProblem(sheet: sheet?.name, place: place, message))
  }

  /// Notes a problem unless a condition holds.
  mutating func require(
    _ condition: Bool, in sheet: Sheet? = nil, at place: Place? = nil, _ message: @autoclosure () -> String
  ) {
    if !condition { note(message(), sheet, place) }
  }

  mutating func checkProperties() {
    let properties = workbook.properties
    require(!properties.title.isEmpty, "the document has no title")
    require(!properties.author.isEmpty, "the document has no author")
    let texts = [
      properties.title, properties.subject, properties.author, properties.company, properties.keywords,
      properties.comments,
    ]
    for text in texts { checkLength(text, "a property of the document") }
    require((1900...9999).contains(properties.created.year), "the creation day is not between 1900 and 9999")
    var names: Set<String> = []
    for (name, value) in properties.custom {
      require(!name.isEmpty, "a custom property has no name")
      require(names.insert(WorkbookChecks.folded(name)).inserted, "two custom properties are named “\(name)”")
      checkLength(name, "the name of a custom property")
      checkLength(value, "the custom property “\(name)”")
    }
  }

  private mutating func checkLength(_ text: String, _ what: String) {
    let length = ExcelText.sanitised(text).utf16.count
    require(length <= ExcelLimits.property, "\(what) holds at most \(ExcelLimits.property) characters, not \(length)")
  }

  mutating func checkSheetNames() {
    require(!workbook.sheets.isEmpty, "a workbook has at least one sheet")
    var seen: [String: String] = [:]
    for sheet in workbook.sheets {
      let name = sheet.name
      for fault in SheetName.faults(name) { note(fault, sheet) }
      if let other = seen.updateValue(name, forKey: WorkbookChecks.folded(name)) {
        note("two sheets have the same name but for case: “\(other)” and “\(name)”", sheet)
      }
    }
  }
}
