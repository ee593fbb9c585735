/// A record of a register as a value, each of whose properties is bound to a column.
package protocol RegisterRecord: Sendable {
  /// The register that the fields make.
  static var register: Register { get }
  /// How the records are counted and shown.
  static var declaration: Declaration<Self> { get }
  /// The fields, one a column of the register, in its order.
  static var fields: [Field<Self>] { get }
  /// What its records serve of article D3121-14 where they do not say it themselves.
  static var serving: [AttributionRule<Self>] { get }
  /// The points that the record states itself, else those of the table of attributions.
  var points: [Attribution] { get }
  /// Where the record stands in its file.
  var origin: Origin { get set }
  /// What the lines of each partner state, where the record is recorded partner by partner.
  var shares: [PartnerShare] { get set }
  /// Whether a period that it counts in is one of what it says itself, and not of what follows from it alone.
  func isOwn(_ period: Period) -> Bool
  /// A day, before which something that it leaves unknown of any period is known to be nothing; nil where there is none.
  var unknownFrom: Day? { get }

  /// A record of which nothing is known but its place.
  init(origin: Origin)
}

extension RegisterRecord {
  /// Most records are recorded as a whole.
  package var shares: [PartnerShare] {
    get { [] }
    set {}
  }

  /// Most records say nothing of later periods.
  package func isOwn(_ period: Period) -> Bool { true }

  /// What most records leave unknown of a period, they do of every one before.
  package var unknownFrom: Day? { nil }

  /// The record of a row of a batch of the register; nil where a value that it cannot be without is missing.
  package init?(_ batch: Batch, row: Int) {
    self.init(origin: batch.origin(row))
    // By index: a pair of sequences that a caller elsewhere cannot specialise costs more than the reading.
    let fields = Self.fields
    for index in fields.indices where !fields[index].read(batch.columns[index], row, &self) { return nil }
    if let shares = batch.shares[row] { self.shares = shares }
  }

  /// The same of which only some columns are read, by their places.
  package init?(_ batch: Batch, row: Int, only places: [Int]) {
    self.init(origin: batch.origin(row))
    let fields = Self.fields
    for index in places where !fields[index].read(batch.columns[index], row, &self) { return nil }
  }

  /// The position of the column of a property; a property without a field has none.
  package static func index(of property: PartialKeyPath<Self>) -> Int? {
    fields.firstIndex { $0.property as PartialKeyPath<Self> == property }
  }
}

extension Batch {
  /// A batch of records at hand; the file is that of the first.
  package init<Record: RegisterRecord>(_ records: [Record]) {
    self.init(
      register: Record.register, file: records.first?.origin.file ?? "", lines: records.map(\.origin.line),
      columns: Record.fields.map { $0.write(records) })
    sheet = records.first?.origin.sheet
    for (row, record) in records.enumerated() where !record.shares.isEmpty { shares[row] = record.shares }
  }

  /// The values of the column that a property is; `absent` when the register has none.
  package func column<Record: RegisterRecord>(_ property: PartialKeyPath<Record>) -> BatchColumn {
    Record.index(of: property).map { columns[$0] } ?? .absent
  }

  /// The values of the column of a role; `absent` when the register has none.
  package func column(_ role: Role) -> BatchColumn { register.index(of: role).map { columns[$0] } ?? .absent }

  /// Where the record of a row stands in its file.
  package func origin(_ row: Int) -> Origin { Origin(file: file, line: lines[row], sheet: sheet) }

  /// Where the value of a row stands in a column of the register, or else the record.
  package func origin(_ row: Int, column: Int?) -> Origin {
    column.flatMap { places?.origin(row, $0) } ?? origin(row)
  }
}
