/// A workbook of OpenDocument, `.ods`.
struct OdsWorkbook {
  private let package: ZipPackage
  private let content: ZipEntry
  /// The words of the currency that amounts need not bear.
  private let own: Set<String>

  private static let others = ["content.xml", "styles.xml", "meta.xml"]
  private static let kind = "application/vnd.oasis.opendocument.spreadsheet"

  /// Whether a package is a document of OpenDocument, of whatever kind.
  static func isOpenDocument(_ package: ZipPackage) throws(SheetError) -> Bool {
    if package["encrypted-package"] != nil { throw .encrypted }
    return package["content.xml"] != nil && package["[Content_Types].xml"] == nil
  }

  init(_ package: ZipPackage, _ own: Set<String>) throws(SheetError) {
    guard let content = package["content.xml"] else { throw .noWorkbook(kind: .archive) }
    self.package = package
    self.own = own
    self.content = content
    if let entry = package["mimetype"] {
      let kind = String(decoding: try PartReader(package, entry).next() ?? [], as: UTF8.self)
      guard kind.hasPrefix(OdsWorkbook.kind) else { throw .noWorkbook(kind: .document) }
    }
    if let entry = package["META-INF/manifest.xml"] {
      let manifest = OdsManifest()
      try XMLReading.read(package, entry, manifest)
      if manifest.isEncrypted { throw .encrypted }
    }
  }

  func read(_ name: String?, into visitor: any SheetVisitor) throws(SheetError) -> SheetSummary {
    let tables = OdsContent(sheet: name, own, visitor)
    try XMLReading.read(package, content, tables)
    guard tables.isWorkbook else { throw .noWorkbook(kind: .document) }
    guard let summary = tables.summary else {
      let names = tables.sheets.map(\.name)
      throw name == nil ? .noVisibleSheet(names: names) : .noSheet(names: names)
    }
    // Styles, properties, and what is embedded: charts, drawings, other documents.
    for part in package.names where OdsWorkbook.others.contains(where: part.hasSuffix) && part != "content.xml" {
      guard let entry = package[part] else { continue }
      try XMLReading.read(
        package, entry,
        LooseTexts([XMLName(letter: "p")], [OdsNames.name], labelled: [XMLName("user-defined")]) {
          visitor.take(elsewhere: $0, sheet: nil, row: 0)
        })
    }
    return summary
  }
}

/// Whether the parts of a document are locked by a password, as its list of them says.
private final class OdsManifest: XMLHandler {
  private(set) var isEncrypted = false
  private static let encryption = XMLName("encryption-data")

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == OdsManifest.encryption { isEncrypted = true }
  }
}
