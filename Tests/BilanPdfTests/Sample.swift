import BilanPdf
import BilanScene
import CZlib

/// A file such as the drawing library writes it: one page with a title, a figure and a line of decoration.
struct Sample {
  static let document = DocumentInformation(
    title: "Bilan & suite <été>", author: "Bureau d’essai", subject: "Essai", keywords: "",
    date: "2025-01-15T12:00:00Z",
    language: "fr")

  static let structure = [
    StructureElement(type: "Document"), StructureElement(type: "Sect"), StructureElement(type: "H1"),
    StructureElement(type: "Figure", alternative: "Trois barres : 3, 2 et 1"),
    StructureElement(type: "Table", summary: "Jours"), StructureElement(type: "TR"),
    StructureElement(type: "TH", scope: .column),
  ]

  static let content = """
    1 0 0 -1 0 540 cm
    q
    /H1 << /MCID 0 >> BDC
    BT 30 0 0 -30 48 69 Tm /f-0-0 1 Tf (Titre \\(court\\) )Tj ET
    EMC
    0.5 w 442 152 m 442 422.469 l S
    /Figure << /MCID 1 >> BDC
    0 0 1 rg 0 0 10 10 re f
    EMC
    /TH << /MCID 2 >> BDC
    EMC
    Q
    """

  /// The numbered objects as text; the content of the page is 5, its length 6.
  var objects = [
    "<< /Type /Pages /Kids [ 2 0 R ] /Count 1 >>",
    "<< /Type /Page % 1\n /Parent 1 0 R /MediaBox [ 0 0 960 540 ] /Contents 5 0 R /StructParents 0 >>",
    "<< /Type /StructElem /S /Document /P 10 0 R /K [ 4 0 R ] >>",
    "<< /Type /StructElem /S /Sect /P 3 0 R /K [ 7 0 R 8 0 R 14 0 R ] >>", "", "",
    "<< /Type /StructElem /S /H1 /P 4 0 R /Pg 2 0 R /K 0 >>",
    "<< /Type /StructElem /S /Figure /P 4 0 R /Pg 2 0 R /K << /Type /MCR /Pg 2 0 R /MCID 1 >> >>",
    "<< /Nums [ 0 [ 7 0 R 8 0 R 16 0 R ] ] >>", "<< /Type /StructTreeRoot /ParentTree 9 0 R /K [ 3 0 R ] >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Inter /FirstChar 32 /LastChar 34 /FontDescriptor 12 0 R "
      + "/Encoding /WinAnsiEncoding /Widths [ 248 0 290 ] /ToUnicode 5 0 R >>",
    "<< /Type /FontDescriptor /FontName /ABCDEF+Inter /Flags 4 /StemV -0.5 >>",
    "<< /Producer (cairo 1.16.0 \\(site\\)) /CreationDate (20260101000000Z) >>",
    "<< /Type /StructElem /S /Table /P 4 0 R /K [ 15 0 R ] >>",
    "<< /Type /StructElem /S /TR /P 14 0 R /K [ 16 0 R ] >>",
    "<< /Type /StructElem /S /TH /P 15 0 R /Pg 2 0 R /K 2 >>",
    "<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count -1 >>",
    "<< /Type /Catalog /Pages 1 0 R /StructTreeRoot 10 0 R /MarkInfo << /Marked true >> /Outlines 17 0 R >>",
  ]
  var content = Sample.content
  var trailer = "/Root 18 0 R /Info 13 0 R"

  /// The file.
  var bytes: [UInt8] {
    let packed = Sample.packed(Array(content.utf8))
    var bytes = Array("%PDF-1.5\n%".utf8) + [0xB5, 0xED, 0xAE, 0xFB, 10]
    var places: [Int] = []
    for (index, text) in objects.enumerated() {
      places.append(bytes.count)
      bytes += "\(index + 1) 0 obj\n".utf8
      switch index {
      case 4: bytes += Array("<< /Length 6 0 R /Filter /FlateDecode >>\nstream\n".utf8) + packed + "\nendstream".utf8
      case 5: bytes += "   \(packed.count)".utf8
      default: bytes += text.utf8
      }
      bytes += "\nendobj\n".utf8
    }
    let table = bytes.count
    bytes += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8
    for place in places { bytes += (String(String(10_000_000_000 + place).dropFirst()) + " 00000 n \n").utf8 }
    bytes += "trailer\n<< /Size \(objects.count + 1) \(trailer) >>\nstartxref\n\(table)\n%%EOF\n".utf8
    return bytes
  }

  /// The file with a change.
  static func with(_ change: (inout Sample) -> Void) -> [UInt8] {
    var sample = Sample()
    change(&sample)
    return sample.bytes
  }

  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var count = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(count))
    compress2(&packed, &count, bytes, uLong(bytes.count), 6)
    return Array(packed.prefix(Int(count)))
  }

  static func finished(_ bytes: [UInt8], _ structure: [StructureElement] = structure) throws -> PDFFile {
    try PDFFinisher.finished(bytes, document, structure)
  }
}
