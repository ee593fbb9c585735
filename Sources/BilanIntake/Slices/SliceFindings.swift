internal import BilanModel

extension FindingLog {
  /// Adds the findings of a slice that comes after; what both say of a column is said once.
  mutating func append(slice: FindingLog) {
    let known = Set(kept(.unknownColumn).map(\.message))
    var slice = slice
    if !known.isEmpty { slice.removeAll(.unknownColumn) { known.contains($0.message) } }
    append(slice)
  }
}
