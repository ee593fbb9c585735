internal import BilanText

/// Words and figures in columns of text: words to the left, figures to the right.
struct TextGrid {
  private let names: [String]
  private let heads: [String]
  private let rows: [(names: [String], cells: [String])]

  init(names: [String], heads: [String], rows: [(names: [String], cells: [String])]) {
    (self.names, self.heads, self.rows) = (names, heads, rows)
  }

  /// The letters that a column of words has at least, be the terminal too narrow for them.
  private static let least = 12
  /// The letters that it keeps where figures can go on below instead.
  private static let enough = 20

  /// The lines, the columns of figures in as many blocks as a width needs, one in each at least; words that leave no
  /// room for figures are folded.
  func blocks(width: Int?) -> [[String]] {
    let widths = heads.indices.map { column in ([heads[column]] + rows.map { $0.cells[column] }).longest }
    guard let width else { return blocks(widths, width: .max) }
    // Beside all figures where words stay wide enough, else beside the widest one.
    let all = width - widths.reduce(0) { $0 + $1 + 2 }
    let one = width - (widths.max().map { $0 + 2 } ?? 0)
    func room(_ columns: Int) -> Int { max(Self.least, min(one, max(all, columns * (Self.enough + 2) - 2))) }
    let grid = folded(room(names.count)) ?? joined.folded(room(2)) ?? self
    return grid.blocks(widths, width: width)
  }

  private func blocks(_ widths: [Int], width: Int) -> [[String]] {
    let nameWidths = nameWidths
    let lead = nameWidths.reduce(0) { $0 + $1 + 2 }
    var blocks: [[Int]] = []
    for column in heads.indices {
      let taken = (blocks.last ?? []).reduce(lead) { $0 + widths[$1] + 2 }
      if blocks.isEmpty || taken + widths[column] > width { blocks.append([]) }
      blocks[blocks.count - 1].append(column)
    }
    return blocks.map { columns in
      ([(names, heads)] + rows).flatMap { names, cells in
        lines(names, nameWidths, columns.map { (cells[$0], widths[$0]) })
      }
    }
  }

  /// The lines of a row; figures stand in the first of them.
  private func lines(_ names: [String], _ widths: [Int], _ cells: [(text: String, width: Int)]) -> [String] {
    let right = cells.map { String(repeating: " ", count: $0.width - $0.text.count) + $0.text }
    let parts = names.map { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    return (0..<(parts.map(\.count).max() ?? 1)).map { line in
      let left = zip(parts, widths).map { parts, width -> String in
        let part = line < parts.count ? parts[line] : ""
        return part + String(repeating: " ", count: width - part.count)
      }
      if line == 0 { return (left + right).joined(separator: "  ") }
      return String(left.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
  }

  /// How wide the columns of words are, the longest line of each.
  private var nameWidths: [Int] {
    names.indices.map { column in
      ([names[column]] + rows.map { $0.names[column] }).flatMap { $0.split(separator: "\n").map(String.init) }.longest
    }
  }

  /// The grid with its words in columns that fit a width together, the widest of them folded; nil where that leaves too
  /// few letters to one of them.
  private func folded(_ room: Int) -> TextGrid? {
    let (whole, room) = (nameWidths, room - 2 * (names.count - 1))
    if whole.reduce(0, +) <= room { return self }
    func fits(_ cap: Int) -> Bool { whole.reduce(0) { $0 + min($1, cap) } <= room }
    guard room >= Self.least, let cap = (Self.least...room).last(where: fits) else { return nil }
    func fold(_ names: [String]) -> [String] { names.map { $0.folded(cap).joined(separator: "\n") } }
    return TextGrid(names: fold(names), heads: heads, rows: rows.map { (fold($0.names), $0.cells) })
  }

  /// The grid with all words of a row in one column.
  private var joined: TextGrid {
    func join(_ names: [String]) -> [String] { [names.filter { !$0.isEmpty }.joined(separator: "\u{A0}· ")] }
    return TextGrid(names: join(names), heads: heads, rows: rows.map { (join($0.names), $0.cells) })
  }
}

extension [String] {
  fileprivate var longest: Int { map(\.count).max() ?? 0 }
}
