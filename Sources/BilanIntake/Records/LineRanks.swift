/// Tells records of JSON apart that stand on one line, as many tools write them: each has a rank there.
struct LineRanks {
  private var line = 0
  private var count = 0
  /// Whether a record of the line in hand was refused, so that the ranks of those after it are not sure.
  private var isUnsure = false

  /// The rank on its line of each record of a view that shares its line with another; nil where it stands alone, 0 where
  /// it does not and the rank is not sure.
  mutating func ranks(_ lines: UnsafeBufferPointer<Int>) -> [Int?] {
    var ranks: [Int?] = []
    ranks.reserveCapacity(lines.count)
    for (row, line) in lines.enumerated() {
      if line != self.line { self = LineRanks(line: line) }
      count += 1
      let isShared = count > 1 || isUnsure || row + 1 < lines.count && lines[row + 1] == line
      ranks.append(isShared ? (isUnsure ? 0 : count) : nil)
    }
    return ranks
  }

  /// Takes note that a record of a line was refused.
  mutating func refuse(line: Int) {
    if line != self.line { self = LineRanks(line: line) }
    isUnsure = true
  }

  init(line: Int = 0) { self.line = line }
}
