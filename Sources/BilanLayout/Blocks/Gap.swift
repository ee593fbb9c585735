/// Nothing, of a height.
package struct Gap: Block {
  /// In points.
  package var height: Double

  /// A gap of a height in points.
  package init(_ height: Double) { self.height = height }

  /// One piece without anything in it.
  package func flows(_ setting: Setting, width: Double) -> [Flow] { [.piece(Piece(height: height) { _, _ in })] }
}
