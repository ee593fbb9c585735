internal import BilanModel

/// The sums of a tally in one flat array: a block for each period with records, in it a line for the total, for each
/// partner, and for each group in each perimeter, and in each line a cell for each pillar.
struct CellTable: Sendable {
  private let partners: [PartnerIndex]
  private let partnerCount: Int
  private let lineCount: Int
  /// Where the block of a period starts, −1 while it has none.
  private var blocks: [Int]
  private var cells: [Measures] = []
  private static let pillars = Pillar.allCases.count

  init(_ partners: [PartnerIndex]) {
    self.partners = partners
    partnerCount = partners.count
    lineCount = 1 + partnerCount + Group.allCases.count * Perimeter.all.count
    blocks = Array(repeating: -1, count: PeriodSeries.indices.count)
  }

  /// The line of activities counted whole.
  static let total = 0

  /// The line of a partner; nil for one that the directory does not have.
  @inline(__always)
  func line(_ partner: PartnerIndex) -> Int? {
    let position = partner.position
    return position >= 0 && position < partnerCount ? 1 + position : nil
  }

  /// The line of a bit of a group mask.
  @inline(__always)
  func line(groupBit: Int) -> Int { 1 + partnerCount + groupBit }

  /// Where the line of a period and a pillar is, made when it is new; lines of the same period follow each other.
  @inline(__always)
  mutating func base(period: Int, pillar: UInt8) -> Int {
    let slot = period - PeriodSeries.indices.lowerBound
    if blocks[slot] < 0 { appendBlock(slot) }
    return blocks[slot] + Int(pillar)
  }

  private mutating func appendBlock(_ slot: Int) {
    blocks[slot] = cells.count
    cells.append(contentsOf: repeatElement(Measures(), count: lineCount * Self.pillars))
  }

  @inline(__always)
  mutating func add(_ measures: Measures, base: Int, line: Int) {
    cells[base + line * Self.pillars] += measures
  }

  mutating func merge(_ other: CellTable) {
    for slot in other.blocks.indices where other.blocks[slot] >= 0 {
      if blocks[slot] < 0 { appendBlock(slot) }
      for index in 0..<lineCount * Self.pillars {
        cells[blocks[slot] + index] += other.cells[other.blocks[slot] + index]
      }
    }
  }

  /// The cells that hold anything, as the cube names them.
  func cubeCells() -> [ActivityCube.Key: Measures] {
    let empty = Measures()
    var result: [ActivityCube.Key: Measures] = [:]
    for slot in blocks.indices where blocks[slot] >= 0 {
      let period = slot + PeriodSeries.indices.lowerBound
      for line in 0..<lineCount {
        for pillar in Pillar.allCases {
          let measures = cells[blocks[slot] + line * Self.pillars + Int(pillar.rawValue)]
          if measures != empty { result[key(period: period, pillar: pillar, line: line)] = measures }
        }
      }
    }
    return result
  }

  private func key(period: Int, pillar: Pillar, line: Int) -> ActivityCube.Key {
    if line == Self.total { return ActivityCube.Key(period: period, pillar: pillar) }
    if line <= partnerCount {
      return ActivityCube.Key(period: period, pillar: pillar, partner: partners[line - 1])
    }
    let bit: GroupMask = 1 << GroupMask(line - 1 - partnerCount)
    for perimeter in Perimeter.all {
      for group in Group.allCases where GroupMasks.bit(group, perimeter) == bit {
        return ActivityCube.Key(period: period, pillar: pillar, group: group, perimeter: perimeter)
      }
    }
    return ActivityCube.Key(period: period, pillar: pillar)
  }
}
