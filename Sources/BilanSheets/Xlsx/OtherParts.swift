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
    "xl/worksheets/", "xl/pivot", "xl/externallinks/", "xl/theme/", "xl/calcchain", "xl/metadata",
    "xl/richdata/", "xl/connections", "xl/querytables/", "xl/slicercaches/", "xl/charts/style", "xl/charts/colors",
    "xl/diagrams/layout", "xl/diagrams/quickstyle", "xl/diagrams/colors", "xl/persons/", "[content_types]",
  ]
  private static let paragraphs: Set<XMLName> = [XMLName(letter: "p"), XMLName("si"), XMLName("comment")]
  /// What those are told who do not see a drawing, its own words, and the names of properties.
  private static let attributes: Set<XMLName> = [
    XMLName("descr"), XMLName("title"), XMLName("string"), XMLName("alt"), XMLName("name"), XMLName("caption"),
  ]

  /// The same of a table; the names of its columns are those of the header.
  private static let tableAttributes: Set<XMLName> = [
    XMLName("altText"), XMLName("altTextSummary"), XMLName("comment"), XMLName("displayName"),
  ]
  /// Properties with a name of their own.
  private static let labelled: Set<XMLName> = [XMLName("property")]

  /// Hands over their texts, and whether each is of a comment beside cells.
  func texts(_ taking: @escaping (String, _ isComment: Bool) -> Void) throws(SheetError) {
    for name in package.names where !known.contains(name) {
      let isComment = name.hasPrefix("xl/") && name.contains("comment")
      let take = { taking($0, isComment) }
      if name.contains("/embeddings/") { try? lookInto(package[name], take) }
      let isDrawn = name.hasSuffix(".vml")
      guard isDrawn || name.hasSuffix(".xml"), !OtherParts.silent.contains(where: name.hasPrefix),
        let entry = package[name]
      else { continue }
      // Of what others define, a desk sees the values alone.
      let attributes =
        name.hasPrefix("customxml/")
        ? [] : name.hasPrefix("xl/tables/") ? OtherParts.tableAttributes : OtherParts.attributes
      let texts = LooseTexts(OtherParts.paragraphs, attributes, labelled: OtherParts.labelled) { text in
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

  /// The most bytes of an embedded document that are looked at.
  private static let mostEmbedded = 64 << 20

  /// Hands over the texts of a document that is embedded; of one that is no package nothing is known.
  private func lookInto(_ entry: ZipEntry?, _ take: @escaping (String) -> Void) throws(SheetError) {
    guard let entry else { return }
    let embedded = try ZipPackage(PackageBytes(try bytes(of: entry)))
    var left = OtherParts.mostEmbedded
    for name in embedded.names where name.hasSuffix(".xml") {
      guard let part = embedded[name], part.size <= left else { continue }
      left -= part.size
      try XMLReading.read(
        embedded, part, LooseTexts(OtherParts.paragraphs, labelled: OtherParts.labelled, take: take))
    }
  }

  private func bytes(of entry: ZipEntry) throws(SheetError) -> [UInt8] {
    let reader = try PartReader(package, entry)
    var bytes: [UInt8] = []
    while let piece = try reader.next() { bytes += piece }
    return bytes
  }

  /// Hands over what stands between signs of marks.
  private func lookAtPieces(_ entry: ZipEntry, _ take: (String) -> Void) throws(SheetError) {
    let bytes = try bytes(of: entry)
    for piece in bytes.split(whereSeparator: { "<>\"'=".utf8.contains($0) }) {
      take(String(decoding: piece, as: UTF8.self))
    }
  }
}
