/// What follows begins a page.
package struct PageBreak: Block {
  /// A page ends here.
  package init() {}
  /// The break.
  package func flows(_ setting: Setting, width: Double) -> [Flow] { [.pageBreak] }
}
