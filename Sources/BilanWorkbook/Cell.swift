package import BilanModel

/// A place on a sheet, both counted from 0.
package struct Place: Sendable, Hashable, Comparable {
  /// From 0.
  package let row: Int
  /// From 0.
  package let column: Int

  package init(_ row: Int, _ column: Int) {
    self.row = row
    self.column = column
  }

  /// Row by row, from left to right.
  package static func < (left: Place, right: Place) -> Bool { (left.row, left.column) < (right.row, right.column) }

  /// `B3`, or `$B$3` when absolute.
  package func reference(absolute: Bool = false) -> String {
    let mark = absolute ? "$" : ""
    return "\(mark)\(Place.letters(column))\(mark)\(row + 1)"
  }

  /// The letters of a column counted from 0: A to Z, then AA and on.
  package static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      let (quotient, remainder) = (rest - 1).quotientAndRemainder(dividingBy: 26)
      letters = String(UnicodeScalar(UInt8(65 + remainder))) + letters
      rest = quotient
    }
    return letters
  }
}

/// A rectangle of cells, both corners included.
package struct CellRange: Sendable, Hashable {
  /// The cell at the top left.
  package let first: Place
  /// The cell at the bottom right, included.
  package let last: Place

  package init(_ first: Place, _ last: Place) {
    self.first = first
    self.last = last
  }

  /// `$B$3:$D$9`.
  package var absolute: String { "\(first.reference(absolute: true)):\(last.reference(absolute: true))" }
}

/// What a cell holds.
package enum Content: Sendable, Hashable {
  case text(String)
  /// A finite number.
  case number(Double)
  case day(Day)
  /// A formula in the file format's own language (English names, commas, a leading `=`), with the number it gives.
  indirect case formula(String, result: Double)
  /// A formula that gives text.
  indirect case textFormula(String, result: String)
  /// A link to another sheet, or to an outside address, with the words shown.
  indirect case link(LinkTarget, words: String)
  /// Nothing but the style.
  case blank
}

/// Where a link leads.
package enum LinkTarget: Sendable, Hashable {
  case sheet(String, Place)
  case address(String)
}

/// A cell with its style.
package struct Cell: Sendable, Hashable {
  /// What stands in it.
  package var content: Content
  /// How it looks.
  package var style: CellStyle

  package init(_ content: Content, _ style: CellStyle = .body) {
    self.content = content
    self.style = style
  }
}
