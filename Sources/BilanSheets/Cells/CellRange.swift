/// Some cells side by side and below one another, as a sheet names them: `B2:D7`.
package struct CellRange: Sendable, Hashable {
  /// The first row, from 1.
  package let top: Int
  /// The first column, from 1.
  package let left: Int
  /// The last row.
  package let bottom: Int
  /// The last column.
  package let right: Int

  init(top: Int, left: Int, bottom: Int, right: Int) {
    (self.top, self.left, self.bottom, self.right) = (top, left, bottom, right)
  }

  /// Nil where the text is no range of a sheet.
  init?(_ text: String) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false).map { CellPlace(Array($0.utf8)) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(top: first.row, left: first.column, bottom: last.row, right: last.column)
  }
}

/// The place of a cell, `G14`.
struct CellPlace {
  let row: Int
  let column: Int

  /// Nil where the bytes are no place of a sheet.
  init?(_ bytes: [UInt8]) {
    var (column, row, place) = (0, 0, 0)
    while place < bytes.count, case let letter = bytes[place] | 0x20, (97...122).contains(letter) {
      column = column * 26 + Int(letter) - 96
      place += 1
      guard column <= SheetLimits.columns else { return nil }
    }
    while place < bytes.count, (48...57).contains(bytes[place]) {
      row = row * 10 + Int(bytes[place]) - 48
      place += 1
      guard row <= SheetLimits.rows else { return nil }
    }
    guard place == bytes.count, column > 0, row > 0 else { return nil }
    (self.row, self.column) = (row, column)
  }
}

extension XMLValue {
  /// The column that the place of a cell names, and whether its row is `row`; nil where it is no place.
  @inline(__always)
  func column(inRow row: Int) -> Int? {
    var (column, found, place) = (0, 0, 0)
    while case let letter = self[place] | 0x20, letter >= 97, letter <= 122 {
      column = column &* 26 &+ Int(letter) &- 96
      place &+= 1
      guard column <= SheetLimits.columns else { return nil }
    }
    while case let digit = self[place] &- 48, digit <= 9 {
      found = found &* 10 &+ Int(digit)
      place &+= 1
      guard found <= SheetLimits.rows else { return nil }
    }
    return self[place] == 0 && column > 0 && found == row ? column : nil
  }
}
