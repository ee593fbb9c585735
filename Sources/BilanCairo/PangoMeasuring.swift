package import BilanScene

/// Measures text in the report's fonts and remembers what it measured.
///
/// It belongs to the thread of its font book.
package final class PangoMeasuring: TextMeasuring {
  private let fonts: FontBook
  private var widths: [Line: Double] = [:]
  /// More than the lines of a long document; beyond it the memory is emptied.
  private static let capacity = 100_000

  private struct Line: Hashable {
    var text: String
    var face: Face
    var size: Double
  }

  /// Measures in the fonts of a book, shared with the backend that draws.
  package init(_ fonts: FontBook) { self.fonts = fonts }

  /// The advance width of one line, in points; infinite for a size that is no positive finite number, so that such
  /// text never seems to fit.
  package func width(of text: String, face: Face, size: Double) -> Double {
    guard size > 0, size <= SceneLimits.textSize else { return .infinity }
    let line = Line(text: text, face: face, size: size)
    if let known = widths[line] { return known }
    guard let width = try? fonts.set(text, face: face, size: size).width else { return .infinity }
    if widths.count >= Self.capacity { widths.removeAll(keepingCapacity: true) }
    widths[line] = width
    return width
  }
}
