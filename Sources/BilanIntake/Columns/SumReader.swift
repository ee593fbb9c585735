internal import BilanModel

/// Numbers in several columns that are one: « Militaires FR » and « Civils FR ».
///
/// An empty cell beside a number adds nothing; a record in which all are empty has none.
struct SumReader: ColumnReader {
  private var parts: [any ColumnReader]

  init(_ parts: [any ColumnReader]) { self.parts = parts }

  var evidence: ValueEvidence { parts.reduce(into: ValueEvidence()) { $0 += $1.evidence } }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    let none = BatchColumn.missingNumber
    var sums = [Int64](repeating: none, count: view.count)
    var isMoney = false
    for part in parts.indices {
      let values: [Int64]
      switch parts[part].read(view, &log) {
      case .counts(let numbers): values = numbers
      case .money(let amounts): (values, isMoney) = (amounts, true)
      default: continue
      }
      for row in values.indices where values[row] != none {
        sums[row] = sums[row] == none ? values[row] : sums[row].saturatingSum(values[row])
      }
    }
    return isMoney ? .money(sums) : .counts(sums)
  }
}
