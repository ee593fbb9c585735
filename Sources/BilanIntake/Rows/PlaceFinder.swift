internal import BilanModel
internal import CByteMask

/// Tells where a value of a view stands in its file, as an editor counts: only findings ask.
struct PlaceFinder {
  let file: String
  private let view: RecordView
  /// The first place that is not in the file's bytes but in scratch.
  private let scratchStart: Int
  /// Where the texts in scratch come from.
  private let rewritten: [(scratch: Int, source: Int)]
  /// How many characters of the block's first line are no longer in it.
  private let charactersLeft: Int
  /// Whether the block is of the text of a sheet, where lines are rows and fields are columns.
  private let isSheet: Bool

  init(file: String, _ view: RecordView, _ block: borrowing Block, charactersLeft: Int, isSheet: Bool) {
    self.file = file
    self.isSheet = isSheet
    self.view = view
    self.charactersLeft = charactersLeft
    scratchStart = block.scratchStart
    rewritten = block.rewritten
  }

  /// The places of values that stand in no file.
  init(rewritten view: RecordView) {
    file = ""
    self.view = view
    charactersLeft = 0
    isSheet = false
    scratchStart = .max
    rewritten = []
  }

  /// Where a byte of a value stands in the file.
  func origin(_ row: Int, _ field: Int, offset: Int = 0) -> Origin {
    let anchor = Int(view.anchors[row])
    var place = Int(view.cells[row * view.width + field].start) + offset
    if place >= scratchStart { place = rewritten.last { $0.scratch <= place }?.source ?? anchor }
    return origin(line: view.lines[row], anchor: anchor, place: place)
  }

  /// Where a place in the block stands in the file, given a line above or at it and where that line starts.
  func origin(line: Int, anchor: Int, place: Int) -> Origin {
    if isSheet { return Origin(file: file, line: line, column: 1 + view.memory.tabs(in: anchor..<max(anchor, place))) }
    let (down, column) = view.memory.position(of: place, from: anchor)
    return Origin(file: file, line: line + down, column: column + (down == 0 && anchor == 0 ? charactersLeft : 0))
  }
}

extension UnsafePointer<UInt8> {
  /// The number of lines that end in a range, and where the last of them does.
  func lines(in range: Range<Int>) -> (count: Int, last: Int?) {
    var count = 0
    var last: Int?
    var base = range.lowerBound
    while base < range.upperBound {
      let mask = bytemask_of_64(self + base, 44, 34)
      let left = range.upperBound - base
      let valid = left < 64 ? (UInt64(1) << UInt64(left)) - 1 : ~0
      var ends = mask.newline & valid
      if mask.carriage & valid != 0 {
        let followed = mask.newline >> 1 | (self[base + 64] == 10 ? 1 << 63 : 0)
        ends |= mask.carriage & valid & ~followed
      }
      if ends != 0 {
        count += ends.nonzeroBitCount
        last = base + 63 - ends.leadingZeroBitCount
      }
      base += 64
    }
    return (count, last)
  }

  /// How many lines below `start`, which starts a line, a place is, and its column in characters from 1.
  func position(of place: Int, from start: Int) -> (down: Int, column: Int) {
    let ends = lines(in: start..<max(start, place))
    let lineStart = ends.last.map { $0 + 1 } ?? start
    var column = 1
    for index in lineStart..<max(lineStart, place) where self[index] & 0xC0 != 0x80 { column += 1 }
    return (ends.count, column)
  }

  /// The number of tabs in a range, which in the text of a sheet stand between fields alone.
  func tabs(in range: Range<Int>) -> Int { range.count { self[$0] == 9 } }

  /// Where the lines of a text of a sheet start that end in a range: line ends in quotes are of their line.
  func rowStarts(in range: Range<Int>) -> [Int] {
    var starts: [Int] = []
    var isQuoted = false
    for place in range {
      if self[place] == 34 { isQuoted.toggle() }
      if self[place] == 10, !isQuoted { starts.append(place + 1) }
    }
    return starts
  }
}
