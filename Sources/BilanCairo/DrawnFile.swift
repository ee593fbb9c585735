package import BilanPdf

/// The bytes of a drawing, and what a caller must know of them.
package struct DrawnFile: Sendable, Hashable {
  /// The whole file.
  package var bytes: [UInt8]
  /// The runs of text with a letter that the fonts cannot draw, each once, in drawing order.
  package var missingGlyphs: [UndrawnText]
  /// The structure elements of a PDF in the order of their opening; empty for pictures.
  package var structure: [StructureElement]
}

/// A run of text with a letter that the fonts cannot draw.
package struct UndrawnText: Sendable, Hashable {
  /// The whole run.
  package var text: String
  /// The page on which it stands first, 1 for the first.
  package var page: Int

  /// A run of a page.
  package init(_ text: String, page: Int) { (self.text, self.page) = (text, page) }
}
