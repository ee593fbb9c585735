internal import BilanModel

/// Where the columns of a register are in a file, and what is asked of its records.
struct RegisterLayout: Sendable {
  let file: String
  /// The sheet of a workbook; nil in any other file.
  var sheet: String?
  let register: Register
  /// For each column of the register where its values come from, nil when the file has none.
  let plans: [ColumnPlan?]
  /// What the configuration says of the file.
  var mapping: SourceMapping?
  var rules = ValueRules()
  /// The headers of a CSV file, without white space around them; none for JSON.
  let headers: [String]
  let ceiling: Ceiling?
  let detail: Period?
  let directory: PartnerDirectory
  /// Whether the file lacks a column that its register requires, so that none of its records can be kept.
  let rejectsAll: Bool
  /// Whether the places of rejected records are kept.
  var keepsRejects = false

  /// What tells lines that name columns from records.
  var headerNames = HeaderNames()
  /// Which records are taken.
  var conditions: [LineCondition] = []
  /// The fields of a CSV file that say why records were rejected before.
  var reasonFields: [Int] = []
  /// The fields that are named as units are and that nothing reads.
  var unitFields: [Int] = []
  /// The lines of records that are totals, which the mapping leaves out.
  var leftLines: Set<Int> = []

  /// The lines whose rejected records mended ones take the place of.
  var corrected: Set<Int> = []
  /// The rows of a sheet that others fill.
  var merges = MergedRows([])
  /// The lines of records that were mended, with what they are protected by at least.
  var floors: [Int: Marking] = [:]

  /// Whether records that repeat an identifier are kept.
  var keepsRepeats = false

  /// Whether the lines of one identifier are one activity.
  var joinsLines: Bool { mapping?.rows == .participation }

  /// Whether lines of activities are joined in some file of the run, so that one withheld here may be theirs too.
  var isBesideJoined = false
  /// Whether the activities of records above the ceiling are kept in mind.
  var holdsActivities: Bool { joinsLines || isBesideJoined }

  /// What becomes of lines with empty fields past those of the header: a separator too many may stand anywhere in them,
  /// and have moved the marking into another column.
  var padding: CSVScanner.Padding { field(.marking) == nil ? .kept : ceiling == nil ? .told : .refused }

  /// The fewest fields of a line that a spreadsheet has cut, where the mapping says so: its marking is never one of those
  /// that are not there, nor is a line of one value a record.
  var shortest: Int? {
    mapping?.dialect.shortLines == .fill ? max(2, field(.marking).map { $0 + 1 } ?? 2) : nil
  }

  /// Every field that a column of the register is read from.
  var fieldsRead: [Int] { Set(plans.flatMap { $0?.fields ?? [] }).sorted() }

  /// The first column of the register that is read from a field.
  func column(of field: Int) -> Column? {
    plans.firstIndex { $0?.fields.contains(field) ?? false }.map { register.columns[$0] }
  }

  /// The field that the column of a role is read from, nil when the file has none.
  func field(_ role: Role) -> Int? { register.index(of: role).flatMap { plans[$0]?.field } }

  /// The identifier of the record of a row as it is read, translated or a constant; nil where it has none.
  func identifier(of row: Int, _ view: RecordView) -> String? {
    guard let column = register.index(of: .identifier), let plan = plans[column] else { return nil }
    if case .constant(let text) = plan { return text }
    guard let field = plan.field else { return nil }
    let written = view.cell(row, field).trimmed.string
    let text = mapping?.columns[register.columns[column].code]?.translations[translationKey(written)] ?? written
    return text.isEmpty ? nil : text
  }

  /// The key of the activity that the line of a row is of, empty where it has no identifier.
  func activityKey(of row: Int, _ view: RecordView) -> String { likenessKey(identifier(of: row, view) ?? "") }

  /// The columns whose texts are kept of every record, be it of the period shown or not: those that records link by,
  /// the source, which may say that the data are invented, and of lines that are joined what is compared.
  var textsOfAllPeriods: Set<Int> {
    var roles = [Role.source]
    if keepsRepeats { roles.append(.identifier) }
    if joinsLines { roles += [.identifier, .title] }
    return Set(roles.compactMap { register.index(of: $0) } + register.columns.indices.filter(register.isLink))
  }
}

extension Register {
  /// Whether a column links records: a reference, or the identifiers that another register refers to.
  func isLink(_ column: Int) -> Bool {
    if columns[column].refersTo != nil { return true }
    guard case .identifier = columns[column].type else { return false }
    return Register.all.contains { register in register.columns.contains { $0.refersTo == code } }
  }

  /// The columns of the first and the last day of a record, when the register has them.
  var span: (start: Int, end: Int)? {
    guard let start = index(of: .first), let end = index(of: .last) else { return nil }
    return (start, end)
  }
}
