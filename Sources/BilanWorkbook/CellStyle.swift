/// How a cell looks; equal styles become one format of the file.
///
/// A style is one pointer, shared by the cells that wear it: a big sheet copies and compares it for nearly nothing.
@dynamicMemberLookup
package struct CellStyle: Sendable, Hashable {
  /// Where a text stands between left and right.
  package enum Alignment: Sendable, Hashable { case general, left, centre, right }
  /// How a line below or above a cell is drawn.
  package enum Border: Sendable, Hashable { case none, hair, thin, medium }

  /// What a style says.
  package struct Properties: Sendable, Hashable {
    /// In points.
    package var size: Double = 11
    /// Whether the text is bold.
    package var isBold = false
    /// Whether the text is slanted.
    package var isItalic = false
    /// Whether the text is underlined.
    package var isUnderlined = false
    /// 0xRRGGBB.
    package var colour: UInt32 = 0x161616
    /// As 0xRRGGBB; nil for none.
    package var background: UInt32?
    /// Between left and right.
    package var alignment: Alignment = .general
    /// Whether the text stands at the top of a high cell.
    package var isTop = false
    /// Whether a long text goes on in another line.
    package var wraps = false
    /// Levels of indentation, 0 to 15.
    package var indent = 0
    /// Excel's own number format, locale-neutral: `#,##0`.
    package var numberFormat: String?
    /// The line below.
    package var bottom: Border = .none
    /// As 0xRRGGBB.
    package var bottomColour: UInt32 = 0xDDDDDD
    /// The line above.
    package var top: Border = .none
    /// As 0xRRGGBB.
    package var topColour: UInt32 = 0xDDDDDD
  }

  private final class Shared: Sendable {
    let properties: Properties
    init(_ properties: Properties) { self.properties = properties }
  }

  private let shared: Shared

  private init(_ properties: Properties) { shared = Shared(properties) }

  /// A property of the style.
  package subscript<Value>(dynamicMember path: KeyPath<Properties, Value>) -> Value { shared.properties[keyPath: path] }

  /// Everything that the style says.
  package var properties: Properties { shared.properties }

  /// A copy with some properties changed.
  package func with(_ change: (inout Properties) -> Void) -> CellStyle {
    var copy = shared.properties
    change(&copy)
    return CellStyle(copy)
  }

  /// Styles with the same properties are the same.
  package static func == (left: CellStyle, right: CellStyle) -> Bool {
    left.shared === right.shared || left.properties == right.properties
  }

  /// Styles with the same properties are the same.
  package func hash(into hasher: inout Hasher) { hasher.combine(properties) }

  /// Plain text.
  package static let body = CellStyle(Properties())
}
