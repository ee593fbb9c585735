package import BilanPdf

/// The bytes of a drawing, and what a caller must know of them.
package struct DrawnFile: Sendable, Hashable {
  /// The whole file.
  package var bytes: [UInt8]
  /// The runs of text with a letter that the fonts cannot draw, each once, in drawing order.
  package var missingGlyphs: [String]
  /// The structure elements of a PDF in the order of their opening; empty for pictures.
  package var structure: [StructureElement]
}
