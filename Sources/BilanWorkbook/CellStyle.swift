/// How a cell looks; equal styles become one format of the file.
package struct CellStyle: Sendable, Hashable {
  package enum Alignment: Sendable, Hashable { case general, left, centre, right }
  package enum Border: Sendable, Hashable { case none, hair, thin, medium }

  package var size: Double = 11
  package var isBold = false
  package var isItalic = false
  package var isUnderlined = false
  /// 0xRRGGBB.
  package var colour: UInt32 = 0x161616
  package var background: UInt32?
  package var alignment: Alignment = .general
  package var isTop = false
  package var wraps = false
  /// Levels of indentation, 0 to 15.
  package var indent = 0
  /// Excel's own number format, locale-neutral: `#,##0`.
  package var numberFormat: String?
  package var bottom: Border = .none
  package var bottomColour: UInt32 = 0xDDDDDD
  package var top: Border = .none
  package var topColour: UInt32 = 0xDDDDDD

  package init() {}

  /// A copy with some properties changed.
  package func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }

  package static let body = CellStyle()
}
