internal import BilanModel

/// Amounts in another currency than the report, or in thousands that nothing multiplies: they are checked and counted, and
/// their cost is unknown.
struct ForeignAmountReader: ColumnReader {
  private var inner: any ColumnReader
  private(set) var evidence = ValueEvidence()

  init(_ inner: any ColumnReader) { self.inner = inner }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    guard case .money(let values) = inner.read(view, &log) else { return .absent }
    for value in values where value != BatchColumn.missingNumber {
      evidence.foreignAmounts += 1
      let (sum, overflow) = evidence.foreignSum.addingReportingOverflow(value)
      evidence.foreignSum = overflow ? .max : sum
    }
    return .money([Int64](repeating: BatchColumn.missingNumber, count: view.count))
  }
}

/// What the values of a file tell beside their meaning; the evidence of two parts of a file adds up.
struct ValueEvidence: Sendable {
  var dates = DateEvidence()
  var codes = CodeEvidence()
  /// The first sign of a text that was decoded wrongly.
  var wrongDecoding: WrongDecoding?
  /// Texts as formulas, `="00012"`.
  var textFormulas = 0
  /// Evenings in universal time that are the next day in Paris.
  var utcEvenings = 0
  /// Midnights of Paris in universal time without a zone, by the code of their column.
  var midnights: [String: MidnightEvidence] = [:]
  /// Days that a spreadsheet may have turned, by the code of their column.
  var turned: [String: TurnedDays] = [:]
  /// Amounts that do not count, and what they add up to in hundredths of what they are in.
  var foreignAmounts = 0
  /// The values of conditions that records have.
  var conditionsMet: Set<[Int]> = []
  /// Records whose line has nothing of its own but the partner, the rest being taken from above.
  var bareLines = 0
  var foreignSum: Int64 = 0

  static func += (left: inout ValueEvidence, right: ValueEvidence) {
    left.dates += right.dates
    left.codes += right.codes
    left.wrongDecoding = left.wrongDecoding ?? right.wrongDecoding
    left.textFormulas += right.textFormulas
    left.conditionsMet.formUnion(right.conditionsMet)
    left.bareLines += right.bareLines
    left.utcEvenings += right.utcEvenings
    left.midnights.merge(right.midnights) { $0 + $1 }
    left.turned.merge(right.turned) { $0 + $1 }
    left.foreignAmounts += right.foreignAmounts
    let (sum, overflow) = left.foreignSum.addingReportingOverflow(right.foreignSum)
    left.foreignSum = overflow ? .max : sum
  }
}
