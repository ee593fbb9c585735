/// What some cells take, and what a reader is told who enters something else.
package struct Validation: Sendable {
  /// What is taken.
  package enum Kind: Sendable {
    /// One of the values of a range, which a list shows: `=Listes!$A$2:$A$9`.
    case list(String)
    /// One of a few codes, which a list shows; codes are ASCII and without commas.
    case codes([String])
    /// A whole number between two.
    case whole(ClosedRange<Int>)
    /// A number between two.
    case decimal(ClosedRange<Double>)
    /// Whatever makes a formula true that is written for the first cell.
    case formula(String)
  }

  /// The cells.
  package var range: CellRange
  /// What they take.
  package var kind: Kind
  /// The heading and the sentence that refuse anything else; nil where a list only proposes.
  package var refusal: (title: String, words: String)?

  package init(_ range: CellRange, _ kind: Kind, refusal: (title: String, words: String)? = nil) {
    self.range = range
    self.kind = kind
    self.refusal = refusal
  }
}
