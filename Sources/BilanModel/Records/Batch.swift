/// Some records of one register in columns, as intake hands them to a tally: codes, day numbers and integers,
/// no String per field.
package struct Batch: Sendable {
  /// Of which the records are.
  package let register: Register
  /// The file that the records come from.
  package let file: String
  /// The sheet of a workbook that they stand in; nil in any other file.
  package var sheet: String?
  /// 1-based physical line of each record.
  package var lines: [Int]
  /// One entry per column of the register.
  package var columns: [BatchColumn]
  /// The volumes of each partner, for the rows of activities that are recorded partner by partner.
  package var shares: [Int: [PartnerShare]] = [:]
  /// Whether the records are objects that leave out keys, so that only all of a file tell which columns it has.
  package var isOfObjects = false
  /// Where the values stand, while their text is in memory.
  package var places: ValuePlaces?

  package init(register: Register, file: String, lines: [Int] = [], columns: [BatchColumn]) {
    self.register = register
    self.file = file
    self.lines = lines
    self.columns = columns
  }

  /// The number of records.
  package var count: Int { lines.count }

  /// The values of the column of a code; `absent` when the register has none.
  package func column(_ code: String) -> BatchColumn {
    register.index(of: code).map { columns[$0] } ?? .absent
  }
}
