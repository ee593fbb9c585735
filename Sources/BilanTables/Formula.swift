/// A formula of a spreadsheet, before its table has a place: words, and the cells that it reads by what they are.
///
/// Where the table is put on a sheet the cells become references; where it is read as text they are named.
package struct Formula: Sendable, Hashable {
  /// A cell that a formula reads.
  package enum Name: Sendable, Hashable {
    /// The cell of the sheet that names a period of the report: 0, or −1 for the one before.
    case period(Int)
    /// The head of a row of the table.
    case rowHead(Int)
    /// The head of a column of the table.
    case columnHead(Int)
    /// The cell where a row and a column of the table cross.
    case cell(row: Int, column: Int)
    /// The same, wherever the formula is copied to.
    case fixed(row: Int, column: Int)
  }

  fileprivate enum Piece: Sendable, Hashable {
    case words(String)
    case name(Name)
  }

  private var pieces: [Piece]

  private init(_ pieces: [Piece]) { self.pieces = pieces }

  /// A formula of words alone.
  package init(_ words: String) { self.init([.words(words)]) }

  /// A formula that is one cell.
  package init(_ name: Name) { self.init([.name(name)]) }

  /// The formula with each cell written by a closure.
  package func text(_ reference: (Name) -> String) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .name(let name): reference(name)
      }
    }.joined()
  }

  /// One after the other.
  package static func + (left: Formula, right: Formula) -> Formula { Formula(left.pieces + right.pieces) }
}

extension Formula: ExpressibleByStringInterpolation {
  /// A formula as it is written, with the formulas in it.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    /// Nothing yet.
    package init(literalCapacity: Int, interpolationCount: Int) {}
    /// Words.
    package mutating func appendLiteral(_ literal: String) { pieces.append(.words(literal)) }
    /// A formula within.
    package mutating func appendInterpolation(_ formula: Formula) { pieces += formula.pieces }
    /// Words, a number.
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      pieces.append(.words(value.description))
    }
  }

  /// The formula of an interpolation.
  package init(stringInterpolation: StringInterpolation) { self.init(stringInterpolation.pieces) }

  /// A formula of words alone.
  package init(stringLiteral value: String) { self.init(value) }
}

extension Sequence<Formula> {
  /// The formulas with words between them.
  package func joined(separator: String) -> Formula {
    var result: Formula?
    for formula in self { result = result.map { "\($0)\(separator)\(formula)" } ?? formula }
    return result ?? ""
  }
}
