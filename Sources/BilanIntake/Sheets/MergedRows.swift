/// The rows of a sheet that others fill, by merged cells, told in the order of the rows.
struct MergedRows: Sendable {
  private let ranges: [ClosedRange<Int>]
  private var next = 0
  private var open: [ClosedRange<Int>] = []

  /// The rows of each merge, by the first one, which fills the others.
  init(_ ranges: [ClosedRange<Int>]) { self.ranges = ranges }

  /// Whether there are none.
  var isEmpty: Bool { ranges.isEmpty }

  /// The rows before it that fill a row, and whether it fills others; rows are asked for in their order.
  mutating func of(_ row: Int) -> (before: [Int], isFirst: Bool) {
    open.removeAll { $0.upperBound < row }
    let before = open.map(\.lowerBound)
    let known = open.count
    while next < ranges.count, ranges[next].lowerBound <= row {
      if ranges[next].lowerBound == row { open.append(ranges[next]) }
      next += 1
    }
    return (before, open.count > known)
  }
}
