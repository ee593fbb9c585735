package import BilanScene

/// Completes a tagged PDF of the drawing library, which lacks what archives (PDF/A-2a) and readers who cannot see
/// (PDF/UA-1) need: words for figures, heads of tables, language, title, metadata, the meaning of colours, marks on
/// decoration.
package enum PDFFinisher {
  /// The completed file as a value; the same bytes, words and elements give the same one.
  ///
  /// The elements come in the order of their opening.
  ///
  /// - Throws: `PDFError` when the file is not such as the library writes it; nothing is half done.
  package static func finished(
    _ bytes: [UInt8], _ document: DocumentInformation, _ structure: [StructureElement]
  ) throws(PDFError) -> PDFFile {
    var file = try PDFFile(reading: bytes)
    try file.describe(structure)
    try file.markPages(adding: try file.placeWords(structure))
    try file.nameLetters()
    try file.describe(document)
    return file
  }
}
