package import BilanPdf
package import BilanScene

/// Why a drawing could not be written.
package enum DrawingError: Error, Hashable, CustomStringConvertible {
  /// A font file is absent; it belongs to the named Debian package.
  case missingFont(file: String, package: String)
  /// A font file cannot be read; the number is that of the system.
  case unreadableFont(file: String, number: Int32)
  /// Text would not be drawn with a font file as it was read: it is another font, or could not be read again.
  case unusableFont(file: String, package: String)
  /// A scene cannot be drawn as it is; page 1 is the first.
  case invalidScene(page: Int, problems: [SceneProblem])
  /// A document without a page.
  case noPages
  /// A date that is not of the form `2025-01-15T00:00:00Z`.
  case invalidDate(String)
  /// A PNG larger than an image may be, in pixels a side.
  case imageTooLarge(width: Double, height: Double)
  /// A PDF was drawn that cannot be completed.
  case unfinished(PDFError)
  /// The drawing library reports a fault, in its own words.
  case library(String)

  /// What is wrong and, where there is something, what to do.
  package var description: String {
    switch self {
    case .missingFont(let file, let package):
      "font file \(file) is missing; install the Debian package \(package)"
    case .unreadableFont(let file, let number): "font file \(file) cannot be read (system error \(number))"
    case .unusableFont(let file, let package):
      "font file \(file) could not be loaded as it is on the disk; install the Debian package \(package) again, or look at "
        + "the disk"
    case .invalidScene(let page, let problems):
      "page \(page) cannot be drawn: " + problems.map(\.description).joined(separator: "; ")
    case .noPages: "a document needs at least one page"
    case .invalidDate(let date): "\(date.debugDescription) is not a date such as 2025-01-15T00:00:00Z"
    case .imageTooLarge(let width, let height): "an image of \(width) × \(height) pixels is too large"
    case .unfinished(let error): "the PDF that was drawn could not be completed: \(error)"
    case .library(let message): "the drawing library failed: \(message)"
    }
  }
}
