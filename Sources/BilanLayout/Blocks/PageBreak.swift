/// What follows begins a page where less than a height is left.
package struct RoomFor: Block {
  /// In points.
  package var height: Double

  /// Room for a height in points.
  package init(_ height: Double) { self.height = height }

  /// The demand.
  package func flows(_ setting: Setting, width: Double) -> [Flow] { [.room(height)] }
}

/// What follows begins a page.
package struct PageBreak: Block {
  /// A page ends here.
  package init() {}
  /// The break.
  package func flows(_ setting: Setting, width: Double) -> [Flow] { [.pageBreak] }
}
