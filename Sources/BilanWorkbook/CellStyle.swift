/// How a cell looks; equal styles become one format of the file.
///
/// A style is one pointer, shared by the cells that wear it: a big sheet copies and compares it for nearly nothing.
@dynamicMemberLookup
package struct CellStyle: Sendable, Hashable {
  package enum Alignment: Sendable, Hashable { case general, left, centre, right }
  package enum Border: Sendable, Hashable { case none, hair, thin, medium }

  /// What a style says.
  package struct Properties: Sendable, Hashable {
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
  }

  private final class Shared: Sendable {
    let properties: Properties
    init(_ properties: Properties) { self.properties = properties }
  }

  private let shared: Shared

  private init(_ properties: Properties) { shared = Shared(properties) }

  package subscript<Value>(dynamicMember path: KeyPath<Properties, Value>) -> Value { shared.properties[keyPath: path] }

  /// Everything that the style says.
  package var properties: Properties { shared.properties }

  /// A copy with some properties changed.
  package func with(_ change: (inout Properties) -> Void) -> CellStyle {
    var copy = shared.properties
    change(&copy)
    return CellStyle(copy)
  }

  package static func == (left: CellStyle, right: CellStyle) -> Bool {
    left.shared === right.shared || left.properties == right.properties
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(properties) }

  package static let body = CellStyle(Properties())
}
