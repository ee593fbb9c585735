/// The parts of a workbook that hold no records: properties, comments, drawings and diagrams, sheets of charts.
///
/// Every part is looked at that is not known to hold something else, so that no new kind of them is missed.
struct OtherParts {
  private let package: ZipPackage
  /// The parts that are read as what they are, in lower case.
  private let known: Set<String>

  init(_ package: ZipPackage, known: [String]) {
    (self.package, self.known) = (package, Set(known.map { $0.lowercased() }))
  }

  /// What is about records or looks, and says nothing of its own: copies of cells, names of columns, colours.
  private static let silent = [
    "xl/worksheets/", "xl/tables/", "xl/pivot", "xl/externallinks/", "xl/theme/", "xl/calcchain", "xl/metadata",
    "xl/richdata/", "xl/connections", "xl/querytables/", "xl/slicer", "xl/charts/style", "xl/charts/colors",
    "xl/diagrams/layout", "xl/diagrams/quickstyle", "xl/diagrams/colors", "xl/persons/", "[content_types]",
  ]
  private static let paragraphs: Set<XMLName> = [XMLName(letter: "p"), XMLName("si"), XMLName("comment")]
  /// What those are told who do not see a drawing, its own words, and the names of properties.
  private static let attributes: Set<XMLName> = [
    XMLName("descr"), XMLName("title"), XMLName("string"), XMLName("alt"), XMLName("name"),
  ]

  /// Hands over their texts.
  func texts(_ take: @escaping (String) -> Void) throws(SheetError) {
    for name in package.names where !known.contains(name) {
      let isDrawn = name.hasSuffix(".vml")
      guard isDrawn || name.hasSuffix(".xml"), !OtherParts.silent.contains(where: name.hasPrefix),
        let entry = package[name]
      else { continue }
      // Of what others define, a desk sees the values alone.
      let attributes = name.hasPrefix("customxml/") ? [] : OtherParts.attributes
      let texts = LooseTexts(OtherParts.paragraphs, attributes) { text in
        // The heads and feet of pages have codes among their words.
        for part in text.hasPrefix("&") ? PageText.parts(text) : [text] { take(part) }
      }
      do throws(SheetError) {
        try XMLReading.read(package, entry, texts)
      } catch {
        // Old drawings hold HTML, which is none of XML.
        guard isDrawn, case .damaged = error else { throw error }
        try lookAtPieces(entry, take)
      }
    }
  }

  /// Hands over what stands between signs of marks.
  private func lookAtPieces(_ entry: ZipEntry, _ take: (String) -> Void) throws(SheetError) {
    let reader = try PartReader(package, entry)
    var bytes: [UInt8] = []
    while let piece = try reader.next() { bytes += piece }
    for piece in bytes.split(whereSeparator: { "<>\"'=".utf8.contains($0) }) {
      take(String(decoding: piece, as: UTF8.self))
    }
  }
}
