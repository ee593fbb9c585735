package import BilanScene

/// Measures text in the report's fonts; a line that was measured is drawn, and measured again, without new work.
///
/// It belongs to the thread of its font book.
package final class PangoMeasuring: TextMeasuring {
  private let fonts: FontBook

  /// Measures in the fonts of a book, shared with the backend that draws.
  package init(_ fonts: FontBook) { self.fonts = fonts }

  /// The advance width of one line, in points; infinite for a size that is no positive finite number, so that such
  /// text never seems to fit, and where the line cannot be set, which the book then says.
  package func width(of text: String, face: Face, size: Double) -> Double {
    guard !text.isEmpty else { return 0 }
    guard size > 0, size <= SceneLimits.textSize else { return .infinity }
    do {
      return try fonts.line(text, face, size: size).width
    } catch {
      fonts.fail(error)
      return .infinity
    }
  }
}
