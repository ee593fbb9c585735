import BilanPdf
import BilanScene

/// Any bytes as a PDF of the drawing library: it is refused, or finished and written whole.
func fuzzPDF(_ bytes: [UInt8]) {
  let document = DocumentInformation(
    title: "t", author: "a", subject: "s", keywords: "k", date: "2025-01-15T12:00:00Z", language: "fr")
  guard let file = try? PDFFile(reading: bytes), let elements = try? file.structure() else { return }
  let structure = elements.map { StructureElement(type: $0.type, alternative: "a", scope: .row) }
  guard let finished = try? PDFFinisher.finished(bytes, document, structure), let written = try? finished.bytes() else {
    return
  }
  hold(written.starts(with: "%PDF-1.7".utf8), "a PDF that was finished is one")
  hold(written.suffix(6).elementsEqual("%%EOF\n".utf8), "a PDF that was finished is whole")
}
