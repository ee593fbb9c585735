/// The bytes of a drawing, and what a caller must know of them.
package struct DrawnFile: Sendable, Hashable {
  /// The whole file.
  package var bytes: [UInt8]
  /// The runs of text with a letter that the fonts cannot draw, each once, in drawing order.
  package var missingGlyphs: [String]
  /// The structure elements of a PDF in the order of their opening; empty for pictures.
  package var structure: [StructureElement]
}

/// One element of a tagged PDF, with the attributes that cairo 1.16 cannot write.
package struct StructureElement: Sendable, Hashable {
  /// Whose header a header cell is.
  package enum Scope: String, Sendable, Hashable { case column = "Column", row = "Row" }

  /// The PDF structure type: `Document`, `Sect`, `H1`, `Figure`.
  package var type: String
  /// The words that replace a figure.
  package var alternative: String?
  /// What a table says.
  package var summary: String?
  /// For header cells only.
  package var scope: Scope?
}
