package import BilanModel

/// What a register that is counted by its declaration says.
package protocol RegisterFacts: Sendable {
  var register: Register { get }
  /// Whether a file of it was read; a register that was not given is « n.d. ».
  var isRead: Bool { get }
  /// What its data sheet is called.
  var sheet: SheetWords { get }
  /// The values that its records have of the dimensions that a question restricts.
  var seen: [Dimension: Set<DimensionValue>] { get }
  /// The records behind one of its figures, where a witness was asked for.
  func evidence(of code: String, at place: Coordinate) -> Evidence?
  /// What it says of attributions in the shown periods.
  var actFacts: ActFacts { get }
  /// The figures that it declares, as metrics of the catalogue.
  var metrics: [Metric] { get }
  /// The periods of its records up to the report's, in ascending order and without gaps; the two shown ones at least.
  var history: [Int] { get }
  /// How many records no period counts, for want of a date.
  var undated: Int { get }
  /// Whether a record counts in the report’s period.
  var hasRecords: Bool { get }
  /// The places of a cut with a record in a period or the one before, in the order of the dimensions.
  func places(of cut: Cut, in period: Int) -> [Coordinate]
  /// The value of one of its figures.
  func quantity(_ code: String, at coordinate: Coordinate) -> Quantity
  /// How many records the figure of a code leaves out, since they may count and do not say.
  func leftOut(of code: String, at coordinate: Coordinate) -> Quantity
  /// How many values the median of a code is of.
  func base(of code: String, at coordinate: Coordinate) -> Quantity
  /// How the live formula of one of its figures is made of the columns of the table; nil for a code that it has not.
  func formula(_ code: String) -> RegisterFormula?
  /// The header of the column of the table that says the value of a dimension; nil where none does by itself.
  func header(of dimension: Dimension) -> Wording?
  /// The rows of the shown periods, and those in no period.
  func table(_ directory: PartnerDirectory) -> RegisterTable
  /// Shows how the records are kept that count in a shown period.
  func forEachQuality(in period: Int, _ observe: RecordQuality.Observer)
  /// The same facts with the files of the rows named in another way.
  func namingFiles(_ name: (String) -> String) -> any RegisterFacts
}

/// How a figure is made of the columns of a register's table, by their headers.
package enum RegisterFormula: Sendable, Hashable {
  case count
  case sum(Wording)
  case share(Wording, of: Wording)
  case median(Wording)
  case first(Wording)
  /// The greatest value, told where a row states another column.
  case last(Wording, stating: Wording)
}
